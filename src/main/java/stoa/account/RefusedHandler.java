package stoa.account;

import io.javalin.http.Context;
import stoa.http.Refusal;
import stoa.http.RefusedException;

/** Answers a form that is not acted upon with the same form, filled in, and the reason. */
public interface RefusedHandler {
    /** For forms that hold no text worth keeping: the error page, which shows what was typed, is enough. */
    RefusedHandler ERROR_PAGE = (ctx, refusal) -> {
        throw new RefusedException(refusal);
    };

    void handle(Context ctx, Refusal refusal) throws Exception;
}
