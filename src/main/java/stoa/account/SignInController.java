package stoa.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import stoa.database.Transactions;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.http.RefusedException;
import stoa.pages.Templates;
import stoa.platform.Platform;

/** Signing in and out. */
public final class SignInController {
    private static final String WRONG =
            "This name and password do not belong together. Check both; capital letters matter in the password. An"
                    + " e-mail address works in place of the name once it is confirmed.";

    private final Members members;
    private final SessionCookie sessions;
    private final SignIn signIn;
    private final Passwords passwords;
    private final BrowserCookie browsers;
    private final RateLimits rateLimits;
    private final Transactions transactions;
    private final Templates templates;

    SignInController(
            Platform platform,
            Members members,
            SessionCookie sessions,
            SignIn signIn,
            Passwords passwords,
            BrowserCookie browsers,
            RateLimits rateLimits) {
        this.members = members;
        this.sessions = sessions;
        this.signIn = signIn;
        this.passwords = passwords;
        this.browsers = browsers;
        this.rateLimits = rateLimits;
        this.transactions = platform.transactions();
        this.templates = platform.pages();
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
        Optional<Member> member = members.signingIn(EmailAddress.key(form.name()), Names.key(form.name()));
        List<Attempt> tries = tries(ctx, form, member);
        RetryAfter wait = transactions.run(() -> rateLimits.count(tries));
        if (!wait.isOver()) {
            refuseTooFast(ctx, form, wait);
        } else if (passwords.matches(form.password(), member.map(Member::passwordHash))) {
            welcome(ctx, form, member.orElseThrow(), tries);
        } else {
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

    /** What a password counts against until it is known to be right; what others do elsewhere does not slow a browser that knows the member. */
    private List<Attempt> tries(Context ctx, SignInForm form, Optional<Member> member) {
        return browsers.known(ctx, member)
                .map(browser -> List.of(RateLimit.PASSWORD_ON_KNOWN_BROWSER.by(browser)))
                .orElseGet(() -> List.of(
                        RateLimit.PASSWORD_FOR_NAME.by(Names.key(form.name())),
                        RateLimit.PASSWORD_FROM_ADDRESS.by(Visit.of(ctx).trace().who())));
    }

    private void welcome(Context ctx, SignInForm form, Member member, List<Attempt> tries) throws Exception {
        transactions.run(() -> {
            rateLimits.forgive(tries);
            requireUnchanged(member);
            signIn.admit(ctx, member, form.returnTo());
            return member;
        });
    }

    /** Comparing takes a while: nobody comes in by a password that was changed meanwhile. */
    private void requireUnchanged(Member member) {
        if (members.locked(member.id())
                .filter(now -> now.passwordHash().equals(member.passwordHash()))
                .isEmpty()) {
            throw new RefusedException(409, "The password was changed just now. Sign in with the new one.");
        }
    }

    private void refuseTooFast(Context ctx, SignInForm form, RetryAfter wait) {
        wait.tell(ctx);
        String words = "Too many passwords were tried in a row. You can try again " + wait.words() + ".";
        show(ctx, HttpStatus.TOO_MANY_REQUESTS, form.refused(words));
    }

    private void show(Context ctx, HttpStatus status, SignInForm form) {
        ctx.status(status);
        PageBody.show(ctx, templates.accountSignIn(Visit.of(ctx), form));
    }
}
