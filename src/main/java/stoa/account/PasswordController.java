package stoa.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import stoa.database.Transactions;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.http.RefusedException;
import stoa.pages.Templates;

/** A member's own password, for those who know it. */
public final class PasswordController {
    private final Members members;
    private final PasswordChange change;
    private final PasswordConfirmation password;
    private final Passwords passwords;
    private final SignIn signIn;
    private final Transactions transactions;
    private final Templates templates;

    public PasswordController(
            Members members,
            PasswordChange change,
            PasswordConfirmation password,
            Passwords passwords,
            SignIn signIn,
            Transactions transactions,
            Templates templates) {
        this.members = members;
        this.change = change;
        this.password = password;
        this.passwords = passwords;
        this.signIn = signIn;
        this.transactions = transactions;
        this.templates = templates;
    }

    /** {@code GET /account/password} */
    public void edit(Context ctx) {
        show(ctx, HttpStatus.OK, Map.of());
    }

    /** {@code POST /account/password}; hashing is slow, so the transaction begins after it. */
    public void update(Context ctx) throws Exception {
        Member member = Visit.of(ctx).signedIn().orElseThrow();
        String wanted = Visit.of(ctx).form().field("password");
        Optional<String> problem = NewMember.passwordProblem(member.name(), wanted, passwords);
        if (problem.isPresent()) {
            show(ctx, HttpStatus.UNPROCESSABLE_CONTENT, Map.of("password", problem.get()));
            return;
        }
        Optional<Refusal> wrong = password.refusal(ctx, Visit.of(ctx).form().field("current"));
        if (wrong.isPresent()) {
            show(
                    ctx,
                    HttpStatus.forStatus(wrong.get().status()),
                    Map.of("current", wrong.get().words()));
            return;
        }
        String hash = passwords.hash(wanted);
        transactions.run(() -> change(ctx, member, hash));
    }

    /** Every session ends, and a new one begins on this browser. */
    private Member change(Context ctx, Member member, String hash) {
        if (members.locked(member.id())
                .filter(now -> now.passwordHash().equals(member.passwordHash()))
                .isEmpty()) {
            throw new RefusedException(409, "The password was changed just now, elsewhere. Nothing was saved.");
        }
        change.make(member, hash);
        signIn.letIn(ctx, member, "/account");
        return member;
    }

    private void show(Context ctx, HttpStatus status, Map<String, String> problems) {
        PageBody.show(ctx.status(status), templates.accountPassword(Visit.of(ctx), new PasswordForm(problems)));
    }
}
