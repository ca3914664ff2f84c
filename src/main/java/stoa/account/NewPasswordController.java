package stoa.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import stoa.database.Transactions;
import stoa.http.PageBody;
import stoa.pages.Templates;

/** A new password by the link of a letter, for those who have forgotten theirs. */
public final class NewPasswordController {
    private final EmailLinks links;
    private final PasswordChange change;
    private final Passwords passwords;
    private final Transactions transactions;
    private final Templates templates;

    public NewPasswordController(
            EmailLinks links,
            PasswordChange change,
            Passwords passwords,
            Transactions transactions,
            Templates templates) {
        this.links = links;
        this.change = change;
        this.passwords = passwords;
        this.transactions = transactions;
        this.templates = templates;
    }

    /** {@code GET /password/new} */
    public void compose(Context ctx) throws Exception {
        links.open(ctx, KeyPurpose.PASSWORD).ifPresent(form -> show(ctx, HttpStatus.OK, form));
    }

    /** {@code POST /password/new}; hashing is slow, so the transaction begins after it. */
    public void create(Context ctx) throws Exception {
        Optional<EmailLinkForm> form = links.open(ctx, KeyPurpose.PASSWORD);
        if (form.isPresent()) {
            create(ctx, form.get());
        }
    }

    private void create(Context ctx, EmailLinkForm form) throws Exception {
        Member member = form.proof().member();
        String wanted = Visit.of(ctx).form().field("password");
        Optional<String> problem = NewMember.passwordProblem(member.name(), wanted, passwords);
        if (problem.isPresent()) {
            show(ctx, HttpStatus.UNPROCESSABLE_CONTENT, form.refused(problem.get()));
            return;
        }
        String hash = passwords.hash(wanted);
        transactions.run(() -> {
            links.use(form, KeyPurpose.PASSWORD);
            change.make(member, hash);
            return form;
        });
        ctx.redirect("/password/changed", HttpStatus.SEE_OTHER);
    }

    /** {@code GET /password/changed} */
    public void show(Context ctx) {
        PageBody.show(ctx, templates.accountPasswordChanged(Visit.of(ctx)));
    }

    private void show(Context ctx, HttpStatus status, EmailLinkForm form) {
        PageBody.show(ctx.status(status), templates.accountNewPassword(Visit.of(ctx), form));
    }
}
