package stoa.moderation;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import stoa.account.Visit;
import stoa.discussion.Article;
import stoa.discussion.Comment;
import stoa.http.RefusedException;
import stoa.moderation.decision.NewDecision.Author;
import stoa.moderation.decision.Threads;
import stoa.moderation.queue.ScopedLookup;
import stoa.platform.Platform;

/** Closing, slowing down and ordering conversations. */
public final class ThreadController {
    private static final int LONGEST_PAUSE_IN_MINUTES = 1_440;
    private static final int SECONDS = 60;

    private final ScopedLookup lookup;
    private final Threads threads;
    private final Clock clock;

    ThreadController(Platform platform, ScopedLookup lookup, Threads threads) {
        this.lookup = lookup;
        this.threads = threads;
        this.clock = platform.clock();
    }

    /** {@code POST /articles/{slug}/lock} */
    public void lock(Context ctx) {
        Article article = lookup.article(ctx);
        threads.lock(article.id(), author(ctx));
        back(ctx, article);
    }

    /** {@code POST /articles/{slug}/unlock} */
    public void unlock(Context ctx) {
        Article article = lookup.article(ctx);
        threads.unlock(article.id(), author(ctx));
        back(ctx, article);
    }

    /** {@code POST /articles/{slug}/slow} */
    public void slow(Context ctx) {
        Article article = lookup.article(ctx);
        String typed = Visit.of(ctx).form().field("minutes").strip();
        int minutes = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : -1;
        if (minutes < 0 || minutes > LONGEST_PAUSE_IN_MINUTES) {
            throw new RefusedException(
                    422, "Give a number of minutes from 0, for no pause, to %,d.".formatted(LONGEST_PAUSE_IN_MINUTES));
        }
        threads.slow(article.id(), minutes * SECONDS, author(ctx));
        back(ctx, article);
    }

    /** {@code POST /comments/{id}/pin} */
    public void pin(Context ctx) {
        Comment comment = lookup.comment(ctx);
        if (!threads.pin(comment, author(ctx))) {
            throw new RefusedException(409, "This comment is not to be seen, so it cannot be pinned.");
        }
        back(ctx, comment);
    }

    /** {@code POST /comments/{id}/unpin} */
    public void unpin(Context ctx) {
        Comment comment = lookup.comment(ctx);
        threads.unpin(comment, author(ctx));
        back(ctx, comment);
    }

    /** {@code POST /comments/{id}/lock} */
    public void lockBranch(Context ctx) {
        Comment comment = lookup.comment(ctx);
        threads.lockBranch(comment, author(ctx));
        back(ctx, comment);
    }

    /** {@code POST /comments/{id}/unlock} */
    public void unlockBranch(Context ctx) {
        Comment comment = lookup.comment(ctx);
        threads.unlockBranch(comment, author(ctx));
        back(ctx, comment);
    }

    /** {@code POST /comments/{id}/move-up} */
    public void moveUp(Context ctx) {
        Comment comment = lookup.comment(ctx);
        if (!threads.moveUp(comment.id(), author(ctx))) {
            throw new RefusedException(409, "This comment answers no other: it stands at the top level already.");
        }
        back(ctx, comment);
    }

    private Author author(Context ctx) {
        return Author.of(Visit.of(ctx).signedIn().orElseThrow().id(), clock.instant());
    }

    private static void back(Context ctx, Article article) {
        ctx.redirect(article.path() + "#comments", HttpStatus.SEE_OTHER);
    }

    private static void back(Context ctx, Comment comment) {
        ctx.redirect(comment.path(), HttpStatus.SEE_OTHER);
    }
}
