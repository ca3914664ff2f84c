package stoa.account;

import java.time.Duration;
import java.util.Optional;
import stoa.database.Transactions;
import stoa.http.Refusal;

/** Asks members for their password once more, before what somebody at their unlocked machine must not do. */
public final class PasswordCheck {
    private final Passwords passwords;
    private final SignInPace pace;
    private final Transactions transactions;

    public PasswordCheck(Passwords passwords, SignInPace pace, Transactions transactions) {
        this.passwords = passwords;
        this.pace = pace;
        this.transactions = transactions;
    }

    /** What is wrong with the form's field {@code password}. Hashing is slow: not to be called within a transaction. */
    Optional<Refusal> refusal(Visit visit) throws Exception {
        Member member = visit.signedIn().orElseThrow();
        Duration wait = pace.wait(member.name(), visit.trace());
        if (wait.compareTo(Duration.ZERO) > 0) {
            long seconds = wait.plusMillis(999).toSeconds();
            return Optional.of(new Refusal(
                    429, "Too many wrong passwords in a row. You can try again in " + seconds + " seconds."));
        }
        if (passwords.matches(visit.form().field("password"), Optional.of(member.passwordHash()))) {
            return Optional.empty();
        }
        transactions.run(() -> {
            pace.failed(member.name(), visit.trace());
            return member;
        });
        return Optional.of(new Refusal(422, "This is not your password. Capital letters matter."));
    }
}
