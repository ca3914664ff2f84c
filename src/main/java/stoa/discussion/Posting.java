package stoa.discussion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import stoa.http.Refusal;

/** The act of adding a comment to an article. */
public final class Posting {
    /** Within this time the same text from the same visitor is a double click, a reload or a retry. */
    private static final Duration RETRY = Duration.ofMinutes(10);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** What became of it: the id of the comment, or why there is none. */
    public sealed interface Outcome permits Posted, NotPosted {}

    public record Posted(long id) implements Outcome {}

    /**
     * Why nothing was posted.
     *
     * @param retryAfter when it may be tried again; zero where time does not help
     * @param parentIsGone whether it could still be posted as a comment of its own
     */
    public record NotPosted(Refusal refusal, Duration retryAfter, boolean parentIsGone) implements Outcome {
        private NotPosted(int status, String words) {
            this(new Refusal(status, words), Duration.ZERO, false);
        }
    }

    private final Articles articles;
    private final Comments comments;
    private final Clock clock;
    private final int postsPerMinute;
    private final ObjLongConsumer<NewComment> tell;

    /** The last is told of every comment that is posted, with its id, within the same transaction. */
    public Posting(
            Articles articles, Comments comments, Clock clock, int postsPerMinute, ObjLongConsumer<NewComment> tell) {
        this.articles = articles;
        this.comments = comments;
        this.clock = clock;
        this.postsPerMinute = postsPerMinute;
        this.tell = tell;
    }

    /** To be called within a transaction, which holds the article until it ends. */
    Outcome post(NewComment comment) {
        Article article = articles.locked(comment.articleId());
        Optional<Long> first = comments.same(comment, comment.postedAt().minus(RETRY));
        if (first.isPresent()) {
            return new Posted(first.get());
        }
        return refusal(article, comment).<Outcome>map(refused -> refused).orElseGet(() -> posted(article, comment));
    }

    private Posted posted(Article article, NewComment comment) {
        long id = add(article, comment);
        tell.accept(comment, id);
        return new Posted(id);
    }

    private Optional<NotPosted> refusal(Article article, NewComment comment) {
        if (!article.commentsOpen()) {
            return Optional.of(
                    new NotPosted(403, "Comments on this article are closed. Your text is kept here for you to copy."));
        }
        return parentGone(comment).or(() -> tooFast(comment));
    }

    private Optional<NotPosted> parentGone(NewComment comment) {
        if (comment.parentId() == null) {
            return Optional.empty();
        }
        Optional<Comment> parent =
                comments.byId(comment.parentId()).filter(known -> known.articleId() == comment.articleId());
        if (parent.isEmpty()) {
            return Optional.of(parentGone(422, "The comment you answer is not under this article."));
        }
        return parent.get().isVisible()
                ? Optional.empty()
                : Optional.of(parentGone(409, "The comment you answer has been removed meanwhile."));
    }

    private static NotPosted parentGone(int status, String words) {
        String way = words + " Press “Post comment” to post yours on its own instead.";
        return new NotPosted(new Refusal(status, way), Duration.ZERO, true);
    }

    private Optional<NotPosted> tooFast(NewComment comment) {
        if (comment.visitor() == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        List<Instant> recent = comments.postedBy(comment.visitor(), now.minus(MINUTE), postsPerMinute);
        if (recent.size() < postsPerMinute) {
            return Optional.empty();
        }
        Duration wait = Duration.between(now, recent.get(recent.size() - 1).plus(MINUTE));
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        String words = "You have posted %d comments within a minute. You can post again in %d second%s."
                .formatted(postsPerMinute, seconds, seconds == 1 ? "" : "s");
        return Optional.of(new NotPosted(new Refusal(429, words), Duration.ofSeconds(seconds), false));
    }

    private long add(Article article, NewComment comment) {
        Long parent = comment.parentId();
        boolean topLevel = parent == null;
        int branch = parent == null
                ? article.branchCount() + 1
                : comments.byId(parent).orElseThrow().branch();
        long id = comments.add(comment, branch);
        articles.count(article.id(), comment.reason() == null ? 1 : 0, topLevel ? 1 : 0);
        return id;
    }

    /** Adds a comment that comes from elsewhere, whatever the article's rules; the article must be held by the caller. */
    public long bringIn(NewComment comment) {
        return add(articles.locked(comment.articleId()), comment);
    }
}
