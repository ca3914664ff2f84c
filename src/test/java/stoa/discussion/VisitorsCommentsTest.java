package stoa.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;
import stoa.account.Role;

/** People without an account come back to what they have posted, by the same browser or by a private address. */
@Tag("http")
class VisitorsCommentsTest {
    private static final String ACTIONS = "#comment-1 .actions";

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private String article;
    private Visitor ada;

    @BeforeEach
    void publish() throws Exception {
        article = forum.article("On porches");
        ada = forum.visitor();
    }

    private Page say(Visitor visitor, String name, String body) {
        return visitor.press(visitor.get(article), "Post comment", "body", body, "name", name);
    }

    private static String address(Page page) {
        return page.document().expectFirst(".keep a").attr("href");
    }

    @Test
    void newCommentShowsItsPrivateAddressOnce() {
        Page page = say(ada, "Ada", "Good mroning");
        assertThat(page.path()).isEqualTo(article);
        assertThat(page.text(ACTIONS)).isEqualTo("Reply Link Edit, 15 minutes left Delete");
        assertThat(page.text("#comment-1 .keep a")).startsWith("http").endsWith(address(page));
        assertThat(page.header("Cache-Control")).isEqualTo("private, no-store");

        Page again = ada.get(article);
        assertThat(again.has(".keep")).isFalse();
        assertThat(again.text(ACTIONS)).isEqualTo("Reply Link Report");
        assertThat(again.header("ETag"))
                .isNotEmpty()
                .isEqualTo(forum.visitor().get(article).header("ETag"));
    }

    @Test
    void sameBrowserEditsAndDeletes() {
        Page page = say(ada, "Ada", "Good mroning");
        Page saved = ada.press(ada.click(page, "Edit, 15 minutes left"), "Save changes", "body", "Good morning");
        assertThat(saved.text("#comment-1 .text")).isEqualTo("Good morning");
        assertThat(forum.visitor().get(article).text("#comment-1 .text")).isEqualTo("Good morning");

        Page later = ada.click(ada.get(article), "Link");
        assertThat(later.text(ACTIONS)).isEqualTo("Reply Link Edit, 15 minutes left Delete");
        assertThat(ada.press(ada.click(later, "Delete"), "Delete comment").status())
                .isEqualTo(410);
        assertThat(forum.visitor().get(article).has("#comment-1")).isFalse();
    }

    @Test
    void privateAddressOpensItElsewhere() {
        String address = address(say(ada, "Ada", "Good mroning"));
        Visitor elsewhere = forum.visitor();
        assertThat(elsewhere.get("/comments/1/edit").status()).isEqualTo(403);
        Page leads = elsewhere.getOnly(address);
        assertThat(leads.status()).isEqualTo(302);
        assertThat(leads.location()).isEqualTo("/comments/1");
        assertThat(leads.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(leads.header("Cache-Control")).isEqualTo("private, no-store");

        Page page = elsewhere.follow(leads);
        assertThat(page.text(ACTIONS)).contains("Edit, 15 minutes left");
        forum.clock().advance(Duration.ofDays(30));
        assertThat(elsewhere.get("/comments/1/edit").status()).isEqualTo(403);
        assertThat(elsewhere
                        .press(elsewhere.get("/comments/1/delete"), "Delete comment")
                        .status())
                .isEqualTo(410);
        assertThat(forum.visitor().get(address).status()).isEqualTo(404);
    }

    @Test
    void keysFitTheirOwnCommentOnly() {
        String address = address(say(ada, "Ada", "Mine"));
        Visitor bob = forum.visitor();
        String other = address(say(bob, "Bob", "His"));
        String key = address.replaceFirst(".*/", "");

        for (String path : List.of(
                "/comments/2/own/" + key, "/comments/1/own/x", "/comments/9/own/" + key, "/comments/x/own/" + key)) {
            assertThat(forum.visitor().get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(bob.get("/comments/1/edit").status()).isEqualTo(403);
        assertThat(bob.post("/comments/1/delete").status()).isEqualTo(403);
        Page refused = bob.post("/comments/1/edit", "body", "Not mine", "seen", "0");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("textarea")).isEqualTo("Not mine");
        Visitor sly = forum.visitor().with("Cookie", "stoa-own=" + other.replaceFirst(".*/", ""));
        assertThat(sly.get("/comments/1/edit").status()).isEqualTo(403);
        assertThat(sly.get("/comments/2/edit").status()).isEqualTo(200);
    }

    @Test
    void forgedArrivalShowsNothing() {
        say(ada, "Ada", "Mine");
        for (String cookie : List.of("1.x", "1.", "x", "1", "2.y", "1.<b>")) {
            Page page = forum.visitor().with("Cookie", "stoa-posted=" + cookie).get(article);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.has(".keep")).as(cookie).isFalse();
            assertThat(page.text(ACTIONS)).isEqualTo("Reply Link Report");
        }
    }

    @Test
    void whoeverSaysTheSameFromTheSameNetworkGetsNoKey() {
        ada.postOnly(article + "/comments", "body", "Hello", "name", "Ada");
        Visitor mallory = forum.visitor();
        Page page = mallory.post(article + "/comments", "body", "Hello", "name", "Ada");

        assertThat(page.has(".keep")).isFalse();
        assertThat(mallory.get("/comments/1/edit").status()).isEqualTo(403);
        assertThat(ada.get("/comments/1/edit").status()).isEqualTo(200);
    }

    @Test
    void keysAreKeptAsHashesAndGoWithTheComment() {
        String key = address(say(ada, "Ada", "Mine")).replaceFirst(".*/", "");
        assertThat(keys()).hasSize(1).doesNotContain(key);
        ada.post("/comments/1/delete");
        assertThat(keys()).isEmpty();
    }

    private List<String> keys() {
        return forum.database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("select key_hash from comment_key")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void membersNeedNoKey() throws Exception {
        Visitor bob = forum.signedIn("Bob", Role.MEMBER);
        Page page = bob.post(article + "/comments", "body", "Hello");

        assertThat(page.has(".keep")).isFalse();
        assertThat(page.text(ACTIONS)).contains("Edit");
        assertThat(keys()).isEmpty();
    }

    @Test
    void cookiesComeAlongOnlyWhereTheyAreNeeded() {
        Page posted = ada.postOnly(article + "/comments", "body", "Hello", "name", "Ada");

        assertThat(posted.status()).isEqualTo(303);
        assertThat(posted.location()).isEqualTo(article + "#comment-1");
        assertThat(posted.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
                .anyMatch(cookie -> cookie.startsWith("stoa-own=") && cookie.contains("Path=/comments/1;"))
                .anyMatch(cookie -> cookie.startsWith("stoa-posted=") && cookie.contains("Path=" + article + ";"));
    }
}
