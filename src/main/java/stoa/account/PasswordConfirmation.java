package stoa.account;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import stoa.database.Transactions;
import stoa.http.Refusal;

/** The password, asked for once more before what a stolen session must not do. */
public final class PasswordConfirmation {
    private static final String WRONG = "This is not your password. Capital letters matter.";

    private final Passwords passwords;
    private final RateLimits rateLimits;
    private final Transactions transactions;

    public PasswordConfirmation(Passwords passwords, RateLimits rateLimits, Transactions transactions) {
        this.passwords = passwords;
        this.rateLimits = rateLimits;
        this.transactions = transactions;
    }

    /**
     * Why not to go on after this was typed; empty where it is the password. Slow, so not to be called within a transaction.
     */
    public Optional<Refusal> refusal(Context ctx, String typed) throws Exception {
        Member member = Visit.of(ctx).signedIn().orElseThrow();
        Attempt counted = RateLimit.PASSWORD_AGAIN.by("member " + member.id());
        RetryAfter wait = transactions.run(() -> rateLimits.count(List.of(counted)));
        if (!wait.isOver()) {
            wait.tell(ctx);
            return Optional.of(new Refusal(
                    429, "Your password was asked for too often in a row. You can try again " + wait.words() + "."));
        }
        if (!passwords.matches(typed, Optional.of(member.passwordHash()))) {
            return Optional.of(new Refusal(422, WRONG));
        }
        transactions.run(() -> {
            rateLimits.forgive(List.of(counted));
            return counted;
        });
        return Optional.empty();
    }
}
