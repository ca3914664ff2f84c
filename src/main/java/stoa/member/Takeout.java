package stoa.member;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Jdbi;
import stoa.platform.PersonalData;

/**
 * All that the database holds about a member, as a ZIP file: a JSON file for each kind of thing, and the comments as
 * Markdown. It is written as it is read; all of it is never in memory.
 */
public final class Takeout {
    private static final String README = """
            What %s holds about you.

            comments.json and the folder comments: all that you wrote under articles, the same texts in both.
            The other files are named for what is in them; times are in UTC. Your password is not here: it is kept in a
            form that nobody can read.
            """;

    private final Jdbi jdbi;
    private final WrittenComments comments;
    private final List<PersonalData> kept;
    private final JsonFactory json = new JsonFactoryBuilder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    Takeout(Jdbi jdbi, MemberTexts texts, List<PersonalData> kept) {
        this.jdbi = jdbi;
        this.comments = new WrittenComments(texts);
        this.kept = kept;
    }

    /** Fills the file, which is there already; the address is that of the site. */
    void write(long member, URI site, Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("README.txt"));
            zip.write(README.formatted(site).getBytes(StandardCharsets.UTF_8));
            for (PersonalData data : kept) {
                for (PersonalData.Export export : data.export()) {
                    writeRows(member, export, zip);
                }
            }
            zip.putNextEntry(new ZipEntry("comments.json"));
            try (JsonGenerator out = generator(zip)) {
                comments.writeJson(member, out);
            }
            comments.writeMarkdown(member, site, zip);
        }
    }

    private void writeRows(long member, PersonalData.Export export, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(export.name() + ".json"));
        try (JsonGenerator out = generator(zip)) {
            jdbi.useHandle(handle -> handle.createQuery(export.sql())
                    .bind("member", member)
                    .scanResultSet((rows, context) -> JsonRows.write(rows.get(), out)));
        }
    }

    private JsonGenerator generator(OutputStream out) throws IOException {
        return json.createGenerator(out).useDefaultPrettyPrinter();
    }
}
