package stoa.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import stoa.database.Transactions;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.http.RefusedException;
import stoa.pages.Templates;

/** A member's own address: which it is, and giving another one, which counts once it is confirmed. */
public final class EmailController {
    private final EmailedKeys keys;
    private final AccountEmails letters;
    private final PasswordConfirmation password;
    private final RateLimits rateLimits;
    private final Transactions transactions;
    private final Templates templates;

    public EmailController(
            EmailedKeys keys,
            AccountEmails letters,
            PasswordConfirmation password,
            RateLimits rateLimits,
            Transactions transactions,
            Templates templates) {
        this.keys = keys;
        this.letters = letters;
        this.password = password;
        this.rateLimits = rateLimits;
        this.transactions = transactions;
        this.templates = templates;
    }

    /** {@code GET /account/email} */
    public void show(Context ctx) {
        show(ctx, HttpStatus.OK, EmailForm.empty(unconfirmed(member(ctx)).orElse("")));
    }

    /** {@code POST /account/email}; comparing passwords is slow, so the transaction begins after it. */
    public void update(Context ctx) throws Exception {
        Member member = member(ctx);
        EmailForm form = form(ctx).checked(member);
        if (!form.problems().isEmpty()) {
            show(ctx, HttpStatus.UNPROCESSABLE_CONTENT, form);
            return;
        }
        Optional<Refusal> wrong = password.refusal(ctx, Visit.of(ctx).form().field("current"));
        if (wrong.isPresent()) {
            show(
                    ctx,
                    HttpStatus.forStatus(wrong.get().status()),
                    form.refused("current", wrong.get().words()));
        } else {
            send(ctx, form, form.email());
        }
    }

    /** {@code POST /account/email} that is not acted upon */
    public void refuse(Context ctx, Refusal refusal) {
        if (Visit.of(ctx).signedIn().isEmpty()) {
            throw new RefusedException(refusal);
        }
        show(ctx, HttpStatus.forStatus(refusal.status()), form(ctx).refused("form", refusal.words()));
    }

    /** {@code POST /account/email/letter}: the same letter once more */
    public void sendAgain(Context ctx) throws Exception {
        Member member = member(ctx);
        EmailForm form = EmailForm.empty(unconfirmed(member).orElse(""));
        if (form.unconfirmed().isEmpty()) {
            String words = "There is no address that waits to be confirmed. Give one below.";
            show(ctx, HttpStatus.CONFLICT, form.refused("form", words));
        } else {
            send(ctx, form, form.unconfirmed());
        }
    }

    private void send(Context ctx, EmailForm form, String email) throws Exception {
        RetryAfter wait = transactions.run(() -> {
            RetryAfter counted = rateLimits.count(SignInEmailController.tries(Visit.of(ctx), email));
            if (counted.isOver()) {
                letters.confirm(member(ctx), email);
            }
            return counted;
        });
        if (wait.isOver()) {
            ctx.redirect("/account/email", HttpStatus.SEE_OTHER);
        } else {
            wait.tell(ctx);
            show(ctx, HttpStatus.TOO_MANY_REQUESTS, form.refused("form", SignInEmailController.tooMany(wait)));
        }
    }

    private static Member member(Context ctx) {
        return Visit.of(ctx).signedIn().orElseThrow();
    }

    private Optional<String> unconfirmed(Member member) {
        return keys.unconfirmed(member);
    }

    private EmailForm form(Context ctx) {
        return EmailForm.from(unconfirmed(member(ctx)).orElse(""), Visit.of(ctx).form());
    }

    private void show(Context ctx, HttpStatus status, EmailForm form) {
        PageBody.show(ctx.status(status), templates.accountEmail(Visit.of(ctx), member(ctx), form));
    }
}
