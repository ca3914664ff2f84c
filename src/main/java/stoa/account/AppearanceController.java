package stoa.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import stoa.http.Cookies;
import stoa.http.Form;
import stoa.http.LocalPath;

/** The switch between light and dark. */
public final class AppearanceController {
    private static final int ONE_YEAR = 365 * 24 * 60 * 60;

    private final Cookies cookies;

    public AppearanceController(Cookies cookies) {
        this.cookies = cookies;
    }

    /** {@code POST /appearance} */
    public void update(Context ctx) {
        Form form = Visit.of(ctx).form();
        Appearance wanted = Appearance.of(form.field("appearance")).orElse(Appearance.AUTOMATIC);
        int age = wanted == Appearance.AUTOMATIC ? 0 : ONE_YEAR;
        ctx.cookie(cookies.make("appearance", wanted.word(), age));
        ctx.redirect(LocalPath.orFront(form.field("return_to")), HttpStatus.SEE_OTHER);
    }
}
