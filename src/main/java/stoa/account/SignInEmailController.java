package stoa.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.pages.Templates;

/**
 * Emails for those who cannot, or do not want to, sign in by a password. The answer is the same whether there is an
 * account with the address or not.
 */
public final class SignInEmailController {
    private final AccountEmails letters;
    private final RateLimits rateLimits;
    private final Templates templates;

    public SignInEmailController(AccountEmails letters, RateLimits rateLimits, Templates templates) {
        this.letters = letters;
        this.rateLimits = rateLimits;
        this.templates = templates;
    }

    /** {@code GET /password/forgotten} */
    public void composeForPassword(Context ctx) {
        show(ctx, HttpStatus.OK, new SignInEmailForm(KeyPurpose.PASSWORD, "", ""));
    }

    /** {@code POST /password/forgotten} */
    public void createForPassword(Context ctx) {
        create(ctx, form(ctx, KeyPurpose.PASSWORD));
    }

    /** {@code POST /password/forgotten} that is not acted upon */
    public void refuseForPassword(Context ctx, Refusal refusal) {
        show(ctx, refusal, form(ctx, KeyPurpose.PASSWORD));
    }

    /** {@code GET /sign-in/letter} */
    public void composeForSignIn(Context ctx) {
        show(ctx, HttpStatus.OK, new SignInEmailForm(KeyPurpose.SIGN_IN, "", ""));
    }

    /** {@code POST /sign-in/letter} */
    public void createForSignIn(Context ctx) {
        create(ctx, form(ctx, KeyPurpose.SIGN_IN));
    }

    /** {@code POST /sign-in/letter} that is not acted upon */
    public void refuseForSignIn(Context ctx, Refusal refusal) {
        show(ctx, refusal, form(ctx, KeyPurpose.SIGN_IN));
    }

    private void create(Context ctx, SignInEmailForm form) {
        Visit visit = Visit.of(ctx);
        if (!form.checked().problem().isEmpty()) {
            show(ctx, HttpStatus.UNPROCESSABLE_CONTENT, form.checked());
            return;
        }
        RetryAfter wait = rateLimits.count(tries(visit, form.email()));
        if (!wait.isOver()) {
            wait.tell(ctx);
            show(ctx, HttpStatus.TOO_MANY_REQUESTS, form.refused(tooMany(wait)));
        } else {
            letters.withKey(form.purpose(), form.email());
            PageBody.show(ctx, templates.accountLetterSent(visit, form));
        }
    }

    static List<Attempt> tries(Visit visit, String email) {
        return List.of(
                RateLimit.LETTER_TO.by(EmailAddress.key(email)),
                RateLimit.LETTER_FOR.by(visit.trace().who()));
    }

    static String tooMany(RetryAfter wait) {
        return "Too many letters have been asked for. You can ask for the next one " + wait.words() + ".";
    }

    private static SignInEmailForm form(Context ctx, KeyPurpose purpose) {
        return SignInEmailForm.from(purpose, Visit.of(ctx).form());
    }

    private void show(Context ctx, Refusal refusal, SignInEmailForm form) {
        show(ctx, HttpStatus.forStatus(refusal.status()), form.refused(refusal.words()));
    }

    private void show(Context ctx, HttpStatus status, SignInEmailForm form) {
        PageBody.show(ctx.status(status), templates.accountLetter(Visit.of(ctx), form));
    }
}
