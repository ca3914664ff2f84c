package stoa.discussion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stoa.account.RateLimit;
import stoa.account.RetryAfter;
import stoa.http.Refusal;
import stoa.logging.Counts;
import stoa.notice.Notifier;
import stoa.screening.Candidate;
import stoa.screening.Screening;
import stoa.screening.Verdict;
import stoa.text.CountedNoun;

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

    private static final String FAST = "posts per minute";
    private static final String SLOW = "slow mode";

    private final Articles articles;
    private final Comments comments;
    private final Clock clock;
    private final int postsPerMinute;
    private final CommentAddition addition;
    private final Screening screening;
    private final Notifier notifier;
    private final Counts refused = new Counts(FAST, SLOW);

    Posting(
            Articles articles,
            Comments comments,
            Clock clock,
            int postsPerMinute,
            Screening screening,
            Notifier notifier) {
        this.articles = articles;
        this.comments = comments;
        this.clock = clock;
        this.postsPerMinute = postsPerMinute;
        this.addition = new CommentAddition(articles, comments);
        this.screening = screening;
        this.notifier = notifier;
    }

    /** How often each limit on posts has refused one. */
    public Counts refused() {
        return refused;
    }

    /** To be called within a transaction, which holds the visitor and then the article until it ends. */
    Outcome post(NewComment comment) {
        if (comment.visitor() != null) {
            comments.lockVisitor(comment.visitor());
        }
        Article article = articles.locked(comment.articleId());
        Instant now = clock.instant();
        Optional<Long> first = comments.same(comment, now.minus(RETRY), RateLimit.future(now));
        if (first.isPresent()) {
            return new Posted(first.get());
        }
        return refusal(article, comment).<Outcome>map(refused -> refused).orElseGet(() -> screened(article, comment));
    }

    private Outcome screened(Article article, NewComment comment) {
        Candidate candidate = comment.candidate(Candidate.NEW);
        Verdict verdict = screening.screen(candidate, article.conversation().waiting());
        if (verdict.isRefused()) {
            screening.note(verdict, candidate);
            return new NotPosted(403, verdict.refusal());
        }
        NewComment posted = verdict.isHeld() ? comment.held() : comment;
        long id = addition.add(article, posted);
        screening.note(verdict, posted.candidate(id));
        if (posted.isVisible()) {
            notifier.posted(posted.noticed(id, comments.author(posted.parentId())), posted.postedAt());
        }
        return new Posted(id);
    }

    private Optional<NotPosted> refusal(Article article, NewComment comment) {
        if (!article.takesComments(clock.instant())) {
            return Optional.of(
                    new NotPosted(403, "Comments on this article are closed. Your text is kept here for you to copy."));
        }
        return parentGone(comment).or(() -> tooFast(comment)).or(() -> tooSoon(article, comment));
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
        if (parent.get().locked()) {
            return Optional.of(parentGone(409, "A moderator has closed the branch of the comment you answer."));
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
        List<Instant> recent =
                comments.postedBy(comment.visitor(), now.minus(MINUTE), RateLimit.future(now), postsPerMinute);
        if (recent.size() < postsPerMinute) {
            return Optional.empty();
        }
        refused.add(FAST);
        String why = "You have posted %d comments within a minute.".formatted(postsPerMinute);
        return Optional.of(later(why, RetryAfter.of(MINUTE, recent.get(recent.size() - 1), now)));
    }

    /** Where a moderator has slowed the thread down. */
    private Optional<NotPosted> tooSoon(Article article, NewComment comment) {
        if (article.slowSeconds() == 0 || comment.visitor() == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Duration slow = Duration.ofSeconds(article.slowSeconds());
        return comments.lastPosted(comment.visitor(), now.minus(slow), RateLimit.future(now), article.id())
                .map(last -> {
                    refused.add(SLOW);
                    String why = "Everyone can post once in %s here at the moment.".formatted(words(slow));
                    return later(why, RetryAfter.of(slow, last, now));
                });
    }

    private static NotPosted later(String why, RetryAfter wait) {
        Duration time = Duration.ofSeconds(wait.seconds());
        String words = "%s You can post again in %s.".formatted(why, words(time));
        return new NotPosted(new Refusal(429, words), time, false);
    }

    private static String words(Duration time) {
        return time.toMinutes() < 2 ? CountedNoun.of(time.toSeconds(), "second", "seconds") : EditTimeLeft.span(time);
    }
}
