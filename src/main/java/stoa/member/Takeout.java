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

/**
 * All that the database holds about a member, as a ZIP file: a JSON file for each kind of thing, and the comments as
 * Markdown. It is written as it is read; all of it is never in memory.
 */
public final class Takeout {
    /** A file of the ZIP, and the statement whose rows it holds. */
    private record Kind(String file, String sql) {}

    /** What the member may know: not what only lets people in, nor what moderators write about comments for one another. */
    private static final List<Kind> KINDS = List.of(
            new Kind("profile", """
                    select name, email, role, about, link, created_at, confirmed_at, renamed_at
                    from member where id = :member
                    """),
            new Kind("sessions", """
                    select browser, created_at, seen_at, expires_at
                    from session where member_id = :member order by created_at
                    """),
            new Kind("articles", """
                    select slug, title, summary, notice, body, posted_at, updated_at
                    from article where author_id = :member order by posted_at
                    """),
            new Kind("earlier-texts-of-my-comments", """
                    select v.comment_id, v.written_at, v.body
                    from comment_version v join comment c on c.id = v.comment_id
                    where c.member_id = :member order by v.id
                    """),
            new Kind("thanks-i-gave", """
                    select comment_id, thanked_at from thanks where member_id = :member order by thanked_at
                    """),
            new Kind("decisions-about-my-comments", """
                    select l.at, l.action, l.comment_id, l.reason
                    from moderation_log l join comment c on c.id = l.comment_id
                    where c.member_id = :member order by l.id
                    """),
            new Kind("decisions-about-me", """
                    select at, action, role, note from moderation_log where subject_id = :member order by id
                    """),
            new Kind("what-i-was-told-of-decisions", """
                    select d.action, d.comment_id, d.reason, d.law, d.facts, d.statement, d.software, d.decided_at,
                        d.ends_at, d.lifted_at, a.words as appeal, a.made_at as appealed_at, a.granted, a.answer,
                        a.answered_at
                    from decision d left join appeal a on a.decision_id = d.id
                    where d.member_id = :member and d.action in ('HIDE', 'WARN', 'SUSPEND') order by d.id
                    """),
            new Kind("reports-i-made", """
                    select comment_id, article_id, reason, law, words, name, email, reported_at, decided_at, upheld,
                        outcome
                    from report where member_id = :member order by id
                    """),
            new Kind("notes-about-me", """
                    select note, written_at from member_note where member_id = :member order by id
                    """),
            new Kind("what-i-did-as-staff", """
                    select at, action, comment_id, role, reason, note
                    from moderation_log where member_id = :member order by id
                    """),
            new Kind("notices", """
                    select kind, comment_id, at, read_at from notice where member_id = :member order by id
                    """),
            new Kind("articles-i-follow", """
                    select a.slug, f.active
                    from follow f join article a on a.id = f.article_id
                    where f.member_id = :member order by a.id
                    """),
            new Kind("letters-i-chose", """
                    select kind, chosen, last_at from letter_choice where member_id = :member order by kind
                    """),
            new Kind("passkeys", """
                    select name, added_at, used_at from passkey where member_id = :member order by added_at
                    """),
            new Kind("letters", """
                    select kind, address, subject, written_at, state
                    from letter where member_id = :member order by id
                    """));

    private static final String README = """
            What %s holds about you.

            comments.json and the folder comments: all that you wrote under articles, the same texts in both.
            The other files are named for what is in them; times are in UTC. Your password is not here: it is kept in a
            form that nobody can read.
            """;

    private final Jdbi jdbi;
    private final WrittenComments comments;
    private final JsonFactory json = new JsonFactoryBuilder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    public Takeout(Jdbi jdbi, MemberTexts texts) {
        this.jdbi = jdbi;
        this.comments = new WrittenComments(texts);
    }

    /** Fills the file, which is there already; the address is that of the site. */
    void write(long member, URI site, Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("README.txt"));
            zip.write(README.formatted(site).getBytes(StandardCharsets.UTF_8));
            for (Kind kind : KINDS) {
                writeKind(member, kind, zip);
            }
            zip.putNextEntry(new ZipEntry("comments.json"));
            try (JsonGenerator out = generator(zip)) {
                comments.writeJson(member, out);
            }
            comments.writeMarkdown(member, site, zip);
        }
    }

    private void writeKind(long member, Kind kind, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(kind.file() + ".json"));
        try (JsonGenerator out = generator(zip)) {
            jdbi.useHandle(handle -> handle.createQuery(kind.sql())
                    .bind("member", member)
                    .scanResultSet((rows, context) -> JsonRows.write(rows.get(), out)));
        }
    }

    private JsonGenerator generator(OutputStream out) throws IOException {
        return json.createGenerator(out).useDefaultPrettyPrinter();
    }
}
