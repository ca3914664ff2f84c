package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.account.Role;

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

    /** Whatever is asked for, who cannot be asked for is not taken for somebody who may not, or is signed out. */
    @Test
    void whoCannotBeAskedForIsToldThatTheDatabaseIsGone() throws Exception {
        Visitor eve = forum.signedIn("Eve", Role.ADMINISTRATOR);
        forum.database().close();
        for (Endpoint route : forum.forum().routes()) {
            String path = route.path.replaceAll("\\{[^}]*\\}", "1");
            Page answer = route.method.equals(HandlerType.POST)
                    ? eve.postOnly(path, "body", "An hour's work")
                    : eve.send(route.method.name(), path);
            assertThat(answer.status()).as(route.method + " " + path).isEqualTo(503);
            assertThat(answer.header("Set-Cookie")).as(path).isEmpty();
            if (route.method.equals(HandlerType.POST)) {
                assertThat(answer.source()).as(path).contains("An hour's work").doesNotContain("not signed in");
            }
        }
    }

    @Test
    void pageSaysTheNumberThatTheFailureHasInTheLog() {
        forum.database().close();
        Page page = forum.visitor().get("/");
        assertThat(page.header("X-Request-Id")).isNotEmpty();
        assertThat(page.text("main")).contains(page.header("X-Request-Id"));
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
