package stoa.notice;

import java.util.List;
import stoa.database.Transactions;
import stoa.notice.PendingFollowerNotices.News;

/**
 * Tells those who follow an article of a new comment: the first of them within the transaction that posts it, the others
 * afterwards, so many in one transaction, so that nobody who posts waits for thousands.
 */
public final class Followers {
    /** Takes some 30 ms, in which nobody else can write. */
    static final int AT_ONCE = 200;

    private final Follows follows;
    private final Notices notices;
    private final PendingFollowerNotices pendingNotices;
    private final Transactions transactions;

    public Followers(
            Follows follows, Notices notices, PendingFollowerNotices pendingNotices, Transactions transactions) {
        this.follows = follows;
        this.notices = notices;
        this.pendingNotices = pendingNotices;
        this.transactions = transactions;
    }

    /** To be called within the transaction that posts the comment. */
    void tell(News news) {
        List<Long> next = next(news);
        tell(news, next);
        if (isFull(next)) {
            pendingNotices.begin(news.commentId(), last(next));
        }
    }

    /** Tells some of those who are still to be told; answers whether there may be more. */
    public boolean tellMore() throws Exception {
        return transactions.run(() -> pendingNotices.first().map(this::goOn).orElse(false));
    }

    private boolean goOn(News news) {
        List<Long> next = next(news);
        int mine = isFull(next)
                ? pendingNotices.goOn(news.commentId(), news.memberId(), last(next))
                : pendingNotices.end(news.commentId(), news.memberId());
        if (mine == 1) {
            tell(news, next);
        }
        return true;
    }

    private List<Long> next(News news) {
        return follows.after(news.articleId(), news.memberId(), AT_ONCE);
    }

    private void tell(News news, List<Long> next) {
        if (!next.isEmpty()) {
            notices.addForFollowers(news, last(next), news.postedAt().plus(Notifier.GATHERING));
        }
    }

    private static boolean isFull(List<Long> next) {
        return next.size() == AT_ONCE;
    }

    private static long last(List<Long> next) {
        return next.get(next.size() - 1);
    }
}
