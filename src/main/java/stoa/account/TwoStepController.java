package stoa.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import stoa.account.TwoStepPage.Part;
import stoa.account.TwoStepPage.Refused;
import stoa.database.Transactions;
import stoa.http.LocalPath;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.pages.Templates;

/** Where members turn two-step sign-in on and off. */
public final class TwoStepController {
    private final TwoStepSwitch twoStep;
    private final PasswordConfirmation password;
    private final CodeRateLimit rateLimits;
    private final SessionCookie sessions;
    private final Transactions transactions;
    private final Templates templates;

    public TwoStepController(
            TwoStepSwitch twoStep,
            PasswordConfirmation password,
            CodeRateLimit rateLimits,
            SessionCookie sessions,
            Transactions transactions,
            Templates templates) {
        this.twoStep = twoStep;
        this.password = password;
        this.rateLimits = rateLimits;
        this.sessions = sessions;
        this.transactions = transactions;
        this.templates = templates;
    }

    /** {@code GET /account/two-step} */
    public void show(Context ctx) {
        String returnTo = ctx.queryParam("return_to");
        show(ctx, HttpStatus.OK, returnTo == null ? "/" : returnTo, Optional.empty());
    }

    /** {@code POST /account/two-step/begin} */
    public void begin(Context ctx) throws Exception {
        withPassword(ctx, Part.BEGIN, () -> {
            twoStep.begin(member(ctx));
            back(ctx);
            return ctx;
        });
    }

    /** {@code POST /account/two-step}: the first code shows that the app has the secret. */
    public void create(Context ctx) {
        if (twoStep.isOn(member(ctx))) {
            // turned on in another tab, or pressed twice
            show(ctx, HttpStatus.CONFLICT, returnTo(ctx), Optional.empty());
            return;
        }
        Optional<List<String>> codes = twoStep.confirm(member(ctx), field(ctx, "code"));
        if (codes.isPresent()) {
            // whoever came in by the password alone is to show the code as well
            sessions.endOthers(ctx, member(ctx));
            showCodes(ctx, codes.get());
        } else {
            refuse(
                    ctx,
                    422,
                    new Refused(Part.CONFIRM, "code", "This code is not right. Give the one that your app shows now."));
        }
    }

    /** {@code POST /account/two-step/codes} */
    public void renewCodes(Context ctx) throws Exception {
        withPassword(ctx, Part.CODES, () -> {
            twoStep.renewCodes(member(ctx)).ifPresentOrElse(codes -> showCodes(ctx, codes), () -> back(ctx));
            return ctx;
        });
    }

    /** {@code POST /account/two-step/off} */
    public void remove(Context ctx) throws Exception {
        withPassword(ctx, Part.OFF, () -> {
            String visitor = Visit.of(ctx).trace().who();
            RetryAfter wait = rateLimits.count(member(ctx), visitor);
            if (!wait.isOver()) {
                wait.tell(ctx);
                refuse(ctx, 429, new Refused(Part.OFF, "code", SecondFactorController.tooMany(wait)));
            } else if (!twoStep.isOn(member(ctx)) || twoStep.turnOff(member(ctx), field(ctx, "code"))) {
                rateLimits.forgive(member(ctx), visitor);
                back(ctx);
            } else {
                refuse(ctx, 422, new Refused(Part.OFF, "code", "This code is not right, or was used before."));
            }
            return ctx;
        });
    }

    /** The transaction begins after the password, which takes its time, is known to be right. */
    private void withPassword(Context ctx, Part part, Callable<Context> then) throws Exception {
        Optional<Refusal> refusal = password.refusal(ctx, Visit.of(ctx).form().field("password"));
        if (refusal.isPresent()) {
            refuse(
                    ctx,
                    refusal.get().status(),
                    new Refused(part, "password", refusal.get().words()));
        } else {
            transactions.run(then);
        }
    }

    private void refuse(Context ctx, int status, Refused refused) {
        show(ctx, HttpStatus.forStatus(status), returnTo(ctx), Optional.of(refused));
    }

    private void show(Context ctx, HttpStatus status, String returnTo, Optional<Refused> refused) {
        Visit visit = Visit.of(ctx);
        ctx.status(status);
        PageBody.show(
                ctx,
                templates.accountTwoStep(
                        visit, twoStep.page(member(ctx), LocalPath.orFront(returnTo), refused.orElse(null))));
    }

    private void showCodes(Context ctx, List<String> codes) {
        PageBody.show(ctx, templates.accountRecoveryCodes(Visit.of(ctx), codes, returnTo(ctx)));
    }

    private static void back(Context ctx) {
        String on = URLEncoder.encode(returnTo(ctx), StandardCharsets.UTF_8);
        ctx.redirect("/account/two-step" + (on.equals("%2F") ? "" : "?return_to=" + on), HttpStatus.SEE_OTHER);
    }

    private static String returnTo(Context ctx) {
        return LocalPath.orFront(field(ctx, "return_to"));
    }

    private static String field(Context ctx, String name) {
        return Visit.of(ctx).form().field(name);
    }

    private static Member member(Context ctx) {
        return Visit.of(ctx).signedIn().orElseThrow();
    }
}
