package stoa.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import stoa.http.PageBody;
import stoa.pages.Templates;

/** The second factor of signing in. */
public final class SecondFactorController {
    private static final String WRONG =
            "This code is not right, or was used before. Give the one that your app shows now.";

    private static final String TOO_LATE =
            "The second step has to be taken within ten minutes, from the same browser. Begin again.";

    private final Members members;
    private final PendingSecondFactorCookie pending;
    private final SecondFactors ways;
    private final SecondFactorCodes secondStep;
    private final CodeRateLimit rateLimits;
    private final SignIn signIn;
    private final Templates templates;

    public SecondFactorController(
            Members members,
            PendingSecondFactorCookie pending,
            SecondFactors ways,
            SecondFactorCodes secondStep,
            CodeRateLimit rateLimits,
            SignIn signIn,
            Templates templates) {
        this.members = members;
        this.pending = pending;
        this.ways = ways;
        this.secondStep = secondStep;
        this.rateLimits = rateLimits;
        this.signIn = signIn;
        this.templates = templates;
    }

    /** {@code GET /sign-in/code} */
    public void compose(Context ctx) {
        Optional<PendingSecondFactor> begun = pending.find(ctx);
        if (begun.isPresent()) {
            show(ctx, HttpStatus.OK, member(begun.get()), "");
        } else {
            ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
        }
    }

    /** {@code POST /sign-in/code} */
    public void create(Context ctx) {
        Optional<PendingSecondFactor> begun = pending.find(ctx);
        if (begun.isEmpty()) {
            ctx.status(HttpStatus.CONFLICT);
            PageBody.show(
                    ctx,
                    templates.accountSignIn(Visit.of(ctx), SignInForm.empty("/").refused(TOO_LATE)));
            return;
        }
        Member member = member(begun.get());
        RetryAfter wait = rateLimits.count(member, Visit.of(ctx).trace().who());
        if (wait.isOver()) {
            take(ctx, member, begun.get().returnTo());
        } else {
            wait.tell(ctx);
            show(ctx, HttpStatus.TOO_MANY_REQUESTS, member, tooMany(wait));
        }
    }

    private void take(Context ctx, Member member, String returnTo) {
        Visit visit = Visit.of(ctx);
        if (secondStep.accepts(member, visit.form().field("code"))) {
            rateLimits.forgive(member, visit.trace().who());
            signIn.letIn(ctx, member, returnTo);
        } else {
            show(ctx, HttpStatus.UNPROCESSABLE_CONTENT, member, WRONG);
        }
    }

    static String tooMany(RetryAfter wait) {
        return "Too many wrong codes in a row. You can try again " + wait.words() + ".";
    }

    private Member member(PendingSecondFactor begun) {
        return members.byId(begun.memberId()).orElseThrow();
    }

    private void show(Context ctx, HttpStatus status, Member member, String problem) {
        CodePage page = new CodePage(member.name(), ways.hasCodes(member), ways.hasPasskeys(member), problem);
        ctx.status(status);
        PageBody.show(ctx, templates.accountCode(Visit.of(ctx), page));
    }
}
