package stoa;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stoa.platform.PersonalData;

/** Every table has one owner: the package that alone writes it. It is read there and in packages above, see {@link #READ_BELOW}. */
class TableOwnersTest {
    private static final Path SOURCES = Path.of("src/main/java/stoa");

    private static final Map<String, String> OWNED = Map.ofEntries(
            entry("database", "node write_trial"),
            entry("mail", "letter"),
            entry(
                    "account",
                    "member session secret setup_key one_time_key invitation known_browser attempt two_step recovery_code"
                            + " half_way passkey_handle passkey passkey_challenge site_choice"),
            entry("queue", "matter"),
            entry("screening", "rule_choice rule_hit text_print link_host network_block"),
            entry("notice", "notice notice_letter follow letter_choice spreading"),
            entry("discussion", "article tag comment comment_version comment_key thanks member_tag"),
            entry("moderation.log", "moderation_log log_seal"),
            entry("moderation.reporting", "report"),
            entry("moderation.decision", "decision appeal batch"),
            entry("moderation.queue", "member_note cluster cluster_comment cluster_search"),
            entry("regulation", "publisher assessment risk"),
            entry("transfer", "imported"));

    /** What packages below {@code discussion} and {@code moderation} have to know of a comment, they read from its table. */
    private static final Map<String, String> READ_BELOW = Map.of(
            "queue", "comment tag member_tag",
            "screening", "comment decision batch",
            "notice", "comment article decision appeal");

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"", Pattern.DOTALL);
    private static final Pattern WRITTEN = Pattern.compile(
            "\\b(?:insert into|(?<!for )update|delete from|merge into)\\s+([a-z_]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern READ = Pattern.compile("\\b(?:from|join)\\s+([a-z_]+)", Pattern.CASE_INSENSITIVE);

    @Test
    void everyTableHasOneOwner() throws IOException {
        Set<String> tables = Pattern.compile("create table (\\w+)")
                .matcher(Files.readString(Path.of("db/schema.sql")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(OWNED.values().stream().flatMap(all -> Stream.of(all.split(" "))))
                .containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void onlyItsOwnerWritesATable() {
        Set<String> others = new TreeSet<>();
        found(WRITTEN)
                .forEach((at, tables) -> tables.stream()
                        .filter(table -> owners().containsKey(table)
                                && !owners().get(table).equals(packageOf(at)))
                        .forEach(table -> others.add(at + " writes " + table)));
        assertThat(others).isEmpty();
    }

    @Test
    void onlyThoseAboveItsOwnerReadATable() {
        Set<String> others = new TreeSet<>();
        found(READ)
                .forEach((at, tables) -> tables.stream()
                        .filter(table -> owners().containsKey(table) && !mayRead(packageOf(at), table))
                        .forEach(table -> others.add(at + " reads " + table)));
        assertThat(others).isEmpty();
    }

    @Test
    void whoeverKeepsPersonalDataIsAsked() throws IOException {
        Set<String> asked = Pattern.compile("(\\w+Data)\\.class")
                .matcher(Files.readString(SOURCES.resolve("Features.java")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(sources()
                        .filter(file -> text(file).contains(", " + PersonalData.class.getSimpleName() + " {"))
                        .map(file -> file.getFileName().toString().replace(".java", "")))
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    private static boolean mayRead(String reader, String table) {
        String owner = owners().get(table);
        return reader.equals(owner)
                || isAbove(reader, owner)
                || List.of(READ_BELOW.getOrDefault(reader, "").split(" ")).contains(table);
    }

    /** As far as arrows lead. */
    private static boolean isAbove(String reader, String owner) {
        Set<String> known = new HashSet<>(Set.of(reader));
        for (int before = 0; before < known.size(); ) {
            before = known.size();
            Set.copyOf(known).forEach(one -> known.addAll(ArchitectureTest.below(one)));
        }
        return known.contains(owner);
    }

    private static Map<String, String> owners() {
        Map<String, String> owners = new HashMap<>();
        OWNED.forEach((name, tables) -> Arrays.stream(tables.split(" ")).forEach(table -> owners.put(table, name)));
        return owners;
    }

    /** By file, the tables that its statements name so. */
    private static Map<String, Set<String>> found(Pattern how) {
        return sources()
                .collect(Collectors.toMap(file -> SOURCES.relativize(file).toString(), file -> {
                    String statements = LITERAL.matcher(text(file))
                            .results()
                            .map(TableOwnersTest::words)
                            .collect(Collectors.joining("\n"));
                    return how.matcher(statements)
                            .results()
                            .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                            .collect(Collectors.toSet());
                }));
    }

    private static String words(MatchResult literal) {
        return literal.group(1) == null ? literal.group(2) : literal.group(1);
    }

    private static String packageOf(String file) {
        int end = file.lastIndexOf('/');
        return end < 0 ? "" : file.substring(0, end).replace('/', '.');
    }

    private static Stream<Path> sources() {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
