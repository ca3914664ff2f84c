package stoa.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;

@Tag("http")
class HistoryPagesTest {
    private static final String PATH = "/comments/1/history";
    private static final int EDITS = 20;

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private Visitor ada;

    @BeforeEach
    void post() throws Exception {
        String article = forum.article("On stairs");
        ada = forum.visitor();
        ada.post(article + "/comments", "name", "Ada", "body", "Last");
    }

    /** What the comment said before, as often as it can be edited: the letter and the text by turns. */
    private void edit(String letter, String text) {
        forum.database().jdbi().useHandle(sql -> {
            for (int i = 0; i < EDITS; i++) {
                sql.execute(
                        "insert into comment_version (comment_id, body, written_at) select 1, ?, posted_at from comment",
                        i % 2 == 0 ? text : text.replace(text.substring(0, 1), letter));
            }
            sql.execute("update comment set edits = ?, edited_at = posted_at", EDITS);
        });
    }

    private List<String> headings(Page first) {
        List<String> found = new ArrayList<>();
        Page page = first;
        while (true) {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.source().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(500_000);
            found.addAll(page.document().select(".history h2").eachText());
            if (!page.has(".pages [rel=next]")) {
                return found;
            }
            page = ada.click(page, "Later versions");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"&", "𓀀", "& "})
    void longVersionsAreOnPagesOfTheirOwn(String word) {
        edit("b", word.repeat(10_000 / word.codePointCount(0, word.length())));
        Page first = ada.get(PATH);
        assertThat(headings(first)).hasSize(EDITS + 1).startsWith("Posted March 1, 2026 at 12:00");
        Page next = ada.click(first, "Later versions");
        assertThat(next.text(".history h2")).startsWith("Edited");
        assertThat(next.count("ins")).isPositive();
        assertThat(ada.click(next, "From the first version").path()).isEqualTo(PATH);
    }

    @Test
    void wordsThatChangeByTurnsAreMarkedOneByOne() {
        edit("b", "a c ".repeat(450));
        assertThat(headings(ada.get(PATH))).hasSize(EDITS + 1);
    }

    @Test
    void shortVersionsAreOnOnePage() {
        edit("b", "a word");
        Page page = ada.get(PATH);
        assertThat(page.count(".history > li")).isEqualTo(EDITS + 1);
        assertThat(page.has(".pages")).isFalse();
        assertThat(ada.get(PATH + "?from=20").count(".history > li")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "22", "x", "99999999999999999999"})
    void versionsThatThereAreNoneOfAreNotFound(String from) {
        assertThat(ada.get(PATH + "?from=" + from).status()).isEqualTo(404);
    }
}
