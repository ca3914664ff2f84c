package stoa.member;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.account.PasswordConfirmation;
import stoa.account.SessionCookie;
import stoa.account.Visit;
import stoa.database.Transactions;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.pages.Templates;

/** Deleting one's own account: first what is to become of the comments, then, with that in numbers, whether to do it. */
public final class AccountDeletionController {
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    private final AccountDeletion deletion;
    private final PasswordConfirmation password;
    private final SessionCookie sessions;
    private final Transactions transactions;
    private final Templates templates;

    public AccountDeletionController(
            AccountDeletion deletion,
            PasswordConfirmation password,
            SessionCookie sessions,
            Transactions transactions,
            Templates templates) {
        this.deletion = deletion;
        this.password = password;
        this.sessions = sessions;
        this.transactions = transactions;
        this.templates = templates;
    }

    /** {@code GET /account/delete} */
    public void compose(Context ctx) throws Exception {
        @Nullable String word = ctx.queryParam("comments");
        AccountDeletionForm form = AccountDeletionForm.of(
                word == null ? null : CommentsAfterDeletion.of(word).orElse(null));
        Member member = Visit.of(ctx).signedIn().orElseThrow();
        show(ctx, isLast(member) ? form.refused(HttpStatus.OK.getCode(), AccountDeletion.LAST) : form);
    }

    /** {@code POST /account/delete}; the password is looked at before the transaction begins. */
    public void remove(Context ctx) throws Exception {
        Visit visit = Visit.of(ctx);
        Member member = visit.signedIn().orElseThrow();
        CommentsAfterDeletion wish =
                CommentsAfterDeletion.of(visit.form().field("comments")).orElse(null);
        if (wish == null) {
            show(
                    ctx,
                    AccountDeletionForm.of(null).refused(UNPROCESSABLE, "Choose what is to become of your comments."));
            return;
        }
        Optional<Refusal> refusal = password.refusal(ctx, visit.form().field("password"));
        if (refusal.isPresent()) {
            Refusal why = refusal.get();
            show(ctx, AccountDeletionForm.of(wish).refused(why.status(), why.words()));
            return;
        }
        Optional<String> problem = transactions.run(() -> leave(ctx, member, wish));
        if (problem.isPresent()) {
            show(ctx, AccountDeletionForm.of(wish).refused(CONFLICT, problem.get()));
        } else {
            ctx.redirect("/goodbye", HttpStatus.SEE_OTHER);
        }
    }

    /** {@code GET /goodbye} */
    public void goodbye(Context ctx) {
        PageBody.show(ctx, templates.memberGoodbye(Visit.of(ctx)));
    }

    private Optional<String> leave(Context ctx, Member member, CommentsAfterDeletion wish) {
        Optional<String> problem = deletion.leave(member, wish);
        if (problem.isEmpty()) {
            sessions.end(ctx);
        }
        return problem;
    }

    private void show(Context ctx, AccountDeletionForm form) {
        Visit visit = Visit.of(ctx);
        ctx.status(form.status());
        AccountContent content = deletion.content(visit.signedIn().orElseThrow());
        PageBody.show(ctx, templates.memberDelete(visit, form, content));
    }

    private boolean isLast(Member member) {
        return deletion.isLast(member);
    }
}
