package stoa;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.router.Endpoint;
import io.javalin.router.EndpointNotFound;
import io.javalin.validation.ValidationException;
import java.sql.SQLException;
import org.eclipse.jetty.http.HttpException;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stoa.account.Gatekeeper;
import stoa.account.Visit;
import stoa.database.DatabaseUnusableException;
import stoa.database.NotKeptException;
import stoa.http.LocalPath;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.http.RefusedException;
import stoa.http.RequestId;
import stoa.logging.KnownFailure;
import stoa.pages.Templates;

/** What went wrong, as a page that a person can read. Whatever had been typed is on it, to be sent again. */
final class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private static final Refusal NO_PAGE =
            new Refusal(404, "There is no page at this address. It may have been mistyped.");

    private final Gatekeeper gatekeeper;
    private final Templates templates;

    ErrorPages(Gatekeeper gatekeeper, Templates templates) {
        this.gatekeeper = gatekeeper;
        this.templates = templates;
    }

    void addTo(JavalinConfig config) {
        config.router.handlerWrapper(endpoint -> ctx -> {
            try {
                endpoint.handler.handle(ctx);
            } catch (Error e) {
                // a request that takes too much memory or goes too deep is one that failed, not the end of all
                throw new IllegalStateException(e);
            }
        });
        config.routes.exception(RefusedException.class, (e, ctx) -> show(ctx, e.refusal()));
        config.routes.exception(EndpointNotFound.class, (e, ctx) -> findWithoutSlash(ctx));
        config.routes.exception(HttpResponseException.class, (e, ctx) -> {
            if (e.getDetails().containsKey("availableMethods")) {
                ctx.header("Allow", e.getDetails().get("availableMethods"));
            }
            show(ctx, refusal(e));
        });
        config.routes.exception(ValidationException.class, (e, ctx) -> show(ctx, badRequest()));
        config.routes.exception(HttpException.RuntimeException.class, (e, ctx) -> show(ctx, badRequest()));
        config.routes.exception(IllegalArgumentException.class, this::fail);
        config.routes.exception(JdbiException.class, (e, ctx) -> databaseFailed(e, ctx));
        config.routes.exception(NotKeptException.class, (e, ctx) -> databaseFailed(e, ctx));
        config.routes.exception(DatabaseUnusableException.class, (e, ctx) -> databaseFailed(e, ctx));
        config.routes.exception(SQLException.class, (e, ctx) -> databaseFailed(e, ctx));
        config.routes.exception(Exception.class, this::fail);
    }

    /** Many sites have addresses that end in a slash, and people write ours like that. */
    private void findWithoutSlash(Context ctx) {
        String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
        boolean isForm = ctx.method().equals(HandlerType.POST);
        if (ctx.path().endsWith("/") && !isForm) {
            // Javalin's own redirect asks for the route, which there is none of
            ctx.header("Location", LocalPath.orFront(ctx.path().replaceFirst("/$", "") + query));
            ctx.status(HttpStatus.MOVED_PERMANENTLY);
        } else {
            show(ctx, NO_PAGE);
        }
    }

    private void databaseFailed(Exception e, Context ctx) {
        log(ctx, e);
        KnownFailure kind = KnownFailure.of(e).orElse(KnownFailure.DATABASE_GONE);
        ctx.header("Retry-After", kind == KnownFailure.DEADLOCK ? "1" : "10");
        show(ctx, new Refusal(503, words(kind)));
    }

    /** In each case the transaction is undone. */
    private static String words(KnownFailure kind) {
        return switch (kind) {
            case DEADLOCK ->
                "Two changes to the same thing came at the same time, and this one gave way: nothing was saved. Try"
                        + " again now.";
            case LOCK_TIMEOUT ->
                "The same thing is being changed elsewhere, and that takes too long to wait for: nothing was saved. Try"
                        + " again in a moment.";
            case STATEMENT_TIMEOUT ->
                "This took longer than it may, so it was stopped, and nothing was saved. Try again in a moment.";
            default -> "The database does not answer just now, so nothing was saved. Try again in a moment.";
        };
    }

    private void fail(Exception e, Context ctx) {
        log(ctx, e);
        show(
                ctx,
                new Refusal(
                        500,
                        "This went wrong on our side, and nothing was saved. If it happens again, tell the people who run"
                                + " this site what stands at the end of this page."));
    }

    /** By its route: the address itself may be a secret. */
    private static void log(Context ctx, Exception e) {
        Endpoint endpoint = ctx.endpoints().matchedHttpEndpoint();
        LOG.error("{} {} failed", ctx.method(), endpoint == null ? "an address" : endpoint.path, e);
    }

    private static Refusal badRequest() {
        return new Refusal(400, "A part of this request cannot be read. Check the address.");
    }

    private static Refusal refusal(HttpResponseException e) {
        return switch (e.getStatus()) {
            case 404 -> NO_PAGE;
            case 405 -> new Refusal(405, "This address is not for that: it takes a form, or it only shows a page.");
            case 503 -> new Refusal(503, String.valueOf(e.getMessage()));
            default -> new Refusal(e.getStatus(), "The server cannot answer this request.");
        };
    }

    private void show(Context ctx, Refusal refusal) {
        gatekeeper.welcome(ctx);
        Visit visit = Visit.of(ctx);
        HttpStatus status = HttpStatus.forStatus(refusal.status());
        ctx.status(status);
        PageBody.show(
                ctx,
                templates.layoutError(
                        visit, title(refusal), refusal.words(), Unsent.of(ctx, refusal.status()), RequestId.of(ctx)));
    }

    /** The page of a request that no route can be asked for. */
    String unroutable(Refusal refusal, String requestId) {
        return templates
                .layoutError(gatekeeper.stranger(), title(refusal), refusal.words(), Unsent.nothing(), requestId)
                .render();
    }

    private static String title(Refusal refusal) {
        return switch (refusal.status()) {
            case 404 -> "Page not found";
            case 403 -> "Not allowed";
            case 405 -> "Not possible here";
            case 413 -> "Too large";
            case 429, 503 -> "Not just now";
            default -> refusal.status() >= 500 ? "Something went wrong" : "This cannot be done";
        };
    }
}
