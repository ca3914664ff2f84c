package stoa.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import stoa.account.Accounts;
import stoa.account.RateLimitCounts;
import stoa.account.VisitorHashRotation;
import stoa.database.Database;
import stoa.discussion.Article;
import stoa.discussion.Articles;
import stoa.discussion.Discussion;
import stoa.logging.Log;
import stoa.mail.PeriodicThread;
import stoa.moderation.Moderation;
import stoa.moderation.queue.ClusterSearch;
import stoa.platform.PersonalData;
import stoa.platform.Platform;
import stoa.screening.Screening;

/** What has to be done as time goes by, on a thread of its own: conversations close, traces of visitors go. */
public final class Upkeep implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /** For which pages say in how many days comments close. */
    private static final Duration ANNOUNCED = Duration.ofDays(400);

    /** Of what was counted and counts no more, in one transaction, so that nobody who posts waits for long. */
    private static final int ATTEMPTS_AT_ONCE = 500;

    private final Database database;
    private final Articles articles;
    private final ClockWatch clockWatch;
    private final VisitorHashRotation hashes;
    private final RateLimitCounts attempts;
    private final Screening screening;
    private final ClusterSearch clusters;
    private final HiddenCheck hidden;
    private final Clock clock;
    private final PeriodicThread rounds;
    private Instant last;

    public Upkeep(
            Platform platform,
            Accounts accounts,
            Discussion discussion,
            Screening screening,
            Moderation moderation,
            HiddenCheck hidden,
            List<PersonalData> kept) {
        this.database = platform.database();
        this.clock = platform.clock();
        this.articles = discussion.articles();
        this.clockWatch = new ClockWatch(database, moderation.decisions().suspensions(), clock);
        this.hashes = accounts.hashRotation(kept);
        this.attempts = platform.store(RateLimitCounts.class);
        this.screening = screening;
        this.clusters = moderation.clusters();
        this.hidden = hidden;
        this.rounds = new PeriodicThread("Upkeep", PAUSE, this::round);
        this.last = clock.instant();
    }

    public void start() {
        rounds.start();
    }

    /** Does what is due, now. */
    public void go() throws Exception {
        rounds.go();
    }

    private boolean round() throws Exception {
        clockWatch.look();
        Instant now = clock.instant();
        for (long id : articles.closingBefore(now)) {
            database.transactions().run(() -> articles.close(id, now));
        }
        for (long id : articles.closingBefore(now.plus(ANNOUNCED))) {
            Article article = articles.byId(id).orElseThrow();
            if (saysOtherThanBefore(article, now)) {
                database.transactions().run(() -> {
                    articles.threadChanged(id);
                    return article;
                });
            }
        }
        last = now;
        if (database.writeTrouble().isPresent()) {
            database.tryToWrite();
        }
        Log.ofProcess().endMinutes();
        screening.filter().learn();
        boolean moreTraces = hashes.forgetOld();
        boolean moreTexts = forgetTexts(now);
        boolean moreAttempts = forgetAttempts(now);
        clusters.look();
        return hidden.look() || moreTraces || moreTexts || moreAttempts;
    }

    /** Answers with whether there may be more. */
    private boolean forgetAttempts(Instant now) throws Exception {
        List<String> outdated = attempts.outdated(now, ATTEMPTS_AT_ONCE);
        if (!outdated.isEmpty()) {
            database.transactions().run(() -> {
                attempts.forgetOutdated(outdated, now);
                return outdated;
            });
        }
        return outdated.size() == ATTEMPTS_AT_ONCE;
    }

    /** Answers with whether there may be more. */
    private boolean forgetTexts(Instant now) throws Exception {
        List<Long> outdated = screening.outdated(now);
        if (!outdated.isEmpty()) {
            database.transactions().run(() -> screening.forget(outdated));
        }
        return !outdated.isEmpty();
    }

    /** Whether another number of hours is left than at the last round: pages of it are out of date. */
    private boolean saysOtherThanBefore(Article article, Instant now) {
        Instant end = article.closesAt();
        return end != null && ChronoUnit.HOURS.between(last, end) != ChronoUnit.HOURS.between(now, end);
    }

    @Override
    public void close() {
        rounds.close();
        Log.ofProcess().end();
    }
}
