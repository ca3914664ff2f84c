package stoa.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stoa.logging.Counts;

/**
 * Rate limits. They slow down what is tried again and again: guessing, emails to someone else, members by the thousand.
 * What is tried is counted first and done then, so that of any number at the same time no more are done than may be; what
 * should not have counted is given back. All of this is to be called within a transaction, which holds what it counts until
 * it ends: before any row is locked, and not around anything slow.
 */
public final class RateLimits {
    private final RateLimitCounts attempts;
    private final Supplier<String> traceKey;
    private final Clock clock;
    private final Counts refused = new Counts(names());

    /** With the key, what is counted by is made unreadable: names and addresses among it. */
    public RateLimits(RateLimitCounts attempts, Supplier<String> traceKey, Clock clock) {
        this.attempts = attempts;
        this.traceKey = traceKey;
        this.clock = clock;
    }

    /** How often each limit has refused something. */
    public Counts refused() {
        return refused;
    }

    /** Counts the tries, where all of them may be made now: then, the wait is over. Else none of them is counted. */
    public RetryAfter count(List<Attempt> tries) {
        List<Subject> subjects = tries.stream().map(this::subject).toList();
        RetryAfter known = wait(tallies(subjects));
        // whoever has to wait anyway does not stand in line for the lock, with a connection in hand
        return known.isOver() ? countLocked(subjects) : known;
    }

    private RetryAfter countLocked(List<Subject> subjects) {
        lock(subjects);
        List<Tally> tallies = tallies(subjects);
        RetryAfter wait = wait(tallies);
        if (wait.isOver()) {
            tallies.forEach(tally -> attempts.set(tally.subject.trace, tally.next()));
        }
        return wait;
    }

    private RetryAfter wait(List<Tally> tallies) {
        tallies.stream()
                .filter(tally -> !tally.left().isZero())
                .forEach(tally -> refused.add(name(tally.subject.limit)));
        return new RetryAfter(
                tallies.stream().map(Tally::left).max(Duration::compareTo).orElse(Duration.ZERO));
    }

    /** As if they had not been counted just now. */
    public void giveBack(List<Attempt> tries) {
        List<Subject> subjects = tries.stream().map(this::subject).toList();
        lock(subjects);
        subjects.forEach(subject -> attempts.giveBack(subject.trace));
    }

    /** What was counted just now was right: the first of it is as if it had never been tried; the others are given back. */
    void forgive(List<Attempt> tries) {
        giveBack(tries);
        attempts.forget(subject(tries.get(0)).trace);
    }

    private static String[] names() {
        return Arrays.stream(RateLimit.values()).map(RateLimits::name).toArray(String[]::new);
    }

    private static String name(RateLimit limit) {
        return limit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** In one order, so that no two wait for each other. */
    private void lock(List<Subject> subjects) {
        subjects.stream().map(Subject::trace).sorted().forEach(attempts::lock);
    }

    private Subject subject(Attempt one) {
        return new Subject(one.limit(), one.more(), Secrets.trace(traceKey.get(), one.limit() + " " + one.subject()));
    }

    private List<Tally> tallies(List<Subject> subjects) {
        Instant now = clock.instant();
        return subjects.stream().map(subject -> tally(subject, now)).toList();
    }

    private Tally tally(Subject subject, Instant now) {
        RateLimitCounts.Count count = attempts.of(subject.trace)
                .filter(known -> subject.limit.remembers(known.lastAt(), now))
                .orElse(null);
        return new Tally(subject, count, now);
    }

    private record Subject(RateLimit limit, int more, String trace) {}

    /** How often it was tried until now; {@code count} is null where nothing of that counts. */
    private record Tally(Subject subject, RateLimitCounts.@Nullable Count count, Instant now) {
        private Duration left() {
            if (count == null) {
                return Duration.ZERO;
            }
            return RetryAfter.of(subject.limit.pause(count.times() - subject.more), count.lastAt(), now)
                    .time();
        }

        private RateLimitCounts.Count next() {
            if (count == null) {
                return new RateLimitCounts.Count(1, now, null);
            }
            Instant at = subject.limit.countsFromTheLast() ? now : count.lastAt();
            return new RateLimitCounts.Count(count.times() + 1, at, count.lastAt());
        }
    }
}
