package stoa.moderation.decision;

import java.util.Arrays;
import java.util.List;
import stoa.discussion.Article;
import stoa.discussion.Articles;
import stoa.discussion.BranchSurgery;
import stoa.discussion.Comment;
import stoa.discussion.Comments;
import stoa.moderation.decision.NewDecision.Author;
import stoa.moderation.log.Action;
import stoa.moderation.log.ModerationLog;
import stoa.moderation.log.NewEntry;
import stoa.platform.Platform;
import stoa.text.CountedNoun;

/** What moderators do to a conversation as a whole, or to a branch of it. To be called within a transaction. */
public final class Threads {
    private final Articles articles;
    private final Comments comments;
    private final BranchSurgery branches;
    private final ModerationLog log;

    Threads(Platform platform) {
        this.articles = platform.store(Articles.class);
        this.comments = platform.store(Comments.class);
        this.branches = platform.store(BranchSurgery.class);
        this.log = platform.store(ModerationLog.class);
    }

    public void lock(long articleId, Author author) {
        if (articles.lock(articleId, true) == 1) {
            record(author, Action.LOCK, articleId, "the conversation");
        }
    }

    public void unlock(long articleId, Author author) {
        if (articles.lock(articleId, false) == 1) {
            record(author, Action.UNLOCK, articleId, "the conversation");
        }
    }

    /** Keeps others from deciding about the conversation, and about anything in it, until the transaction ends. */
    public void hold(long articleId) {
        articles.locked(articleId);
    }

    /** 0 seconds for no pause. */
    public void slow(long articleId, int seconds, Author author) {
        if (articles.slow(articleId, seconds) == 0) {
            return;
        }
        String rateLimits = seconds == 0
                ? "to no pause between comments"
                : "to one comment in " + CountedNoun.of(seconds / 60, "minute", "minutes");
        record(author, Action.SLOW, articleId, rateLimits);
    }

    /** Above all others, in the place of the one that was pinned before; answers whether the comment is to be seen. */
    public boolean pin(Comment comment, Author author) {
        hold(comment.articleId());
        if (!comments.byId(comment.id()).orElseThrow().isVisible()) {
            return false;
        }
        if (articles.pin(comment.articleId(), comment.id()) == 1) {
            log.record(
                    NewEntry.of(author.at(), author.moderatorId(), Action.PIN).on(comment));
        }
        return true;
    }

    public void unpin(Comment comment, Author author) {
        if (articles.unpin(comment.articleId(), comment.id()) == 1) {
            log.record(
                    NewEntry.of(author.at(), author.moderatorId(), Action.UNPIN).on(comment));
        }
    }

    /** Nobody can answer in the branch any more. */
    public void lockBranch(Comment comment, Author author) {
        setLocked(comment, Action.LOCK, author);
    }

    public void unlockBranch(Comment comment, Author author) {
        setLocked(comment, Action.UNLOCK, author);
    }

    private void setLocked(Comment comment, Action action, Author author) {
        hold(comment.articleId());
        if (Arrays.stream(branches.lock(branches.withReplies(comment.id()), action == Action.LOCK))
                        .sum()
                == 0) {
            return;
        }
        articles.threadChanged(comment.articleId());
        log.record(NewEntry.of(author.at(), author.moderatorId(), action)
                .on(comment)
                .saying("the branch"));
    }

    /** Makes an answer, with all that answers it, a comment of its own; answers whether it was an answer. */
    public boolean moveUp(long id, Author author) {
        Article article = articles.locked(comments.byId(id).orElseThrow().articleId());
        Comment comment = comments.byId(id).orElseThrow();
        if (comment.parentId() == null) {
            return false;
        }
        List<Long> ids = branches.withReplies(id);
        branches.moveUp(id, ids, article.branchCount() + 1);
        articles.count(article.id(), 0, 1);
        log.record(
                NewEntry.of(author.at(), author.moderatorId(), Action.MOVE_UP).on(comment));
        return true;
    }

    private void record(Author author, Action action, long articleId, String detail) {
        log.record(NewEntry.of(author.at(), author.moderatorId(), action)
                .onArticle(articleId)
                .saying(detail));
    }
}
