package stoa.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;
import stoa.database.Transactions;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.pages.Templates;

/** Signing in and out. */
public final class SignInController {
    private static final String WRONG =
            "This name and password do not belong together. Check both; capital letters matter in the password.";

    private final Members members;
    private final SessionCookie sessions;
    private final Entrance entrance;
    private final Passwords passwords;
    private final SignInPace pace;
    private final Transactions transactions;
    private final Templates templates;

    public SignInController(
            Members members,
            SessionCookie sessions,
            Entrance entrance,
            Passwords passwords,
            SignInPace pace,
            Transactions transactions,
            Templates templates) {
        this.members = members;
        this.sessions = sessions;
        this.entrance = entrance;
        this.passwords = passwords;
        this.pace = pace;
        this.transactions = transactions;
        this.templates = templates;
    }

    /** {@code GET /sign-in} */
    public void compose(Context ctx) {
        String returnTo = ctx.queryParam("return_to");
        show(ctx, HttpStatus.OK, SignInForm.empty(returnTo == null ? "/" : returnTo));
    }

    /** {@code POST /sign-in}; hashing is slow, so the transaction begins after it. */
    public void create(Context ctx) throws Exception {
        Visit visit = Visit.of(ctx);
        SignInForm form = SignInForm.from(visit.form());
        Duration wait = pace.wait(form.name(), visit.trace());
        if (wait.compareTo(Duration.ZERO) > 0) {
            refuseTooFast(ctx, form, wait);
            return;
        }
        Optional<Member> member = members.byNameKey(Names.key(form.name()));
        if (passwords.matches(form.password(), member.map(Member::passwordHash))) {
            welcome(ctx, form, member.orElseThrow());
        } else {
            countFailure(visit, form);
            show(ctx, HttpStatus.UNPROCESSABLE_CONTENT, form.refused(WRONG));
        }
    }

    /** {@code POST /sign-in} that is not acted upon */
    public void refuse(Context ctx, Refusal refusal) {
        SignInForm form = SignInForm.from(Visit.of(ctx).form());
        show(ctx, HttpStatus.forStatus(refusal.status()), form.refused(refusal.words()));
    }

    /** {@code POST /sign-out} */
    public void remove(Context ctx) {
        sessions.end(ctx);
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }

    private void welcome(Context ctx, SignInForm form, Member member) throws Exception {
        transactions.run(() -> {
            pace.succeeded(form.name());
            entrance.admit(ctx, member, form.returnTo());
            return member;
        });
    }

    private void countFailure(Visit visit, SignInForm form) throws Exception {
        transactions.run(() -> {
            pace.failed(form.name(), visit.trace());
            return form;
        });
    }

    private void refuseTooFast(Context ctx, SignInForm form, Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        ctx.header("Retry-After", Long.toString(seconds));
        String words = "Too many wrong passwords in a row. You can try again in " + seconds + " seconds.";
        show(ctx, HttpStatus.TOO_MANY_REQUESTS, form.refused(words));
    }

    private void show(Context ctx, HttpStatus status, SignInForm form) {
        ctx.status(status);
        PageBody.show(ctx, templates.accountSignIn(Visit.of(ctx), form));
    }
}
