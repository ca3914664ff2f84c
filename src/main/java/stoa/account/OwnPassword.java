package stoa.account;

import java.time.Duration;
import java.util.Optional;
import stoa.database.Transactions;
import stoa.http.Refusal;

/** The password of someone who is signed in, asked for again: whoever only found the browser open does not know it. */
public final class OwnPassword {
    private static final Refusal WRONG =
            new Refusal(422, "This is not your password. Check it; capital letters matter.");

    private final Passwords passwords;
    private final SignInPace pace;
    private final Transactions transactions;

    public OwnPassword(Passwords passwords, SignInPace pace, Transactions transactions) {
        this.passwords = passwords;
        this.pace = pace;
        this.transactions = transactions;
    }

    /** Why it does not count, empty where it does. Takes its time: not to be called within a transaction. */
    public Optional<Refusal> refusal(Visit visit, String typed) throws Exception {
        Member member = visit.signedIn().orElseThrow();
        Duration wait = pace.wait(member.name(), visit.trace());
        if (wait.compareTo(Duration.ZERO) > 0) {
            long seconds = wait.plusMillis(999).toSeconds();
            return Optional.of(new Refusal(
                    429, "Too many wrong passwords in a row. You can try again in " + seconds + " seconds."));
        }
        boolean right = passwords.matches(typed, Optional.of(member.passwordHash()));
        transactions.run(() -> {
            count(visit, member, right);
            return member;
        });
        return right ? Optional.empty() : Optional.of(WRONG);
    }

    private void count(Visit visit, Member member, boolean right) {
        if (right) {
            pace.succeeded(member.name());
        } else {
            pace.failed(member.name(), visit.trace());
        }
    }
}
