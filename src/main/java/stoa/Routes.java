package stoa;

import static stoa.account.Role.ADMINISTRATOR;
import static stoa.account.Role.MEMBER;
import static stoa.account.Role.MODERATOR;
import static stoa.account.Role.VISITOR;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import stoa.account.Gatekeeper;
import stoa.account.RefusedHandler;
import stoa.account.Role;
import stoa.database.Transactions;
import stoa.http.CacheableAddresses;
import stoa.http.PageCopy;
import stoa.http.RequestMeters;
import stoa.regulation.ReaderForms;

/** Every address, its method and the role it takes: the table of contents. */
final class Routes {
    private final RoutesConfig routes;
    private final Gatekeeper gatekeeper;
    private final Transactions transactions;
    private final CacheableAddresses cacheable;
    private final RequestMeters meters;
    private final ReaderForms readerForms;

    Routes(
            RoutesConfig routes,
            Gatekeeper gatekeeper,
            Transactions transactions,
            CacheableAddresses cacheable,
            RequestMeters meters,
            ReaderForms readerForms) {
        this.routes = routes;
        this.gatekeeper = gatekeeper;
        this.transactions = transactions;
        this.cacheable = cacheable;
        this.meters = meters;
        this.readerForms = readerForms;
    }

    void add(Controllers to) {
        DiscussionControllers on = to.discussion();
        page("/", on.articles()::list, "before");
        get("/articles/new", ADMINISTRATOR, on.editor()::compose);
        post("/articles/new", ADMINISTRATOR, on.editor()::create, on.editor()::refuseNew);
        page("/articles/{slug}", on.articles()::show, "sort", "page");
        get("/articles/{slug}/edit", ADMINISTRATOR, on.editor()::edit);
        post("/articles/{slug}/edit", ADMINISTRATOR, on.editor()::update, on.editor()::refuseEdit);
        post("/articles/{slug}/comments", VISITOR, on.comments()::create, on.comments()::refuse);

        post("/articles/{slug}/follow", MEMBER, to.follows()::follow, RefusedHandler.ERROR_PAGE);
        post("/articles/{slug}/unfollow", MEMBER, to.follows()::unfollow, RefusedHandler.ERROR_PAGE);

        get("/comments/{id}", VISITOR, on.comments()::show);
        get("/comments/{id}/reply", VISITOR, on.comments()::compose);
        get("/comments/{id}/own/{key}", VISITOR, on.ownComments()::arrive);
        get("/comments/{id}/edit", VISITOR, on.commentEditor()::edit);
        post("/comments/{id}/edit", VISITOR, on.commentEditor()::update, on.commentEditor()::refuse);
        get("/comments/{id}/history", VISITOR, on.histories()::show);
        get("/comments/{id}/delete", VISITOR, on.ownComments()::ask);
        post("/comments/{id}/delete", VISITOR, on.ownComments()::remove, RefusedHandler.ERROR_PAGE);
        post("/comments/{id}/thank", MEMBER, on.thanks()::give, RefusedHandler.ERROR_PAGE);
        post("/comments/{id}/unthank", MEMBER, on.thanks()::takeBack, RefusedHandler.ERROR_PAGE);
        post("/comments/{id}/hide", MODERATOR, to.moderation()::hide, to.moderation()::refuseHide);
        post("/comments/{id}/restore", MODERATOR, to.moderation()::restore, RefusedHandler.ERROR_PAGE);

        get("/moderation", MODERATOR, to.desk()::list);
        get("/moderation/log", MODERATOR, to.desk()::log);
        get("/moderation/security", ADMINISTRATOR, to.security()::show);
        post("/moderation/security", ADMINISTRATOR, to.security()::update, RefusedHandler.ERROR_PAGE);

        get("/setup", VISITOR, to.setup()::compose);
        postWithSlowWork("/setup", VISITOR, to.setup()::create, RefusedHandler.ERROR_PAGE);

        add(to.membership());
        get("/sign-in/code", VISITOR, to.secondStep()::compose);
        post("/sign-in/code", VISITOR, to.secondStep()::create, RefusedHandler.ERROR_PAGE);
        postWithSlowWork("/sign-in/passkey", VISITOR, to.passkeySignIn()::compose, RefusedHandler.ERROR_PAGE);
        postWithSlowWork("/sign-in/passkey/answer", VISITOR, to.passkeySignIn()::create, RefusedHandler.ERROR_PAGE);

        get("/account", MEMBER, to.account()::show);
        get("/account/profile", MEMBER, to.profile()::edit);
        post("/account/profile", MEMBER, to.profile()::update, to.profile()::refuse);
        get("/account/sessions", MEMBER, to.sessions()::list);
        post("/account/sessions", MEMBER, to.sessions()::end, RefusedHandler.ERROR_PAGE);
        get("/account/letters", MEMBER, to.choices()::edit);
        post("/account/letters", MEMBER, to.choices()::update, RefusedHandler.ERROR_PAGE);
        get("/account/data", MEMBER, to.takeout()::compose);
        postWithSlowWork("/account/data", MEMBER, to.takeout()::download, RefusedHandler.ERROR_PAGE);
        get("/account/delete", MEMBER, to.leaving()::compose);
        postWithSlowWork("/account/delete", MEMBER, to.leaving()::remove, RefusedHandler.ERROR_PAGE);
        get("/goodbye", VISITOR, to.leaving()::goodbye);
        get("/account/two-step", MEMBER, to.twoStep()::show);
        post("/account/two-step", MEMBER, to.twoStep()::create, RefusedHandler.ERROR_PAGE);
        postWithSlowWork("/account/two-step/begin", MEMBER, to.twoStep()::begin, RefusedHandler.ERROR_PAGE);
        postWithSlowWork("/account/two-step/codes", MEMBER, to.twoStep()::renewCodes, RefusedHandler.ERROR_PAGE);
        postWithSlowWork("/account/two-step/off", MEMBER, to.twoStep()::remove, RefusedHandler.ERROR_PAGE);
        get("/account/passkeys", MEMBER, to.passkeys()::list);
        postWithSlowWork("/account/passkeys", MEMBER, to.passkeys()::create, RefusedHandler.ERROR_PAGE);
        postWithSlowWork("/account/passkeys/new", MEMBER, to.passkeys()::compose, RefusedHandler.ERROR_PAGE);
        post("/account/passkeys/{id}/rename", MEMBER, to.passkeys()::rename, RefusedHandler.ERROR_PAGE);
        postWithSlowWork("/account/passkeys/{id}/remove", MEMBER, to.passkeys()::remove, RefusedHandler.ERROR_PAGE);

        get("/inbox", MEMBER, to.inbox()::list);
        post("/inbox/read", MEMBER, to.inbox()::readAll, RefusedHandler.ERROR_PAGE);
        post("/inbox/{id}/open", MEMBER, to.inbox()::open, RefusedHandler.ERROR_PAGE);
        get("/letters/stop/{key}", VISITOR, to.stop()::show);
        postSigned("/letters/stop/{key}", to.stop()::stop);

        get("/members", ADMINISTRATOR, to.roster()::list);
        page("/members/{member}", to.members()::show, "before");
        page("/members/{member}/feed", to.members()::feed);
        get("/members/{member}/role", ADMINISTRATOR, to.roster()::editRole);
        post("/members/{member}/role", ADMINISTRATOR, to.roster()::updateRole, to.roster()::refuseRole);

        RegulationPages law = to.regulation();
        page("/terms", law.texts()::showTerms);
        page("/regulation", law.texts()::show);
        get("/regulation/edit", ADMINISTRATOR, law.publisher()::edit);
        post("/regulation/edit", ADMINISTRATOR, law.publisher()::update, law.publisher()::refuse);
        get("/regulation/risks", ADMINISTRATOR, law.assessments()::compose);
        post("/regulation/risks", ADMINISTRATOR, law.assessments()::create, law.assessments()::refuse);
        get("/regulation/risks/{id}", ADMINISTRATOR, law.assessments()::show);

        post("/appearance", VISITOR, to.appearance()::update, RefusedHandler.ERROR_PAGE);
        page("/static/{name}", to.assets()::show);
        get("/health", VISITOR, to.health()::show);
        get("/metrics", VISITOR, to.metrics()::show);
    }

    private void add(Membership to) {
        get("/sign-up", VISITOR, to.signUp()::compose);
        postWithSlowWork("/sign-up", VISITOR, to.signUp()::create, to.signUp()::refuse);
        get("/invitations", ADMINISTRATOR, to.invitations()::list);
        post("/invitations", ADMINISTRATOR, to.invitations()::create, RefusedHandler.ERROR_PAGE);
        post("/invitations/{id}/take-back", ADMINISTRATOR, to.invitations()::takeBack, RefusedHandler.ERROR_PAGE);

        get("/sign-in", VISITOR, to.signIn()::compose);
        postWithSlowWork("/sign-in", VISITOR, to.signIn()::create, to.signIn()::refuse);
        get("/sign-in/letter", VISITOR, to.letters()::composeForSignIn);
        post("/sign-in/letter", VISITOR, to.letters()::createForSignIn, to.letters()::refuseForSignIn);
        get("/sign-in/link", VISITOR, to.signInLink()::show);
        postWithSlowWork("/sign-in/link", VISITOR, to.signInLink()::create, RefusedHandler.ERROR_PAGE);
        post("/sign-out", VISITOR, to.signIn()::remove, RefusedHandler.ERROR_PAGE);

        get("/password/forgotten", VISITOR, to.letters()::composeForPassword);
        post("/password/forgotten", VISITOR, to.letters()::createForPassword, to.letters()::refuseForPassword);
        get("/password/new", VISITOR, to.newPassword()::compose);
        postWithSlowWork("/password/new", VISITOR, to.newPassword()::create, RefusedHandler.ERROR_PAGE);
        get("/password/changed", VISITOR, to.newPassword()::show);

        get("/email/confirm", MEMBER, to.confirmation()::show);
        postWithSlowWork("/email/confirm", MEMBER, to.confirmation()::create, RefusedHandler.ERROR_PAGE);
        get("/account/email", MEMBER, to.email()::show);
        postWithSlowWork("/account/email", MEMBER, to.email()::update, to.email()::refuse);
        postWithSlowWork("/account/email/again", MEMBER, to.email()::sendAgain, RefusedHandler.ERROR_PAGE);
        get("/account/password", MEMBER, to.password()::edit);
        postWithSlowWork("/account/password", MEMBER, to.password()::update, RefusedHandler.ERROR_PAGE);
    }

    /** The same for everyone who brings no cookie, so it is kept; by path and by the parameters that matter to it. */
    private void page(String path, Handler handler, String... parameters) {
        cacheable.add(path, parameters);
        get(path, VISITOR, PageCopy.keeping(path, handler, meters));
    }

    /** HEAD is answered as GET is, by the same handler, so that its status and headers are true (RFC 9110, 9.3.2). */
    private void get(String path, Role role, Handler handler) {
        Handler guarded = gatekeeper.guard(role, handler, RefusedHandler.ERROR_PAGE);
        routes.addHttpHandler(HandlerType.GET, path, guarded, role);
        routes.addHttpHandler(HandlerType.HEAD, path, guarded, role);
    }

    /** One POST is one transaction: throwing undoes it, returning keeps it, and the answer leaves when it is safe. */
    private void post(String path, Role role, Handler handler, RefusedHandler refused) {
        postWithSlowWork(path, role, whole(handler), refused);
    }

    /** From anywhere: the address itself, which we have signed, says who may do what. */
    private void postSigned(String path, Handler handler) {
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
    private void postWithSlowWork(String path, Role role, Handler handler, RefusedHandler refused) {
        routes.addHttpHandler(HandlerType.POST, path, gatekeeper.guard(role, handler, refused), role);
        readerForms.add(path, role);
    }
}
