package stoa.account;

import java.util.List;

/**
 * The rate limit of codes, which slows down guessing. Whoever guesses has the password already, so that the pauses are
 * longer than for passwords: some hundred tries a day at a million codes. To be called within the transaction that looks at
 * the code.
 */
public final class CodeRateLimit {
    private final RateLimits rateLimits;

    public CodeRateLimit(RateLimits rateLimits) {
        this.rateLimits = rateLimits;
    }

    /** Counts a code of this member that the visitor gives, where it may be looked at now: then, the wait is over. */
    RetryAfter count(Member member, String visitor) {
        return rateLimits.count(tries(member, visitor));
    }

    /** The code that was counted is right. */
    void forgive(Member member, String visitor) {
        rateLimits.forgive(tries(member, visitor));
    }

    private static List<Attempt> tries(Member member, String visitor) {
        return List.of(RateLimit.CODE_OF_MEMBER.by("member " + member.id()), RateLimit.CODE_FROM_ADDRESS.by(visitor));
    }
}
