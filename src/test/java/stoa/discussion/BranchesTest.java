package stoa.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import stoa.policy.Reason;
import stoa.text.SafeHtml;

class BranchesTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private static Comment comment(long id, long parent, Comment.State state) {
        return new Comment(
                id,
                1,
                parent == 0 ? null : parent,
                1,
                null,
                null,
                "Ada",
                "text",
                SafeHtml.trusted("<p>text</p>"),
                START.plusSeconds(id),
                state,
                state == Comment.State.VISIBLE ? null : Reason.SPAM,
                null,
                null,
                state == Comment.State.VISIBLE ? null : START,
                null,
                0,
                0,
                false);
    }

    private static Comment seen(long id, long parent) {
        return comment(id, parent, Comment.State.VISIBLE);
    }

    private static Comment hidden(long id, long parent) {
        return comment(id, parent, Comment.State.HIDDEN);
    }

    /** As in {@code 1(2 3(4)) 5}; removed ones with how many they stand for, as in {@code 1x2}. */
    private static String drawn(List<Branch> branches) {
        return branches.stream()
                .map(branch -> branch.comment().id()
                        + (branch.isTombstone() ? "x" + branch.hidden() : "")
                        + (branch.replies().isEmpty() ? "" : "(" + drawn(branch.replies()) + ")"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void answersHangBelowWhatTheyAnswer() {
        List<Comment> comments = List.of(seen(1, 0), seen(2, 1), seen(3, 1), seen(4, 3), seen(5, 0));

        assertThat(drawn(Branches.of(comments, Sort.OLDEST))).isEqualTo("1(2 3(4)) 5");
        assertThat(drawn(Branches.of(comments, Sort.NEWEST))).isEqualTo("5 1(2 3(4))");
        assertThat(Branches.of(comments, Sort.OLDEST).get(0).size()).isEqualTo(3);
    }

    @Test
    void answersMayComeBeforeWhatTheyAnswer() {
        assertThat(drawn(Branches.of(List.of(seen(2, 1), seen(3, 2), seen(1, 0)), Sort.OLDEST)))
                .isEqualTo("1(2(3))");
    }

    @Test
    void removedOnesStayOnlyAboveVisibleOnes() {
        List<Comment> comments = List.of(hidden(1, 0), seen(2, 1), hidden(3, 0), hidden(4, 3), hidden(5, 2));

        assertThat(drawn(Branches.of(comments, Sort.OLDEST))).isEqualTo("1x1(2)");
        assertThat(Branches.of(List.of(hidden(1, 0)), Sort.OLDEST)).isEmpty();
        assertThat(Branches.of(List.of(), Sort.OLDEST)).isEmpty();
    }

    @Test
    void runsOfRemovedOnesAreOneLine() {
        List<Comment> comments = List.of(hidden(1, 0), hidden(2, 1), hidden(3, 2), seen(4, 3));

        assertThat(drawn(Branches.of(comments, Sort.OLDEST))).isEqualTo("1x3(4)");
    }

    @Test
    void belowTheDeepestLevelAnswersStandInOneList() {
        List<Comment> comments = new ArrayList<>();
        for (int id = 1; id <= 10; id++) {
            comments.add(seen(id, id - 1));
        }
        comments.add(seen(11, 7));

        assertThat(drawn(Branches.of(comments, Sort.OLDEST))).isEqualTo("1(2(3(4(5(6(7 8 9 10 11))))))");
    }

    @Test
    void depthAndSizeNeedNoStackAndLittleTime() {
        List<Comment> chain = new ArrayList<>();
        for (int id = 1; id <= 100_000; id++) {
            chain.add(seen(id, id - 1));
        }
        Collections.shuffle(chain, new Random(7));

        assertThat(Branches.of(chain, Sort.OLDEST).get(0).size()).isEqualTo(99_999);
    }
}
