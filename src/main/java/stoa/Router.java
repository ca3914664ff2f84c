package stoa;

import static stoa.account.Role.VISITOR;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.function.Supplier;
import stoa.account.Gatekeeper;
import stoa.account.RefusedHandler;
import stoa.account.RequestRateLimit;
import stoa.account.Role;
import stoa.database.Transactions;
import stoa.http.CacheableAddresses;
import stoa.http.NewCachedPage;
import stoa.http.RequestMeters;
import stoa.regulation.ReaderForms;

/** Puts what stands before every handler before each: the gate, the transaction, the copies that are kept. */
final class Router {
    private final RoutesConfig routes;
    private final Gatekeeper gatekeeper;
    private final Transactions transactions;
    private final CacheableAddresses cacheable;
    private final RequestMeters meters;
    private final ReaderForms readerForms;
    private final RequestRateLimit throttle;

    Router(
            RoutesConfig routes,
            Gatekeeper gatekeeper,
            Transactions transactions,
            CacheableAddresses cacheable,
            RequestMeters meters,
            ReaderForms readerForms,
            RequestRateLimit throttle) {
        this.routes = routes;
        this.gatekeeper = gatekeeper;
        this.transactions = transactions;
        this.cacheable = cacheable;
        this.meters = meters;
        this.readerForms = readerForms;
        this.throttle = throttle;
    }

    /** The same for everyone who brings no cookie, so it is kept; by path and by the parameters that matter to it. */
    void page(String path, Handler handler, String... parameters) {
        cacheable.add(path, parameters);
        get(path, VISITOR, NewCachedPage.keeping(path, handler, meters));
    }

    /** As {@link #page(String, Handler, String...)}, for those only who have the role that is asked for at the time. */
    void page(String path, Supplier<Role> role, Handler handler, String... parameters) {
        cacheable.add(path, parameters);
        Handler keeping = NewCachedPage.keeping(path, handler, meters);
        get(
                path,
                VISITOR,
                ctx -> gatekeeper
                        .guard(role.get(), keeping, RefusedHandler.ERROR_PAGE)
                        .handle(ctx));
    }

    /** HEAD is answered as GET is, by the same handler, so that its status and headers are true (RFC 9110, 9.3.2). */
    void get(String path, Role role, Handler handler) {
        Handler guarded = gatekeeper.guard(role, handler, RefusedHandler.ERROR_PAGE);
        routes.addHttpHandler(HandlerType.GET, path, guarded, role);
        routes.addHttpHandler(HandlerType.HEAD, path, guarded, role);
    }

    /** One POST is one transaction: throwing undoes it, returning keeps it, and the answer leaves when it is safe. */
    void post(String path, Role role, Handler handler, RefusedHandler refused) {
        post(path, "", role, handler, refused);
    }

    /** As {@link #post(String, Role, Handler, RefusedHandler)}, to an address below the page that the form is about. */
    void post(String page, String act, Role role, Handler handler, RefusedHandler refused) {
        postWithSlowWork(page, act, role, whole(handler), refused);
    }

    /** As {@link #post}, for a text that becomes a page: one visitor can have only so many made. */
    void postText(String path, Role role, Handler handler, RefusedHandler refused) {
        postText(path, "", role, handler, refused);
    }

    void postText(String page, String act, Role role, Handler handler, RefusedHandler refused) {
        post(page, act, role, throttle.texts(handler, refused), refused);
    }

    /** As {@link #post}, for what takes one click: one member can have it done only so often. */
    void postClick(String page, String act, Role role, Handler handler) {
        post(page, act, role, throttle.clicks(handler), RefusedHandler.ERROR_PAGE);
    }

    /** From anywhere: the address itself, which we have signed, says who may do what. */
    void postSigned(String path, Handler handler) {
        routes.addHttpHandler(HandlerType.POST, path, gatekeeper.guardSigned(whole(handler)), VISITOR);
        readerForms.add(path, VISITOR);
    }

    private Handler whole(Handler handler) {
        return ctx -> transactions.run(() -> {
            handler.handle(ctx);
            return ctx;
        });
    }

    /** For handlers that take their time before they write: they begin and end the transaction themselves. */
    void postWithSlowWork(String path, Role role, Handler handler, RefusedHandler refused) {
        postWithSlowWork(path, "", role, handler, refused);
    }

    void postWithSlowWork(String page, String act, Role role, Handler handler, RefusedHandler refused) {
        String path = page + act;
        routes.addHttpHandler(HandlerType.POST, path, gatekeeper.guardForm(page, role, handler, refused), role);
        readerForms.add(path, role);
    }
}
