package stoa.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.ForumServer;
import stoa.Page;
import stoa.TestSettings;
import stoa.Visitor;
import stoa.account.Role;

@Tag("http")
@Tag("sql")
class ThreadPagesTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().commentsPerPage(10));

    private String article;
    private Visitor ada;

    @BeforeEach
    void talk() throws Exception {
        article = forum.article("On porches");
        ada = forum.visitor();
        for (int i = 1; i <= 23; i++) {
            forum.clock().advance(Duration.ofSeconds(20));
            assertThat(say("No " + i, "").status()).isEqualTo(303);
        }
    }

    private Page say(String body, String parent) {
        return ada.postOnly(article + "/comments", "name", "Ada", "body", body, "parent", parent);
    }

    private static List<String> topLevel(Page page) {
        return page.document().select("ol.comments > li > article > .text").eachText();
    }

    @Test
    void pagesFollowOneAnother() {
        Page first = ada.get(article);
        assertThat(topLevel(first)).hasSize(10).startsWith("No 1").endsWith("No 10");
        Page second = ada.click(first, "Newer comments");
        assertThat(topLevel(second)).startsWith("No 11").endsWith("No 20");
        Page third = ada.click(second, "Newer comments");
        assertThat(topLevel(third)).containsExactly("No 21", "No 22", "No 23");
        assertThat(ada.click(third, "Older comments").path()).isEqualTo(second.path());
    }

    @Test
    void newestFirstGoesTheOtherWayThroughTheSamePages() {
        Page newest = ada.click(ada.get(article), "Newest");
        assertThat(topLevel(newest)).containsExactly("No 23", "No 22", "No 21");
        assertThat(newest.text("[aria-current=true]")).isEqualTo("Newest");
        Page older = ada.click(newest, "Older comments");
        assertThat(topLevel(older)).startsWith("No 20").endsWith("No 11");
        assertThat(older.path()).isEqualTo(article + "?page=2&sort=newest");
    }

    @Test
    void commentKeepsItsPageWhateverIsHiddenOrAddedAroundIt() throws Exception {
        assertThat(ada.getOnly("/comments/15").location()).isEqualTo(article + "?page=2#comment-15");
        Visitor eve = forum.signedIn("Eve", Role.MODERATOR);
        for (int id = 1; id <= 12; id++) {
            eve.post("/comments/" + id + "/hide", "reason", "spam", "note", "");
        }
        forum.clock().advance(Duration.ofMinutes(1));
        assertThat(say("An answer", "15").location()).isEqualTo(article + "?page=2#comment-24");

        assertThat(ada.getOnly("/comments/15").status()).isEqualTo(302);
        assertThat(ada.getOnly("/comments/15").location()).isEqualTo(article + "?page=2#comment-15");
        assertThat(ada.get("/comments/24").text("#comment-24 .text")).isEqualTo("An answer");
        assertThat(topLevel(ada.get(article + "?page=2"))).startsWith("No 13").hasSize(8);
        assertThat(ada.get(article).text(".thread")).contains("All comments on this page have been removed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "-1", "x", "99999999999999999999", "1.5", ""})
    void pagesThatDoNotExistAreNotFound(String page) {
        assertThat(ada.get(article + "?page=" + page).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/comments/0",
                "/comments/x",
                "/comments/99",
                "/comments/99999999999999999999999",
                "/comments/1/x",
                "/comments/-1/reply",
                "/articles/On-Porches",
                "/comments/%F0%9F%98%80",
                "/comments/01"
            })
    void addressesOfNothingAreOurOwnPage(String path) {
        Page page = ada.get(path);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text("h1")).isEqualTo("Page not found");
    }
}
