package stoa.account;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import stoa.database.Transactions;
import stoa.http.PageBody;
import stoa.http.RefusedException;
import stoa.pages.Templates;

/**
 * The links in emails. Looking uses nothing up, since programs that check letters follow links: only the button on
 * the page does.
 */
public final class EmailLinks {
    private final EmailedKeys keys;
    private final RateLimits rateLimits;
    private final Transactions transactions;
    private final Templates templates;

    public EmailLinks(EmailedKeys keys, RateLimits rateLimits, Transactions transactions, Templates templates) {
        this.keys = keys;
        this.rateLimits = rateLimits;
        this.transactions = transactions;
        this.templates = templates;
    }

    /** What is behind the link; where it is empty, the answer says so already. Not to be called within a transaction. */
    Optional<EmailLinkForm> open(Context ctx, KeyPurpose purpose) throws Exception {
        ctx.header("Cache-Control", "private, no-store");
        String key = key(ctx);
        Optional<EmailLinkForm> form = keys.find(purpose, key).map(proof -> new EmailLinkForm(key, proof, ""));
        if (form.isEmpty()) {
            if (ctx.method().equals(HandlerType.POST)) {
                countWrong(ctx);
            }
            showOver(ctx, purpose);
        }
        return form;
    }

    /** Within the transaction that acts upon it; throws where someone else, or a double click, was faster. */
    void use(EmailLinkForm form, KeyPurpose purpose) {
        if (!keys.use(purpose, form.key())) {
            throw new RefusedException(409, "This link has been used just now. Look whether it did what you wanted.");
        }
    }

    private void showOver(Context ctx, KeyPurpose purpose) {
        PageBody.show(ctx.status(HttpStatus.GONE), templates.accountLinkOver(Visit.of(ctx), purpose));
    }

    private void countWrong(Context ctx) throws Exception {
        List<Attempt> tries = List.of(RateLimit.KEY.by(Visit.of(ctx).trace().who()));
        RetryAfter wait = transactions.run(() -> rateLimits.count(tries));
        if (!wait.isOver()) {
            wait.tell(ctx);
            throw new RefusedException(429, "Too many links that are over. You can try again " + wait.words() + ".");
        }
    }

    private static String key(Context ctx) {
        String sent = Visit.of(ctx).form().field("key");
        return sent.isEmpty() ? Objects.requireNonNullElse(ctx.queryParam("key"), "") : sent;
    }
}
