package stoa.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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

/** The way on to what a page has no room for leads to something that can be read, or there is none. */
@Tag("http")
class OnwardTest {
    private static final int ON_A_PAGE = 10;
    private static final int POSTED = 13;

    @RegisterExtension
    final ForumServer forum =
            new ForumServer(new TestSettings().commentsPerPage(ON_A_PAGE).pageComments(ON_A_PAGE));

    private String article;
    private Visitor reader;
    private Visitor ada;
    private Visitor eve;

    /** In one branch, each an answer to the first. */
    @BeforeEach
    void talk() throws Exception {
        article = forum.article("On porches");
        reader = forum.visitor();
        ada = forum.signedIn("Ada", Role.MEMBER);
        eve = forum.signedIn("Eve", Role.MODERATOR);
        for (int i = 1; i <= POSTED; i++) {
            forum.clock().advance(Duration.ofSeconds(20));
            ada.post(article + "/comments", "body", "No " + i, "parent", i == 1 ? "" : "1");
        }
    }

    private void hide(long id) {
        assertThat(eve.postOnly("/comments/" + id + "/hide", "reason", "spam", "note", "")
                        .status())
                .isLessThan(400);
    }

    private static String onward(Page page) {
        return page.document().select(".onward a").attr("href");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?sort=newest", "?sort=best"})
    void branchOfWhichAllThatIsElsewhereIsRemovedEndsHere(String sort) {
        assertThat(onward(reader.get(article + sort))).isEqualTo("/comments/11/thread");
        hide(11);
        ada.press(ada.get("/comments/12/delete"), "Delete comment");
        hide(POSTED);
        for (Visitor anyone : new Visitor[] {reader, ada, eve}) {
            Page page = anyone.get(article + sort);
            assertThat(page.count("article.comment")).isEqualTo(ON_A_PAGE);
            assertThat(page.count(".onward")).isZero();
        }
        eve.post("/comments/" + POSTED + "/restore");
        Page onward = reader.get(onward(reader.get(article + sort)));
        assertThat(onward.document().select("article.comment").eachAttr("id")).containsExactly("comment-" + POSTED);
    }

    @Test
    void wayOnLeadsPastWhatIsRemoved() {
        hide(11);
        hide(12);
        assertThat(onward(reader.get(article))).isEqualTo("/comments/13/thread");
    }

    @Test
    void branchOfWhichNothingIsLeftIsNotNamed() throws Exception {
        for (int id = 1; id <= POSTED; id++) {
            hide(id);
        }
        forum.clock().advance(Duration.ofMinutes(1));
        ada.post(article + "/comments", "body", "On its own");
        Page page = reader.get(article);
        assertThat(page.count("ol.comments > li")).isEqualTo(1);
        assertThat(page.text("article.comment .text")).isEqualTo("On its own");
    }
}
