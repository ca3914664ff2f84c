package stoa.account;

import io.javalin.http.Context;
import stoa.http.PageBody;
import stoa.pages.Templates;

/** What members can do about their own account. */
public final class AccountController {
    private final Templates templates;

    public AccountController(Templates templates) {
        this.templates = templates;
    }

    /** {@code GET /account} */
    public void show(Context ctx) {
        Visit visit = Visit.of(ctx);
        PageBody.show(ctx, templates.accountShow(visit, visit.signedIn().orElseThrow()));
    }
}
