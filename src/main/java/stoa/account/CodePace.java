package stoa.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Slows down guessing of codes, as {@link SignInPace} does that of passwords. Whoever guesses has the password already,
 * so that the pauses are longer: some hundred tries a day at a million codes.
 */
public final class CodePace {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final SignInFailures failures;
    private final Clock clock;

    public CodePace(SignInFailures failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /** How long the visitor still has to wait before a code of this member is looked at; zero or less: not at all. */
    Duration wait(Member member, String visitor) {
        return Stream.of(byMember(member), byAddress(visitor))
                .map(this::wait)
                .max(Duration::compareTo)
                .orElseThrow();
    }

    void failed(Member member, String visitor) {
        Instant now = clock.instant();
        failures.forgetBefore(now.minus(SignInPace.MEMORY));
        failures.count(byMember(member), now);
        failures.count(byAddress(visitor), now);
    }

    void succeeded(Member member) {
        failures.forget(byMember(member));
    }

    private Duration wait(String subject) {
        return failures.of(subject)
                .filter(count -> count.failures() >= SignInPace.FREE_TRIES)
                .map(count -> Duration.between(
                        clock.instant(), count.lastAt().plus(SignInPace.pause(count.failures(), LONGEST))))
                .orElse(Duration.ZERO);
    }

    private static String byMember(Member member) {
        return "c" + Secrets.hash("member " + member.id());
    }

    private static String byAddress(String visitor) {
        return "d" + visitor;
    }
}
