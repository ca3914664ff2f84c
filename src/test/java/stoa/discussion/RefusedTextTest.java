package stoa.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;
import stoa.account.Role;

@Tag("http")
class RefusedTextTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private String article;
    private Visitor ada;

    @BeforeEach
    void publish() throws Exception {
        article = forum.article("On lamps");
        ada = forum.visitor();
    }

    private Page say(String body) {
        return ada.post(article + "/comments", "name", "Ada", "body", body);
    }

    @Test
    void commentOfWhichNothingWouldBeSeenIsShownBack() {
        assertThat(List.of("\u00A0", "\u200B", "\u3164", "\u2800", "[x]: https://example.org", "&nbsp;", "#", "---"))
                .allSatisfy(body -> {
                    forum.clock().advance(Duration.ofMinutes(1));
                    Page page = say(body);
                    assertThat(page.status()).isEqualTo(422);
                    assertThat(page.text(".problems")).contains("comment");
                });
        assertThat(forum.visitor().get(article).count("article.comment")).isZero();
    }

    @Test
    void textThatWouldFillMoreOfAPageThanItHoldsIsShownBack() throws Exception {
        String bomb =
                "[a]: http://" + "b".repeat(8052) + "\n\n" + "[a] ".repeat(480).strip();
        assertThat(bomb).hasSizeLessThan(10_000);
        Page page = say(bomb);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text(".problems")).contains("far more of a page than it has characters");
        assertThat(page.value("body")).isEqualTo(bomb);
        Page preview = ada.post(article + "/comments", "name", "Ada", "body", bomb, "preview", "yes");
        assertThat(preview.status()).isEqualTo(422);
        assertThat(preview.source()).hasSizeLessThan(50_000);

        say("First");
        Page edited = ada.post("/comments/1/edit", "body", bomb, "seen", "0");
        assertThat(edited.status()).isEqualTo(422);
        assertThat(edited.value("body")).isEqualTo(bomb);
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        Page published =
                zoe.post("/articles/new", "title", "On bombs", "summary", "", "body", bomb, "conversation", "open");
        assertThat(published.status()).isEqualTo(422);
        assertThat(published.value("body")).isEqualTo(bomb);
        Page terms = zoe.post("/regulation/edit", "name", "Us", "body", bomb, "seen", "");
        assertThat(terms.status()).isEqualTo(422);
        assertThat(terms.value("body")).isEqualTo(bomb);
    }

    @Test
    void entitiesBringInNothingThatMayNotBeTyped() {
        Page page = say("a&#1;b &#xFFFF; &#x7f; c [d](https://example.org \"e&#2;f\")");
        assertThat(page.text("article.comment .text")).startsWith("ab").endsWith("c d");
        assertThat(page.source().codePoints()).noneMatch(c -> c == 1 || c == 2 || c == 0xFFFF || c == 0x7f);
    }

    @Test
    void formWithTooManyFieldsIsShownBack() {
        String more = IntStream.range(0, 200).mapToObj(i -> "&u" + i + "=1").collect(Collectors.joining());
        Page page = ada.postRaw(article + "/comments", FORM, "body=A+long+text&name=Ada" + more);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.value("body")).isEqualTo("A long text");
    }

    @Test
    void formThatSaysItIsNotCompressedIsTaken() {
        Page page = ada.with("Content-Encoding", "identity").post(article + "/comments", "name", "Ada", "body", "Here");
        assertThat(page.text("article.comment .text")).isEqualTo("Here");
    }

    @Test
    void linksOfARefusedFormLeadToItsPage() {
        Page refused = say("");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(ada.click(refused, "Sign in").value("return_to")).isEqualTo(article);
        assertThat(ada.press(refused, "Dark").path()).isEqualTo(article);
    }

    @Test
    void nobodyWritesAReplyToAClosedThread() throws Exception {
        say("The first");
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        zoe.post(
                article + "/edit",
                "title",
                "On lamps",
                "body",
                "Something to talk about.",
                "conversation",
                "closed",
                "seen",
                zoe.get(article + "/edit").value("seen"));
        Page reply = ada.get("/comments/1/reply");
        assertThat(reply.text("main")).contains("Comments on this article are closed.");
        assertThat(reply.has("textarea")).isFalse();

        Page preview = ada.post(article + "/comments", "body", "One more", "preview", "");
        assertThat(preview.status()).isEqualTo(403);
        assertThat(preview.value("body")).isEqualTo("One more");
    }

    @Test
    void longestArticleFitsInAnyScript() throws Exception {
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        String body = "م".repeat(100_000);
        Page page = zoe.post("/articles/new", "title", "Long", "body", body, "conversation", "open");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text(".text")).isEqualTo(body);
    }

    @Test
    void longArticleWithALinkInEveryLineKeepsItsMarkup() throws Exception {
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        String body = "## Lamps\n\n" + "- see [one](https://example.org/) and *two*\n".repeat(1_000);
        Page page = zoe.post("/articles/new", "title", "Long", "body", body, "conversation", "open");
        assertThat(page.count(".text li")).isEqualTo(1_000);
        assertThat(page.text(".text h2")).isEqualTo("Lamps");
    }
}
