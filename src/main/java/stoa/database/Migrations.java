package stoa.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The steps of the schema that this Stoa knows. Flyway takes them, and notes what it has taken; but only to find that there
 * is nothing to do it takes a fifth of a start, so that its notes are read first, see {@link SchemaHistory}.
 */
public final class Migrations {
    /** In order. They are not looked for at run time: that means going through all of the jar. */
    public static final List<String> SCRIPTS = List.of(
            "V1__forum.sql",
            "V2__desk.sql",
            "V3__letters.sql",
            "V4__accounts.sql",
            "V5__member_pages.sql",
            "V6__second_step.sql",
            "V7__own_comments.sql",
            "V8__notices.sql",
            "V9__followers.sql",
            "V10__moderation.sql",
            "V11__regulation.sql",
            "V13__clusters.sql",
            "V14__attempts.sql",
            "V15__threads_in_order.sql",
            "V16__nodes.sql",
            "V19__write_trial.sql",
            "V20__held_may_be.sql",
            "V21__held.sql",
            "V22__held_only.sql");

    private static final Pattern NUMBER = Pattern.compile("V(\\d+)__.*");

    private Migrations() {}

    /** Of a script: 7 for {@code V7__own_comments.sql}. */
    public static int version(String script) {
        Matcher name = NUMBER.matcher(script);
        return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }

    /** The version of the last one. */
    static int newest() {
        return version(SCRIPTS.get(SCRIPTS.size() - 1));
    }

    static String text(String script) {
        try (InputStream in = Migrations.class.getResourceAsStream("/db/migration/" + script)) {
            return new String(Objects.requireNonNull(in, script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Flyway counts it: without the ends of the lines. */
    static int checksum(String script) {
        CRC32 sum = new CRC32();
        text(script).lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) sum.getValue();
    }
}
