package stoa.discussion;

import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.account.Secrets;
import stoa.account.Visit;
import stoa.http.Cookies;
import stoa.http.RefusedException;

/**
 * Whose a comment is: the member's who wrote it, or, where that was a visitor without an account, whoever has its private
 * link. Browsers keep that in a cookie which they send along to the comment's own addresses only: pages of articles go on
 * to be the same for everyone.
 */
public final class Ownership {
    private static final String KEY = "own";
    private static final String ARRIVING = "posted";
    private static final int ONE_YEAR = 365 * 24 * 60 * 60;

    /** Enough for the way from a comment's address to its place. */
    private static final int TEN_MINUTES = 10 * 60;

    private final CommentKeys keys;
    private final Cookies cookies;

    public Ownership(CommentKeys keys, Cookies cookies) {
        this.keys = keys;
        this.cookies = cookies;
    }

    public boolean has(Context ctx, Comment comment) {
        @Nullable Member member = Visit.of(ctx).member();
        return comment.memberId() != null
                ? member != null && comment.memberId().equals(member.id())
                : link(ctx, comment).isPresent();
    }

    public void require(Context ctx, Comment comment) {
        if (!has(ctx, comment)) {
            throw new RefusedException(
                    403,
                    comment.memberId() != null
                            ? "Only the member who wrote this comment may do that. Sign in if it was you."
                            : "Only whoever wrote this comment may do that, from the same browser or by its private address.");
        }
    }

    /** Makes a visitor's new comment this browser's; to be called within the transaction that posts it. */
    void give(Context ctx, Article article, Comment comment) {
        PrivateLink link = new PrivateLink(comment.id(), Secrets.token());
        // a second time is a double click, or somebody who says the same from the same network: then it is not theirs
        if (comment.memberId() == null && keys.add(comment.id(), Secrets.hash(link.key())) == 1) {
            keep(ctx, link);
            arrive(ctx, article, link);
        }
    }

    /** Makes it this browser's where the link is the comment's own. */
    boolean take(Context ctx, PrivateLink link) {
        boolean fits = fits(link);
        if (fits) {
            keep(ctx, link);
        }
        return fits;
    }

    /** The next page of the article says whose the comment is; only that one, so that all others are kept ones. */
    void arrive(Context ctx, Article article, Comment comment) {
        link(ctx, comment).ifPresent(link -> arrive(ctx, article, link));
    }

    private void arrive(Context ctx, Article article, PrivateLink link) {
        ctx.cookie(cookies.makeBelow(article.path(), ARRIVING, link.written(), TEN_MINUTES));
    }

    /** Of whoever comes from posting, from editing, or by a link. */
    Optional<PrivateLink> arriving(Context ctx, Article article) {
        Optional<String> written = cookies.readBelow(ctx, ARRIVING);
        written.ifPresent(any -> ctx.cookie(cookies.makeBelow(article.path(), ARRIVING, "", 0)));
        return written.flatMap(PrivateLink::read).filter(this::fits);
    }

    /** By which whoever asks comes back to the comment, where they wrote it without an account. */
    public Optional<PrivateLink> link(Context ctx, Comment comment) {
        return cookies.readBelow(ctx, KEY)
                .map(key -> new PrivateLink(comment.id(), key))
                .filter(this::fits);
    }

    private boolean fits(PrivateLink link) {
        return keys.has(link.comment(), Secrets.hash(link.key()));
    }

    private void keep(Context ctx, PrivateLink link) {
        ctx.cookie(cookies.makeBelow("/comments/" + link.comment(), KEY, link.key(), ONE_YEAR));
    }
}
