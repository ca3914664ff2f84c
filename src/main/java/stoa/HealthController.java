package stoa;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Tells whoever watches over the server whether it works. */
final class HealthController {
    private final Jdbi jdbi;

    HealthController(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** {@code GET /health} */
    void show(Context ctx) {
        try {
            jdbi.useHandle(
                    handle -> handle.select("select 1").mapTo(Integer.class).one());
            ctx.contentType("text/plain; charset=utf-8").result("ok");
        } catch (JdbiException e) {
            ctx.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .contentType("text/plain; charset=utf-8")
                    .result("The database does not answer.");
        }
    }
}
