package stoa.account;

import java.util.List;

/**
 * Slows down guessing of codes. Whoever guesses has the password already, so that the pauses are longer than for
 * passwords: some hundred tries a day at a million codes. To be called within the transaction that looks at the code.
 */
public final class CodePace {
    private final Pace pace;

    public CodePace(Pace pace) {
        this.pace = pace;
    }

    /** Counts a code of this member that the visitor gives, where it may be looked at now: then, the wait is over. */
    Wait count(Member member, String visitor) {
        return pace.count(tries(member, visitor));
    }

    /** The code that was counted is right. */
    void forgive(Member member, String visitor) {
        pace.forgive(tries(member, visitor));
    }

    private static List<Try> tries(Member member, String visitor) {
        return List.of(Limit.CODE_OF_MEMBER.by("member " + member.id()), Limit.CODE_FROM_ADDRESS.by(visitor));
    }
}
