package stoa.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import stoa.database.Transactions;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.http.RefusedException;
import stoa.pages.Templates;
import stoa.platform.Platform;

/** Becoming a member. The answer does not tell whether there is an account with the address. */
public final class SignUpController {
    private static final String TAKEN = "This name, or one that looks like it, is taken. Choose another.";

    private final Invitations invitations;
    private final Registration registration;
    private final AccountEmails letters;
    private final SignIn signIn;
    private final Passwords passwords;
    private final RateLimits rateLimits;
    private final Transactions transactions;
    private final Clock clock;
    private final Templates templates;

    SignUpController(
            Platform platform,
            Invitations invitations,
            Registration registration,
            AccountEmails letters,
            SignIn signIn,
            Passwords passwords,
            RateLimits rateLimits) {
        this.invitations = invitations;
        this.registration = registration;
        this.letters = letters;
        this.signIn = signIn;
        this.passwords = passwords;
        this.rateLimits = rateLimits;
        this.transactions = platform.transactions();
        this.clock = platform.clock();
        this.templates = platform.pages();
    }

    /** {@code GET /sign-up}; whoever is signed in has an account. */
    public void compose(Context ctx) {
        String invitation = Objects.requireNonNullElse(ctx.queryParam("invitation"), "");
        if (Visit.of(ctx).signedIn().isPresent()) {
            ctx.redirect("/account", HttpStatus.SEE_OTHER);
        } else {
            show(ctx, HttpStatus.OK, SignUpForm.empty(invitation));
        }
    }

    /** {@code POST /sign-up}; hashing is slow, so the transaction begins after it. */
    public void create(Context ctx) throws Exception {
        if (Visit.of(ctx).signedIn().isPresent()) {
            ctx.redirect("/account", HttpStatus.SEE_OTHER);
            return;
        }
        SignUpForm form = SignUpForm.from(Visit.of(ctx).form()).checked(passwords);
        if (!isOpen(ctx, form) || !form.problems().isEmpty()) {
            show(ctx, HttpStatus.UNPROCESSABLE_CONTENT, form);
        } else if (!registration.isFree(form.member().name())) {
            show(ctx, HttpStatus.UNPROCESSABLE_CONTENT, form.refused("name", TAKEN));
        } else {
            create(ctx, form, tries(ctx, form));
        }
    }

    private void create(Context ctx, SignUpForm form, List<Attempt> tries) throws Exception {
        RetryAfter wait = transactions.run(() -> rateLimits.count(tries));
        if (!wait.isOver()) {
            wait.tell(ctx);
            String words = "Too many accounts or letters have been asked for. You can try again " + wait.words() + ".";
            show(ctx, HttpStatus.TOO_MANY_REQUESTS, form.refused("form", words));
        } else if (!isAdmitted(ctx, form)) {
            transactions.run(() -> {
                rateLimits.giveBack(tries);
                return tries;
            });
            show(ctx, HttpStatus.UNPROCESSABLE_CONTENT, form.refused("name", TAKEN));
        }
    }

    /** {@code POST /sign-up} that is not acted upon */
    public void refuse(Context ctx, Refusal refusal) {
        SignUpForm form = SignUpForm.from(Visit.of(ctx).form());
        show(ctx, HttpStatus.forStatus(refusal.status()), form.refused("form", refusal.words()));
    }

    private static List<Attempt> tries(Context ctx, SignUpForm form) {
        return List.of(
                RateLimit.SIGN_UP.by(Visit.of(ctx).trace().who()),
                RateLimit.LETTER_TO.by(EmailAddress.key(form.member().email())));
    }

    /** False where somebody got the name meanwhile. */
    private boolean isAdmitted(Context ctx, SignUpForm form) throws Exception {
        String hash = passwords.hash(form.member().password());
        return transactions.runIfFirst(() -> admit(ctx, form, hash)).isPresent();
    }

    private Optional<Member> admit(Context ctx, SignUpForm form, String hash) {
        Optional<Member> member = registration.enrol(form.member().name(), hash);
        member.ifPresent(enrolled -> {
            useInvitation(ctx, form);
            letters.confirm(enrolled, form.member().email());
            signIn.admit(ctx, enrolled, "/account/email");
        });
        return member;
    }

    private void useInvitation(Context ctx, SignUpForm form) {
        if (signUp(ctx) == SignUp.INVITATION
                && invitations.use(Secrets.hash(form.invitation()), clock.instant()) == 0) {
            throw new RefusedException(403, "This invitation has just been used up. Ask for another one.");
        }
    }

    private boolean isOpen(Context ctx, SignUpForm form) {
        return switch (signUp(ctx)) {
            case OPEN -> true;
            case INVITATION -> invitations.open(Secrets.hash(form.invitation()), clock.instant());
            case CLOSED -> false;
        };
    }

    private static SignUp signUp(Context ctx) {
        return Visit.of(ctx).site().signUp();
    }

    private void show(Context ctx, HttpStatus status, SignUpForm form) {
        Visit visit = Visit.of(ctx);
        if (isOpen(ctx, form)) {
            PageBody.show(ctx.status(status), templates.accountSignUp(visit, form));
        } else {
            PageBody.show(ctx.status(HttpStatus.FORBIDDEN), templates.accountSignUpClosed(visit));
        }
    }
}
