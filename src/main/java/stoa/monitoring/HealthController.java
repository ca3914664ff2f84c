package stoa.monitoring;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.JdbiException;
import stoa.database.Database;

/** Tells whoever watches over the server whether it works, in lines of words. */
public final class HealthController {
    private static final long MEGABYTE = 1 << 20;

    private final Database database;
    private final BooleanSupplier isStopping;

    /** The last says whether load balancers should send nobody here any more. */
    public HealthController(Database database, BooleanSupplier isStopping) {
        this.database = database;
        this.isStopping = isStopping;
    }

    /** {@code GET /health}; with {@code write=yes}, whether it can be written to decides about the status as well. */
    public void show(Context ctx) {
        if (isStopping.getAsBoolean()) {
            ctx.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header("Cache-Control", "no-store")
                    .contentType("text/plain; charset=utf-8")
                    .result("stopping\n");
            return;
        }
        boolean answers = answers();
        boolean asksToWrite = "yes".equals(ctx.queryParam("write"));
        Optional<String> trouble =
                asksToWrite || database.writeTrouble().isPresent() ? database.tryToWrite() : Optional.empty();
        boolean works = answers && (trouble.isEmpty() || !asksToWrite);
        ctx.status(works ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .header("Cache-Control", "no-store")
                .contentType("text/plain; charset=utf-8")
                .result(text(answers, trouble));
    }

    private boolean answers() {
        try {
            return database.jdbi()
                            .withHandle(handle -> handle.select("select 1")
                                    .mapTo(Integer.class)
                                    .one())
                    == 1;
        } catch (JdbiException e) {
            return false;
        }
    }

    private String text(boolean answers, Optional<String> trouble) {
        StringBuilder lines = new StringBuilder();
        lines.append("database: ").append(answers ? "yes" : "no").append('\n');
        lines.append("writing: ")
                .append(
                        !answers
                                ? "no, database gone"
                                : trouble.map(why -> "no, " + why).orElse("yes"))
                .append('\n');
        database.freeBytes()
                .ifPresent(
                        free -> lines.append("disk: ").append(free / MEGABYTE).append(" MB free\n"));
        return lines.toString();
    }
}
