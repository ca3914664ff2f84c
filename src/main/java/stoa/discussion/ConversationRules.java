package stoa.discussion;

import java.time.Duration;

/**
 * How people talk under the articles.
 *
 * @param postsPerMinute comments that one visitor may post within a minute
 * @param commentsPerPage top-level comments on a page
 * @param pageComments comments on a page altogether; what does not fit stands on pages of its own
 * @param tracesKept for how long visitors are known by traces, in whole days
 * @param editTime for which people may change what they have posted, in whole minutes; zero for never
 */
public record ConversationRules(
        int postsPerMinute,
        int commentsPerPage,
        int pageComments,
        Commenters commenters,
        Duration editTime,
        Duration tracesKept) {
    private static final int MOST_POSTS = 1_000;
    private static final int FEWEST_ON_A_PAGE = 10;
    private static final int MOST_ON_A_PAGE = 1_000;

    /** More than browsers on small machines show without a wait. */
    private static final int MOST_WITH_REPLIES = 5_000;

    /** A week: what has been answered for longer than that should stay what it was. */
    private static final int MOST_EDIT_MINUTES = 10_080;

    /** What is not needed to hold spam back any more is not kept. */
    private static final int MOST_TRACE_DAYS = 90;

    /** Throws {@link IllegalArgumentException} with a sentence that names the setting and what it may be. */
    public ConversationRules {
        check("--posts-per-minute", postsPerMinute, 1, MOST_POSTS);
        check("--comments-per-page", commentsPerPage, FEWEST_ON_A_PAGE, MOST_ON_A_PAGE);
        check("--page-comments", pageComments, commentsPerPage, MOST_WITH_REPLIES);
        check("--trace-days", tracesKept.toDays(), 1, MOST_TRACE_DAYS);
        check("--edit-minutes", editTime.toMinutes(), 0, MOST_EDIT_MINUTES);
    }

    /** How threads are told on pages. */
    public Paging paging() {
        return new Paging(commentsPerPage, pageComments);
    }

    private static void check(String option, long given, int least, int most) {
        if (given < least || given > most) {
            throw new IllegalArgumentException("%s must be %d to %d, not %d".formatted(option, least, most, given));
        }
    }
}
