package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("http")
class ErrorPagesTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    @Test
    void databaseThatIsGoneIsToldToReadersAndWatchdogs() {
        forum.database().close();
        Page front = forum.visitor().get("/");

        assertThat(front.status()).isEqualTo(503);
        assertThat(front.text("main")).contains("database does not answer").doesNotContain("Exception");
        assertThat(front.header("Retry-After")).isNotEmpty();
        assertThat(forum.visitor().get("/health").status()).isEqualTo(503);
    }

    @Test
    void commentThatCannotBeSavedIsThereToBeCopied() throws Exception {
        String article = forum.article("On porches");
        forum.database().close();
        Page refused = forum.visitor().post(article + "/comments", "name", "Ada", "body", "An hour's work");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text("textarea")).isEqualTo("An hour's work");
        assertThat(refused.text("main")).contains("nothing was saved");
    }

    @Test
    void requestThatGoesTooDeepHasAPageAndKeepsWhatWasTyped() throws Exception {
        String article = forum.article("On porches");
        forum.clock().failWith(new StackOverflowError("too deep"));
        Page refused = forum.visitor().post(article + "/comments", "name", "Ada", "body", "An hour's work");

        assertThat(refused.status()).isEqualTo(500);
        assertThat(refused.text("textarea")).isEqualTo("An hour's work");
        assertThat(refused.text("main")).contains("nothing was saved").doesNotContain("too deep");
    }

    @Test
    void passwordsAreNeverShownBack() {
        forum.database().close();
        Page refused = forum.visitor().post("/sign-in", "name", "Ada", "password", "seven lamps in a row");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.source()).doesNotContain("seven lamps");
    }
}
