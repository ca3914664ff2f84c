package stoa.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.TestSettings;
import stoa.Traces;
import stoa.Visitor;

/** What is kept of where visitors come from: nothing that tells it, and that not for ever. */
@Tag("http")
@Tag("sql")
class TracesTest {
    private static final List<String> ADDRESSES = List.of("203.0.113.42", "2001:db8:85a3:8d3::7334");

    @RegisterExtension
    final ForumServer forum =
            new ForumServer(new TestSettings().behindProxy("127.0.0.0/8").tracesKept(Duration.ofDays(30)));

    private Visitor from(String address) {
        return forum.visitor().with("X-Forwarded-For", address);
    }

    private void doEverythingFrom(String address, String name) throws Exception {
        String article = forum.article("On porches " + name);
        Visitor someone = from(address);
        String comment = someone.post(article + "/comments", "name", name, "body", "A comment that says a few words")
                .document()
                .select("article.comment")
                .attr("id")
                .replace("comment-", "/comments/");
        someone.post(comment + "/edit", "body", "A comment that says a few words more");
        someone.post("/comments/1/report", "reason", "spam", "email", "someone@example.org");
        someone.post(article + "/report", "reason", "other", "words", "It is too long");
        forum.signedIn("Mod " + name, Role.MODERATOR).post(comment + "/hide", "reason", "spam");
        someone.press(someone.get(comment + "/status"), "Send appeal", "words", "Why?");
        someone.post("/sign-in", "name", name, "password", "wrong");
        someone.post("/password/forgotten", "email", "someone@example.org");
        someone.post("/sign-in/letter", "email", "someone@example.org");
        someone.get("/email/confirm?key=guessed");
        someone.post("/sign-in/passkey");
        signUpFrom(someone, name);
        someone.post("/comments/1/thank");
        someone.post(article + "/follow");
        someone.post(article + "/comments", "body", "Not yet");
        someone.post("/sign-out");
        someone.press(someone.get("/sign-in"), "Sign in", "name", "The " + name, "password", ForumServer.PASSWORD);
        forum.forum().sendLetters();
    }

    private static void signUpFrom(Visitor someone, String name) {
        someone.post(
                "/sign-up", "name", "The " + name, "email", name + "@example.org", "password", ForumServer.PASSWORD);
    }

    @Test
    void noTableHoldsAnAddressOrAHashThatAnyoneCouldMakeOfOne() throws Exception {
        doEverythingFrom(ADDRESSES.get(0), "Ada");
        doEverythingFrom(ADDRESSES.get(1), "Bob");
        forum.forum().keepUp();

        List<String> writings = new ArrayList<>();
        for (String address : ADDRESSES) {
            writings.addAll(Traces.writings(address));
        }
        assertThat(Traces.all(forum.database()))
                .contains("a few words", "the bob", "it is too long", "why?")
                .doesNotContain(writings.toArray(String[]::new));
    }

    @Test
    void tracesAndTheirKeyGoWhenTheirTimeIsOver() throws Exception {
        doEverythingFrom(ADDRESSES.get(0), "Ada");
        Optional<String> key = key();
        assertThat(count("comment where visitor is not null and network is not null"))
                .isEqualTo(1);
        assertThat(count("report where reporter is not null")).isPositive();
        forum.forum().keepUp();
        assertThat(key()).isEqualTo(key);

        forum.clock().advance(Duration.ofDays(31));
        forum.forum().keepUp();
        assertThat(key()).isPresent().isNotEqualTo(key);
        assertThat(count("comment where visitor is not null or network is not null"))
                .isZero();
        assertThat(count("report where reporter is not null")).isZero();
        doEverythingFrom(ADDRESSES.get(0), "Carol");
        assertThat(count("comment where visitor is not null")).isEqualTo(1);
    }

    @Test
    void whoPostsTooFastIsToldSoWithTheNextKeyToo() throws Exception {
        String article = forum.article("On porches");
        assertThat(postsTaken(article)).isEqualTo(5);
        forum.clock().advance(Duration.ofDays(31));
        forum.forum().keepUp();
        assertThat(postsTaken(article)).isEqualTo(5);
    }

    private long postsTaken(String article) {
        Visitor hasty = from(ADDRESSES.get(1));
        return java.util.stream.IntStream.range(0, 8)
                .map(i -> hasty.postOnly(article + "/comments", "name", "Ada", "body", "Number " + i)
                        .status())
                .filter(status -> status == 303)
                .count();
    }

    private Optional<String> key() {
        return forum.database().store(ForumKeys.class).find(ForumKeys.TRACE);
    }

    private int count(String rows) {
        return forum.database()
                .jdbi()
                .withHandle(sql -> sql.createQuery("select count(*) from " + rows)
                        .mapTo(int.class)
                        .one());
    }
}
