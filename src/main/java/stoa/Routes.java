package stoa;

import static stoa.account.RefusedHandler.ERROR_PAGE;
import static stoa.account.Role.ADMINISTRATOR;
import static stoa.account.Role.MEMBER;
import static stoa.account.Role.MODERATOR;
import static stoa.account.Role.VISITOR;

/** Every address, its method and the role it takes: the table of contents. */
final class Routes {
    private final Router router;

    Routes(Router router) {
        this.router = router;
    }

    void add(Controllers to) {
        DiscussionControllers on = to.discussion();
        router.page("/", on.articles()::list, "before");
        router.get("/articles/new", ADMINISTRATOR, on.editor()::compose);
        router.postText("/articles/new", ADMINISTRATOR, on.editor()::create, on.editor()::refuseNew);
        router.page("/articles/{slug}", on.articles()::show, "sort", "page");
        router.get("/articles/{slug}/edit", ADMINISTRATOR, on.editor()::edit);
        router.postText("/articles/{slug}/edit", ADMINISTRATOR, on.editor()::update, on.editor()::refuseEdit);
        router.postText("/articles/{slug}/comments", VISITOR, on.comments()::create, on.comments()::refuse);

        router.postClick("/articles/{slug}/follow", MEMBER, to.follows()::follow);
        router.postClick("/articles/{slug}/unfollow", MEMBER, to.follows()::unfollow);

        router.get("/comments/{id}", VISITOR, on.comments()::show);
        router.page("/comments/{id}/thread", on.articles()::showFrom);
        router.get("/comments/{id}/reply", VISITOR, on.comments()::compose);
        router.get("/comments/{id}/own/{key}", VISITOR, on.ownComments()::arrive);
        router.get("/comments/{id}/edit", VISITOR, on.commentEditor()::edit);
        router.postText("/comments/{id}/edit", VISITOR, on.commentEditor()::update, on.commentEditor()::refuse);
        router.get("/comments/{id}/history", VISITOR, on.histories()::show);
        router.get("/comments/{id}/delete", VISITOR, on.ownComments()::ask);
        router.post("/comments/{id}/delete", VISITOR, on.ownComments()::remove, ERROR_PAGE);
        router.postClick("/comments/{id}/thank", MEMBER, on.thanks()::give);
        router.postClick("/comments/{id}/unthank", MEMBER, on.thanks()::takeBack);
        add(to.moderation());
        router.get("/moderation/security", ADMINISTRATOR, to.security()::show);
        router.post("/moderation/security", ADMINISTRATOR, to.security()::update, ERROR_PAGE);

        router.get("/setup", VISITOR, to.setup()::compose);
        router.postWithSlowWork("/setup", VISITOR, to.setup()::create, ERROR_PAGE);

        add(to.membership());
        router.get("/sign-in/code", VISITOR, to.secondStep()::compose);
        router.post("/sign-in/code", VISITOR, to.secondStep()::create, ERROR_PAGE);
        router.postWithSlowWork("/sign-in/passkey", VISITOR, to.passkeySignIn()::compose, ERROR_PAGE);
        router.postWithSlowWork("/sign-in/passkey/answer", VISITOR, to.passkeySignIn()::create, ERROR_PAGE);

        router.get("/account", MEMBER, to.account()::show);
        router.get("/account/profile", MEMBER, to.profile()::edit);
        router.postWithSlowWork("/account/profile", MEMBER, to.profile()::update, to.profile()::refuse);
        router.get("/account/sessions", MEMBER, to.sessions()::list);
        router.post("/account/sessions", MEMBER, to.sessions()::end, ERROR_PAGE);
        router.get("/account/letters", MEMBER, to.choices()::edit);
        router.post("/account/letters", MEMBER, to.choices()::update, ERROR_PAGE);
        router.get("/account/data", MEMBER, to.takeout()::compose);
        router.postWithSlowWork("/account/data", MEMBER, to.takeout()::download, ERROR_PAGE);
        router.get("/account/delete", MEMBER, to.leaving()::compose);
        router.postWithSlowWork("/account/delete", MEMBER, to.leaving()::remove, ERROR_PAGE);
        router.get("/goodbye", VISITOR, to.leaving()::goodbye);
        router.get("/account/two-step", MEMBER, to.twoStep()::show);
        router.post("/account/two-step", MEMBER, to.twoStep()::create, ERROR_PAGE);
        router.postWithSlowWork("/account/two-step/begin", MEMBER, to.twoStep()::begin, ERROR_PAGE);
        router.postWithSlowWork("/account/two-step/codes", MEMBER, to.twoStep()::renewCodes, ERROR_PAGE);
        router.postWithSlowWork("/account/two-step/off", MEMBER, to.twoStep()::remove, ERROR_PAGE);
        router.get("/account/passkeys", MEMBER, to.passkeys()::list);
        router.postWithSlowWork("/account/passkeys", MEMBER, to.passkeys()::create, ERROR_PAGE);
        router.postWithSlowWork("/account/passkeys/new", MEMBER, to.passkeys()::compose, ERROR_PAGE);
        router.post("/account/passkeys/{id}/rename", MEMBER, to.passkeys()::rename, ERROR_PAGE);
        router.postWithSlowWork("/account/passkeys/{id}/remove", MEMBER, to.passkeys()::remove, ERROR_PAGE);

        router.get("/inbox", MEMBER, to.inbox()::list);
        router.post("/inbox/read", MEMBER, to.inbox()::readAll, ERROR_PAGE);
        router.post("/inbox/{id}/open", MEMBER, to.inbox()::open, ERROR_PAGE);
        router.get("/letters/stop/{key}", VISITOR, to.stop()::show);
        router.postSigned("/letters/stop/{key}", to.stop()::stop);

        router.get("/members", ADMINISTRATOR, to.roster()::list);
        router.page("/members/{member}", to.members()::show, "before");
        router.page("/members/{member}/feed", to.members()::feed);
        router.get("/members/{member}/role", ADMINISTRATOR, to.roster()::editRole);
        router.post("/members/{member}/role", ADMINISTRATOR, to.roster()::updateRole, to.roster()::refuseRole);

        RegulationPages law = to.regulation();
        router.page("/terms", law.texts()::showTerms);
        router.page("/regulation", law.texts()::show);
        router.get("/regulation/edit", ADMINISTRATOR, law.publisher()::edit);
        router.postText("/regulation/edit", ADMINISTRATOR, law.publisher()::update, law.publisher()::refuse);
        router.get("/regulation/risks", ADMINISTRATOR, law.assessments()::compose);
        router.post("/regulation/risks", ADMINISTRATOR, law.assessments()::create, law.assessments()::refuse);
        router.get("/regulation/risks/{id}", ADMINISTRATOR, law.assessments()::show);

        router.post("/appearance", VISITOR, to.appearance()::update, ERROR_PAGE);
        router.page("/static/{name}", to.assets()::show);
        router.get("/health", VISITOR, to.health()::show);
        router.get("/metrics", VISITOR, to.metrics()::show);
    }

    private void add(ModerationControllers to) {
        router.get("/comments/{id}/status", VISITOR, to.status()::show);
        router.post("/comments/{id}/appeal", VISITOR, to.status()::appeal, to.status()::refuse);
        router.get("/comments/{id}/report", VISITOR, to.reports()::compose);
        router.post("/comments/{id}/report", VISITOR, to.reports()::create, to.reports()::refuse);
        router.get("/articles/{slug}/report", VISITOR, to.reports()::composeOnArticle);
        router.post("/articles/{slug}/report", VISITOR, to.reports()::createOnArticle, to.reports()::refuseOnArticle);
        router.get("/reports/{key}", VISITOR, to.reports()::show);
        router.page("/transparency", to.transparency()::show);
        router.page("/transparency.csv", to.transparency()::csv);
        router.page("/transparency.json", to.transparency()::json);
        router.get("/account/standing", MEMBER, to.standing()::show);
        router.post("/account/standing", MEMBER, to.standing()::appeal, ERROR_PAGE);

        router.post("/comments/{id}/hide", MODERATOR, to.comments()::hide, to.comments()::refuseHide);
        router.post("/comments/{id}/restore", MODERATOR, to.comments()::restore, ERROR_PAGE);
        router.post("/comments/{id}/pin", MODERATOR, to.threads()::pin, ERROR_PAGE);
        router.post("/comments/{id}/unpin", MODERATOR, to.threads()::unpin, ERROR_PAGE);
        router.post("/comments/{id}/lock", MODERATOR, to.threads()::lockBranch, ERROR_PAGE);
        router.post("/comments/{id}/unlock", MODERATOR, to.threads()::unlockBranch, ERROR_PAGE);
        router.post("/comments/{id}/move-up", MODERATOR, to.threads()::moveUp, ERROR_PAGE);
        router.post("/articles/{slug}/lock", MODERATOR, to.threads()::lock, ERROR_PAGE);
        router.post("/articles/{slug}/unlock", MODERATOR, to.threads()::unlock, ERROR_PAGE);
        router.post("/articles/{slug}/slow", MODERATOR, to.threads()::slow, ERROR_PAGE);

        router.get("/moderation", MODERATOR, to.desk()::list);
        router.post("/moderation/matters/{id}", MODERATOR, to.desk()::decide, to.desk()::refuse);
        router.post("/moderation/batches", MODERATOR, to.batches()::create, ERROR_PAGE);
        router.get("/moderation/batches/{id}", MODERATOR, to.batches()::show);
        router.post("/moderation/batches/{id}/undo", MODERATOR, to.batches()::undo, ERROR_PAGE);
        router.get("/moderation/comments", MODERATOR, to.all()::list);
        String[] filter = {"only", "reason", "month", "by", "article", "before"};
        router.page("/moderation/log", to.log()::reader, to.log()::list, filter);
        router.page("/moderation/log/feed", to.log()::reader, to.log()::feed, filter);
        router.post("/moderation/log", ADMINISTRATOR, to.log()::open, ERROR_PAGE);
        router.get("/moderation/rules", MODERATOR, to.rules()::show);
        router.post("/moderation/rules", ADMINISTRATOR, to.rules()::update, to.rules()::refuse);
        router.post("/moderation/rules/articles", ADMINISTRATOR, to.rules()::updateDefaults, ERROR_PAGE);
        router.post("/moderation/rules/networks", ADMINISTRATOR, to.rules()::unblock, ERROR_PAGE);
        router.get("/moderation/members/{id}", MODERATOR, to.members()::show);
        router.post("/moderation/members/{id}/suspend", MODERATOR, to.members()::suspend, to.members()::refuse);
        router.post("/moderation/members/{id}/lift", MODERATOR, to.members()::lift, to.members()::refuse);
        router.post("/moderation/members/{id}/note", MODERATOR, to.members()::note, to.members()::refuse);
        router.post("/moderation/members/{id}/scope", ADMINISTRATOR, to.members()::limit, to.members()::refuse);
    }

    private void add(Membership to) {
        router.get("/sign-up", VISITOR, to.signUp()::compose);
        router.postWithSlowWork("/sign-up", VISITOR, to.signUp()::create, to.signUp()::refuse);
        router.get("/invitations", ADMINISTRATOR, to.invitations()::list);
        router.post("/invitations", ADMINISTRATOR, to.invitations()::create, ERROR_PAGE);
        router.post("/invitations/{id}/take-back", ADMINISTRATOR, to.invitations()::takeBack, ERROR_PAGE);

        router.get("/sign-in", VISITOR, to.signIn()::compose);
        router.postWithSlowWork("/sign-in", VISITOR, to.signIn()::create, to.signIn()::refuse);
        router.get("/sign-in/letter", VISITOR, to.letters()::composeForSignIn);
        router.post("/sign-in/letter", VISITOR, to.letters()::createForSignIn, to.letters()::refuseForSignIn);
        router.get("/sign-in/link", VISITOR, to.signInLink()::show);
        router.postWithSlowWork("/sign-in/link", VISITOR, to.signInLink()::create, ERROR_PAGE);
        router.post("/sign-out", VISITOR, to.signIn()::remove, ERROR_PAGE);

        router.get("/password/forgotten", VISITOR, to.letters()::composeForPassword);
        router.post("/password/forgotten", VISITOR, to.letters()::createForPassword, to.letters()::refuseForPassword);
        router.get("/password/new", VISITOR, to.newPassword()::compose);
        router.postWithSlowWork("/password/new", VISITOR, to.newPassword()::create, ERROR_PAGE);
        router.get("/password/changed", VISITOR, to.newPassword()::show);

        router.get("/email/confirm", MEMBER, to.confirmation()::show);
        router.postWithSlowWork("/email/confirm", MEMBER, to.confirmation()::create, ERROR_PAGE);
        router.get("/account/email", MEMBER, to.email()::show);
        router.postWithSlowWork("/account/email", MEMBER, to.email()::update, to.email()::refuse);
        router.postWithSlowWork("/account/email/again", MEMBER, to.email()::sendAgain, ERROR_PAGE);
        router.get("/account/password", MEMBER, to.password()::edit);
        router.postWithSlowWork("/account/password", MEMBER, to.password()::update, ERROR_PAGE);
    }
}
