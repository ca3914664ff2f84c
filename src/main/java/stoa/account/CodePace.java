package stoa.account;

import java.time.Duration;
import java.util.List;

/**
 * Slows down guessing of codes. Whoever guesses has the password already, so that the pauses are longer than for
 * passwords: some hundred tries a day at a million codes.
 */
public final class CodePace {
    private final Pace pace;

    public CodePace(Pace pace) {
        this.pace = pace;
    }

    /** How long the visitor still has to wait before a code of this member is looked at; zero or less: not at all. */
    Duration wait(Member member, String visitor) {
        return pace.before(tries(member, visitor)).time();
    }

    /** To be called within a transaction. */
    void failed(Member member, String visitor) {
        pace.count(tries(member, visitor));
    }

    /** To be called within a transaction. */
    void succeeded(Member member) {
        pace.forget(byMember(member));
    }

    private static List<Try> tries(Member member, String visitor) {
        return List.of(byMember(member), Limit.CODE_FROM_ADDRESS.by(visitor));
    }

    private static Try byMember(Member member) {
        return Limit.CODE_OF_MEMBER.by("member " + member.id());
    }
}
