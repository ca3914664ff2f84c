package stoa.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Slows down guessing: after some failures in a row, each further try has to wait twice as long as the one before.
 * Nobody is locked out: what strangers do under a member's name costs her a minute at most.
 */
public final class SignInPace {
    static final int FREE_TRIES = 5;
    private static final Duration LONGEST_BY_NAME = Duration.ofMinutes(1);
    private static final Duration LONGEST_BY_ADDRESS = Duration.ofMinutes(15);

    /** After this long without a failure, counting starts anew. */
    static final Duration MEMORY = Duration.ofDays(1);

    private final SignInFailures failures;
    private final Clock clock;

    public SignInPace(SignInFailures failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /** How long the visitor still has to wait before a password for this name is looked at; zero or less: not at all. */
    Duration wait(String name, String visitor) {
        return Stream.of(wait(byName(name), LONGEST_BY_NAME), wait(byAddress(visitor), LONGEST_BY_ADDRESS))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    void failed(String name, String visitor) {
        Instant now = clock.instant();
        failures.forgetBefore(now.minus(MEMORY));
        failures.count(byName(name), now);
        failures.count(byAddress(visitor), now);
    }

    void succeeded(String name) {
        failures.forget(byName(name));
    }

    private Duration wait(String subject, Duration longest) {
        return failures.of(subject)
                .filter(count -> count.failures() >= FREE_TRIES)
                .map(count -> Duration.between(clock.instant(), count.lastAt().plus(pause(count.failures(), longest))))
                .orElse(Duration.ZERO);
    }

    static Duration pause(int failures, Duration longest) {
        int doublings = Math.min(failures - FREE_TRIES, 20);
        Duration pause = Duration.ofSeconds(2L << doublings);
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    private static String byName(String name) {
        return "n" + Secrets.hash(Names.key(name));
    }

    private static String byAddress(String visitor) {
        return "a" + visitor;
    }
}
