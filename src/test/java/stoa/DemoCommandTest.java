package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import stoa.command.Main;
import stoa.database.Database;
import stoa.database.Storage;
import stoa.discussion.Comments;
import stoa.discussion.NewComment;
import stoa.text.SafeHtml;

@Tag("http")
@Tag("sql")
class DemoCommandTest {
    @Test
    void nextCommentIsOneOfItsOwn() throws Exception {
        Storage storage = TestDatabase.create();
        StringWriter said = new StringWriter();
        int code = Main.run(
                new PrintWriter(said, true),
                new PrintWriter(said, true),
                "demo",
                "--articles",
                "2",
                "--comments",
                "40",
                option(storage),
                place(storage));
        assertThat(code).as(said.toString()).isZero();
        try (Database database = Database.open(storage)) {
            Comments comments = database.store(Comments.class);
            SafeHtml good = SafeHtml.trusted("Good.");
            NewComment next = new NewComment(1, null, null, "Ada", "Good.", good, Instant.EPOCH, null);
            assertThat(database.transactions().run(() -> comments.add(next, 1))).isEqualTo(41);
            assertThat(comments.byId(40)).isPresent();
        }
    }

    private static String option(Storage storage) {
        return storage.url() == null ? "--data" : "--database-url";
    }

    private static String place(Storage storage) {
        return storage.url() == null ? storage.folder().toString() : Objects.requireNonNull(storage.url());
    }
}
