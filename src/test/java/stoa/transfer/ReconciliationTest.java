package stoa.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private final Reconciliation account = new Reconciliation();

    @Test
    void everyEntryThatWasReadIsAccountedFor() {
        Tally comments = account.comments();
        for (int i = 0; i < 6; i++) {
            comments.read();
        }
        comments.created();
        comments.alreadyThere();
        comments.leftOut("spam");
        comments.leftOut("spam");
        comments.leftOut("trash");
        comments.refused(new Place("posts.xml", 12), "This comment has no text.");

        assertThat(account.lines())
                .containsExactly(
                        "Articles: 0 read = 0 created + 0 already there + 0 left out + 0 refused",
                        "Comments: 6 read = 1 created + 1 already there + 3 left out + 1 refused",
                        "  left out: 2 × spam, 1 × trash",
                        "  refused: posts.xml, line 12: This comment has no text.");
    }

    @Test
    void anEntryThatGotLostIsNotPassedOverInSilence() {
        account.articles().read();

        assertThatThrownBy(account::lines).hasMessage("Articles: 1 read, but only 0 accounted for");
    }

    @Test
    void whatWasChangedOnTheWayIsSaidButNotCountedTwice() {
        account.comments().read();
        account.comments().created();
        account.comments().changed("moved up");

        assertThat(account.lines())
                .contains(
                        "Comments: 1 read = 1 created + 0 already there + 0 left out + 0 refused",
                        "  brought in, but: 1 × moved up");
    }

    @Test
    void accountsAddUp() {
        Reconciliation total = new Reconciliation();
        account.articles().read();
        account.articles().refused(new Place("a.txt", 9), "Late.");
        account.articles().read();
        account.articles().refused(new Place("a.txt", 3), "Early.");
        total.add(account);
        total.add(account);

        assertThat(total.entries()).isEqualTo(4);
        assertThat(total.refusals()).isEqualTo(4);
        assertThat(total.lines())
                .containsSubsequence("  refused: a.txt, line 3: Early.", "  refused: a.txt, line 9: Late.");
    }
}
