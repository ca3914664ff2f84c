package stoa.member;

import io.javalin.http.Context;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import stoa.account.Member;
import stoa.account.PasswordConfirmation;
import stoa.account.Visit;
import stoa.http.LargeAnswer;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.pages.Templates;

/** Taking along all that one has here. */
public final class TakeoutController {
    private final Takeout takeout;
    private final PasswordConfirmation password;
    private final Templates templates;

    public TakeoutController(Takeout takeout, PasswordConfirmation password, Templates templates) {
        this.takeout = takeout;
        this.password = password;
        this.templates = templates;
    }

    /** {@code GET /account/data} */
    public void compose(Context ctx) {
        PageBody.show(ctx, templates.memberData(Visit.of(ctx), ""));
    }

    /** {@code POST /account/data} */
    public void download(Context ctx) throws Exception {
        Visit visit = Visit.of(ctx);
        Member member = visit.signedIn().orElseThrow();
        Optional<Refusal> refusal = password.refusal(ctx, visit.form().field("password"));
        if (refusal.isPresent()) {
            ctx.status(refusal.get().status());
            PageBody.show(ctx, templates.memberData(visit, refusal.get().words()));
            return;
        }
        ctx.contentType("application/zip");
        ctx.header("Content-Disposition", "attachment; filename=\"stoa-my-data.zip\"");
        ctx.header("Content-Security-Policy", "default-src 'none'; sandbox");
        Path file = Files.createTempFile("stoa-data", ".zip");
        try {
            takeout.write(member.id(), visit.site().address(), file);
            LargeAnswer.leaveWith(ctx, file);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
