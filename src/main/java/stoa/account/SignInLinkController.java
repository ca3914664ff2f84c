package stoa.account;

import io.javalin.http.Context;
import java.util.Optional;
import stoa.database.Transactions;
import stoa.http.PageBody;
import stoa.pages.Templates;

/** Signing in by the link of a letter. */
public final class SignInLinkController {
    private final EmailLinks links;
    private final SignIn signIn;
    private final Transactions transactions;
    private final Templates templates;

    public SignInLinkController(EmailLinks links, SignIn signIn, Transactions transactions, Templates templates) {
        this.links = links;
        this.signIn = signIn;
        this.transactions = transactions;
        this.templates = templates;
    }

    /** {@code GET /sign-in/link} */
    public void show(Context ctx) throws Exception {
        links.open(ctx, KeyPurpose.SIGN_IN)
                .ifPresent(form -> PageBody.show(ctx, templates.accountSignInLink(Visit.of(ctx), form)));
    }

    /** {@code POST /sign-in/link} */
    public void create(Context ctx) throws Exception {
        Optional<EmailLinkForm> form = links.open(ctx, KeyPurpose.SIGN_IN);
        if (form.isPresent()) {
            transactions.run(() -> enter(ctx, form.get()));
        }
    }

    private EmailLinkForm enter(Context ctx, EmailLinkForm form) {
        links.use(form, KeyPurpose.SIGN_IN);
        signIn.admit(ctx, form.proof().member(), "/");
        return form;
    }
}
