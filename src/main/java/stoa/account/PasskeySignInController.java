package stoa.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import stoa.database.Transactions;
import stoa.http.LocalPath;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.http.RefusedException;
import stoa.pages.Templates;

/** Signing in with a passkey: by itself, or as the second step. It counts as both, since the device knows its owner. */
public final class PasskeySignInController {
    private final PasskeySignIn passkeys;
    private final Members members;
    private final PendingSecondFactorCookie pending;
    private final SignIn signIn;
    private final Transactions transactions;
    private final Templates templates;

    public PasskeySignInController(
            PasskeySignIn passkeys,
            Members members,
            PendingSecondFactorCookie pending,
            SignIn signIn,
            Transactions transactions,
            Templates templates) {
        this.passkeys = passkeys;
        this.members = members;
        this.pending = pending;
        this.signIn = signIn;
        this.transactions = transactions;
        this.templates = templates;
    }

    /** {@code POST /sign-in/passkey}: asks for one. */
    public void compose(Context ctx) throws Exception {
        try {
            String options = passkeys.ask(
                    ctx, pending.find(ctx).map(PendingSecondFactor::memberId).flatMap(members::byId));
            PageBody.show(
                    ctx, templates.accountPasskeySignIn(Visit.of(ctx), PasskeyPage.asking(options, returnTo(ctx))));
        } catch (RefusedException e) {
            refuse(ctx, e.refusal());
        }
    }

    /** {@code POST /sign-in/passkey/answer} */
    public void create(Context ctx) throws Exception {
        try {
            Member member = members.byId(passkeys.member(ctx)).orElseThrow();
            transactions.run(() -> {
                signIn.letIn(ctx, member, returnTo(ctx));
                return member;
            });
        } catch (RefusedException e) {
            refuse(ctx, e.refusal());
        }
    }

    private void refuse(Context ctx, Refusal refusal) {
        ctx.status(HttpStatus.forStatus(refusal.status()));
        PageBody.show(
                ctx,
                templates.accountPasskeySignIn(Visit.of(ctx), PasskeyPage.refused(refusal.words(), returnTo(ctx))));
    }

    /** Of those who are half-way in, where they wanted to go then. */
    private String returnTo(Context ctx) {
        Optional<String> begun = pending.find(ctx).map(PendingSecondFactor::returnTo);
        return begun.orElseGet(() -> LocalPath.orFront(Visit.of(ctx).form().field("return_to")));
    }
}
