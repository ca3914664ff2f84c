package stoa.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Optional;
import stoa.database.Transactions;
import stoa.http.PageBody;
import stoa.http.RefusedException;
import stoa.pages.Templates;

/**
 * Confirming an address by the link of the letter that went to it. It takes both, the letter and being signed in: neither
 * who typed someone else's address nor who got a letter by mistake comes by an account.
 */
public final class EmailConfirmationController {
    private final EmailLinks links;
    private final Members members;
    private final EmailedKeys keys;
    private final AccountEmails letters;
    private final Transactions transactions;
    private final Clock clock;
    private final Templates templates;

    public EmailConfirmationController(
            EmailLinks links,
            Members members,
            EmailedKeys keys,
            AccountEmails letters,
            Transactions transactions,
            Clock clock,
            Templates templates) {
        this.links = links;
        this.members = members;
        this.keys = keys;
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
        this.templates = templates;
    }

    /** {@code GET /email/confirm} */
    public void show(Context ctx) throws Exception {
        own(ctx).ifPresent(form -> PageBody.show(ctx, templates.accountConfirm(Visit.of(ctx), form)));
    }

    /** {@code POST /email/confirm} */
    public void create(Context ctx) throws Exception {
        Optional<EmailLinkForm> form = own(ctx);
        if (form.isEmpty()) {
            return;
        }
        if (transactions.runIfFirst(() -> confirm(form.get())).isEmpty()) {
            throw new RefusedException(
                    409, "Another account has this address by now. Choose another one on the page of your account.");
        }
        ctx.redirect("/account/email", HttpStatus.SEE_OTHER);
    }

    private Optional<EmailLinkForm> own(Context ctx) throws Exception {
        Optional<EmailLinkForm> form = links.open(ctx, KeyPurpose.EMAIL);
        long asking = Visit.of(ctx).signedIn().orElseThrow().id();
        if (form.isPresent() && form.get().proof().member().id() != asking) {
            throw new RefusedException(
                    403, "This link is for another account. Sign out, then follow it again and sign in to that one.");
        }
        return form;
    }

    /** Empty where another member has the address. Keys that went to the old one are void. */
    private Optional<Member> confirm(EmailLinkForm form) {
        links.use(form, KeyPurpose.EMAIL);
        Member member = form.proof().member();
        String email = form.proof().email();
        if (members.byEmailKey(EmailAddress.key(email)).isPresent()) {
            return Optional.empty();
        }
        members.confirm(member.id(), email, EmailAddress.key(email), clock.instant());
        keys.forget(member);
        letters.addressChanged(member);
        return Optional.of(member);
    }
}
