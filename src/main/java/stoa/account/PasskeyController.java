package stoa.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Optional;
import stoa.database.Transactions;
import stoa.http.Ids;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.http.RefusedException;
import stoa.pages.Templates;

/** Where members add, rename and remove their passkeys. */
public final class PasskeyController {
    private final Passkeys passkeys;
    private final PasskeyCreation creation;
    private final PasswordConfirmation password;
    private final SecurityNotices notices;
    private final Transactions transactions;
    private final Templates templates;

    public PasskeyController(
            Passkeys passkeys,
            PasskeyCreation creation,
            PasswordConfirmation password,
            SecurityNotices notices,
            Transactions transactions,
            Templates templates) {
        this.passkeys = passkeys;
        this.creation = creation;
        this.password = password;
        this.notices = notices;
        this.transactions = transactions;
        this.templates = templates;
    }

    /** {@code GET /account/passkeys} */
    public void list(Context ctx) {
        show(ctx, 200, Map.of());
    }

    /** {@code POST /account/passkeys/new}: asks the browser for one. */
    public void compose(Context ctx) throws Exception {
        PasskeyForm form = form(ctx);
        Optional<String> problem = form.problem();
        if (problem.isPresent()) {
            show(ctx, 422, Map.of("name", problem.get()));
            return;
        }
        Optional<Refusal> refusal = password.refusal(ctx, Visit.of(ctx).form().field("password"));
        if (refusal.isPresent()) {
            show(ctx, refusal.get().status(), Map.of("password", refusal.get().words()));
            return;
        }
        try {
            PasskeyPage page = PasskeyPage.creating(creation.ask(ctx, member(ctx)), form.name());
            PageBody.show(ctx, templates.accountPasskeyCreate(Visit.of(ctx), page));
        } catch (RefusedException e) {
            show(ctx, e.refusal().status(), Map.of("form", e.refusal().words()));
        }
    }

    /** {@code POST /account/passkeys} */
    public void create(Context ctx) throws Exception {
        PasskeyForm form = form(ctx);
        try {
            creation.create(ctx, member(ctx), form.problem().isPresent() ? "Passkey" : form.name());
            back(ctx);
        } catch (RefusedException e) {
            show(ctx, e.refusal().status(), Map.of("form", e.refusal().words()));
        }
    }

    /** {@code POST /account/passkeys/{id}/rename} */
    public void rename(Context ctx) {
        PasskeyForm form = form(ctx);
        Optional<String> problem = form.problem();
        if (problem.isPresent()) {
            show(ctx, 422, Map.of("rename-" + id(ctx), problem.get()));
        } else if (passkeys.rename(member(ctx).id(), id(ctx), form.name()) == 1) {
            back(ctx);
        } else {
            show(ctx, 409, Map.of("form", "This passkey is not yours any more: it was removed."));
        }
    }

    /** {@code POST /account/passkeys/{id}/remove} */
    public void remove(Context ctx) throws Exception {
        Optional<Refusal> refusal = password.refusal(ctx, Visit.of(ctx).form().field("password"));
        if (refusal.isPresent()) {
            show(
                    ctx,
                    refusal.get().status(),
                    Map.of("remove-" + id(ctx), refusal.get().words()));
            return;
        }
        transactions.run(() -> {
            // one that is gone already is what was wanted
            if (passkeys.remove(member(ctx).id(), id(ctx)) == 1) {
                notices.tell(member(ctx), SecurityNotice.PASSKEY_REMOVED);
            }
            return ctx;
        });
        back(ctx);
    }

    private void show(Context ctx, int status, Map<String, String> problems) {
        String name = form(ctx).name();
        ctx.status(HttpStatus.forStatus(status));
        PageBody.show(
                ctx,
                templates.accountPasskeys(
                        Visit.of(ctx), new PasskeysPage(passkeys.of(member(ctx).id()), name, problems)));
    }

    private static void back(Context ctx) {
        ctx.redirect("/account/passkeys", HttpStatus.SEE_OTHER);
    }

    private static PasskeyForm form(Context ctx) {
        return PasskeyForm.from(Visit.of(ctx).form());
    }

    private static long id(Context ctx) {
        return Ids.parse(ctx.pathParam("id")).orElseThrow(NotFoundResponse::new);
    }

    private static Member member(Context ctx) {
        return Visit.of(ctx).signedIn().orElseThrow();
    }
}
