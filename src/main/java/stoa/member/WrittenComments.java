package stoa.member;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import stoa.discussion.Comment;
import stoa.text.Dates;

/** All comments of a member, as they are written into a file: some are read, and written, before the next are. */
final class WrittenComments {
    private static final int AT_ONCE = 200;

    private final MemberTexts texts;

    WrittenComments(MemberTexts texts) {
        this.texts = texts;
    }

    private interface Writing {
        void write(MemberTexts.Text text) throws IOException;
    }

    void writeJson(long member, JsonGenerator out) throws IOException {
        out.writeStartArray();
        forEach(member, text -> {
            out.writeStartObject();
            out.writeNumberField("id", text.id());
            out.writeStringField("article", text.title());
            out.writeStringField("posted_at", text.postedAt().toString());
            out.writeStringField("state", text.state().word());
            out.writeStringField("text", text.body());
            out.writeEndObject();
        });
        out.writeEndArray();
    }

    void writeMarkdown(long member, URI site, ZipOutputStream zip) throws IOException {
        forEach(member, text -> {
            zip.putNextEntry(new ZipEntry("comments/" + text.id() + "-" + text.slug() + ".md"));
            zip.write(markdown(text, site).getBytes(StandardCharsets.UTF_8));
        });
    }

    private static String markdown(MemberTexts.Text text, URI site) {
        return """
                # On %s

                %s, <%s/comments/%d>, %s

                %s
                """.formatted(
                        text.title(),
                        Dates.words(text.postedAt()),
                        site,
                        text.id(),
                        text.state().word(),
                        text.body());
    }

    private void forEach(long member, Writing writing) throws IOException {
        for (Comment.State state : Comment.State.values()) {
            Instant at = Instant.EPOCH;
            long id = 0;
            List<MemberTexts.Text> some;
            do {
                some = texts.after(member, state, at, id, AT_ONCE);
                for (MemberTexts.Text text : some) {
                    writing.write(text);
                    at = text.postedAt();
                    id = text.id();
                }
            } while (some.size() == AT_ONCE);
        }
    }
}
