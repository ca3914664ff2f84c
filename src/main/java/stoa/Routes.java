package stoa;

import static stoa.account.RefusedHandler.ERROR_PAGE;
import static stoa.account.Role.ADMINISTRATOR;
import static stoa.account.Role.MEMBER;
import static stoa.account.Role.MODERATOR;
import static stoa.account.Role.VISITOR;

import stoa.account.AccountPages;
import stoa.discussion.DiscussionPages;
import stoa.http.Assets;
import stoa.member.MemberPages;
import stoa.moderation.ModerationPages;
import stoa.monitoring.HealthController;
import stoa.monitoring.MetricsController;
import stoa.notice.Notifications;
import stoa.regulation.RegulationPages;

/**
 * Every address, its method and the role it takes: the table of contents. A form's address is that of the page which it is
 * about, and what is done with it.
 */
final class Routes {
    private final Router router;

    Routes(Router router) {
        this.router = router;
    }

    void addDiscussion(DiscussionPages pages) {
        router.page("/", pages.articles()::list, "before");
        router.get("/articles/new", ADMINISTRATOR, pages.articleEditor()::compose);
        router.postText(
                "/articles/new", ADMINISTRATOR, pages.articleEditor()::create, pages.articleEditor()::refuseNew);
        router.page("/articles/{slug}", pages.articles()::show, "sort", "page");
        router.get("/articles/{slug}/edit", ADMINISTRATOR, pages.articleEditor()::edit);
        router.postText(
                "/articles/{slug}/edit",
                ADMINISTRATOR,
                pages.articleEditor()::update,
                pages.articleEditor()::refuseEdit);
        router.postText("/articles/{slug}", "/comments", VISITOR, pages.comments()::create, pages.comments()::refuse);
        router.postClick("/articles/{slug}", "/follow", MEMBER, pages.follows()::follow);
        router.postClick("/articles/{slug}", "/unfollow", MEMBER, pages.follows()::unfollow);

        router.get("/comments/{id}", VISITOR, pages.comments()::show);
        router.page("/comments/{id}/thread", pages.articles()::showFrom);
        router.get("/comments/{id}/reply", VISITOR, pages.comments()::compose);
        router.get("/comments/{id}/own/{key}", VISITOR, pages.ownComments()::arrive);
        router.get("/comments/{id}/edit", VISITOR, pages.commentEditor()::edit);
        router.postText("/comments/{id}/edit", VISITOR, pages.commentEditor()::update, pages.commentEditor()::refuse);
        router.get("/comments/{id}/history", VISITOR, pages.histories()::show);
        router.get("/comments/{id}/delete", VISITOR, pages.ownComments()::ask);
        router.post("/comments/{id}/delete", VISITOR, pages.ownComments()::remove, ERROR_PAGE);
        router.postClick("/comments/{id}", "/thank", MEMBER, pages.thanks()::give);
        router.postClick("/comments/{id}", "/unthank", MEMBER, pages.thanks()::takeBack);
    }

    void addModeration(ModerationPages pages) {
        router.get("/comments/{id}/status", VISITOR, pages.status()::show);
        router.post("/comments/{id}", "/appeal", VISITOR, pages.status()::appeal, pages.status()::refuse);
        router.get("/comments/{id}/report", VISITOR, pages.reports()::compose);
        router.post("/comments/{id}/report", VISITOR, pages.reports()::create, pages.reports()::refuse);
        router.get("/articles/{slug}/report", VISITOR, pages.reports()::composeOnArticle);
        router.post(
                "/articles/{slug}/report", VISITOR, pages.reports()::createOnArticle, pages.reports()::refuseOnArticle);
        router.get("/reports/{key}", VISITOR, pages.reports()::show);
        router.page("/transparency", pages.transparency()::show);
        router.page("/transparency.csv", pages.transparency()::csv);
        router.page("/transparency.json", pages.transparency()::json);
        router.get("/account/standing", MEMBER, pages.standing()::show);
        router.post("/account/standing", MEMBER, pages.standing()::appeal, ERROR_PAGE);

        router.get("/comments/{id}/moderate", MODERATOR, pages.comments()::compose);
        router.post("/comments/{id}", "/hide", MODERATOR, pages.comments()::hide, pages.comments()::refuseHide);
        router.post("/comments/{id}", "/restore", MODERATOR, pages.comments()::restore, ERROR_PAGE);
        router.post("/comments/{id}", "/pin", MODERATOR, pages.threads()::pin, ERROR_PAGE);
        router.post("/comments/{id}", "/unpin", MODERATOR, pages.threads()::unpin, ERROR_PAGE);
        router.post("/comments/{id}", "/lock", MODERATOR, pages.threads()::lockBranch, ERROR_PAGE);
        router.post("/comments/{id}", "/unlock", MODERATOR, pages.threads()::unlockBranch, ERROR_PAGE);
        router.post("/comments/{id}", "/move-up", MODERATOR, pages.threads()::moveUp, ERROR_PAGE);
        router.post("/articles/{slug}", "/lock", MODERATOR, pages.threads()::lock, ERROR_PAGE);
        router.post("/articles/{slug}", "/unlock", MODERATOR, pages.threads()::unlock, ERROR_PAGE);
        router.post("/articles/{slug}", "/slow", MODERATOR, pages.threads()::slow, ERROR_PAGE);

        router.get("/moderation", MODERATOR, pages.desk()::list);
        router.post("/moderation", "/matters/{id}", MODERATOR, pages.desk()::decide, pages.desk()::refuse);
        router.post("/moderation", "/batches", MODERATOR, pages.batches()::create, ERROR_PAGE);
        router.get("/moderation/batches/{id}", MODERATOR, pages.batches()::show);
        router.post("/moderation", "/batches/{id}/undo", MODERATOR, pages.batches()::undo, ERROR_PAGE);
        router.get("/moderation/comments", MODERATOR, pages.all()::list);
        String[] filter = {"only", "reason", "month", "by", "article", "before"};
        router.page("/moderation/log", pages.log()::reader, pages.log()::list, filter);
        router.page("/moderation/log/feed", pages.log()::reader, pages.log()::feed, filter);
        router.post("/moderation/log", ADMINISTRATOR, pages.log()::open, ERROR_PAGE);
        router.get("/moderation/rules", MODERATOR, pages.rules()::show);
        router.post("/moderation/rules", ADMINISTRATOR, pages.rules()::update, pages.rules()::refuse);
        router.post("/moderation/rules", "/articles", ADMINISTRATOR, pages.rules()::updateDefaults, ERROR_PAGE);
        router.post("/moderation/rules", "/networks", ADMINISTRATOR, pages.rules()::unblock, ERROR_PAGE);
        router.get("/moderation/members/{id}", MODERATOR, pages.members()::show);
        router.post(
                "/moderation/members/{id}", "/suspend", MODERATOR, pages.members()::suspend, pages.members()::refuse);
        router.post("/moderation/members/{id}", "/lift", MODERATOR, pages.members()::lift, pages.members()::refuse);
        router.post("/moderation/members/{id}", "/note", MODERATOR, pages.members()::note, pages.members()::refuse);
        router.post(
                "/moderation/members/{id}", "/scope", ADMINISTRATOR, pages.members()::limit, pages.members()::refuse);
        router.get("/moderation/security", ADMINISTRATOR, pages.security()::show);
        router.post("/moderation/security", ADMINISTRATOR, pages.security()::update, ERROR_PAGE);
    }

    void addWaysIn(AccountPages pages) {
        router.get("/setup", VISITOR, pages.setup()::compose);
        router.postWithSlowWork("/setup", VISITOR, pages.setup()::create, ERROR_PAGE);
        router.get("/sign-up", VISITOR, pages.signUp()::compose);
        router.postWithSlowWork("/sign-up", VISITOR, pages.signUp()::create, pages.signUp()::refuse);
        router.get("/invitations", ADMINISTRATOR, pages.invitation()::list);
        router.post("/invitations", ADMINISTRATOR, pages.invitation()::create, ERROR_PAGE);
        router.post("/invitations", "/{id}/take-back", ADMINISTRATOR, pages.invitation()::takeBack, ERROR_PAGE);

        router.get("/sign-in", VISITOR, pages.signIn()::compose);
        router.postWithSlowWork("/sign-in", VISITOR, pages.signIn()::create, pages.signIn()::refuse);
        router.post("/", "sign-out", VISITOR, pages.signIn()::remove, ERROR_PAGE);
        router.get("/sign-in/code", VISITOR, pages.secondStep()::compose);
        router.post("/sign-in/code", VISITOR, pages.secondStep()::create, ERROR_PAGE);
        router.postWithSlowWork("/sign-in", "/passkey", VISITOR, pages.passkeySignIn()::compose, ERROR_PAGE);
        router.postWithSlowWork("/sign-in", "/passkey/answer", VISITOR, pages.passkeySignIn()::create, ERROR_PAGE);
        router.get("/sign-in/link", VISITOR, pages.signInLink()::show);
        router.postWithSlowWork("/sign-in/link", VISITOR, pages.signInLink()::create, ERROR_PAGE);

        router.get("/sign-in/letter", VISITOR, pages.letters()::composeForSignIn);
        router.post("/sign-in/letter", VISITOR, pages.letters()::createForSignIn, pages.letters()::refuseForSignIn);
        router.get("/password/forgotten", VISITOR, pages.letters()::composeForPassword);
        router.post(
                "/password/forgotten", VISITOR, pages.letters()::createForPassword, pages.letters()::refuseForPassword);
        router.get("/password/new", VISITOR, pages.newPassword()::compose);
        router.postWithSlowWork("/password/new", VISITOR, pages.newPassword()::create, ERROR_PAGE);
        router.get("/password/changed", VISITOR, pages.newPassword()::show);
        router.get("/email/confirm", MEMBER, pages.emailConfirmation()::show);
        router.postWithSlowWork("/email/confirm", MEMBER, pages.emailConfirmation()::create, ERROR_PAGE);
    }

    void addAccount(AccountPages pages) {
        router.get("/account", MEMBER, pages.account()::show);
        router.get("/account/email", MEMBER, pages.email()::show);
        router.postWithSlowWork("/account/email", MEMBER, pages.email()::update, pages.email()::refuse);
        router.postWithSlowWork("/account/email", "/again", MEMBER, pages.email()::sendAgain, ERROR_PAGE);
        router.get("/account/password", MEMBER, pages.password()::edit);
        router.postWithSlowWork("/account/password", MEMBER, pages.password()::update, ERROR_PAGE);
        router.get("/account/sessions", MEMBER, pages.sessions()::list);
        router.post("/account/sessions", MEMBER, pages.sessions()::end, ERROR_PAGE);
        router.get("/account/two-step", MEMBER, pages.twoStep()::show);
        router.post("/account/two-step", MEMBER, pages.twoStep()::create, ERROR_PAGE);
        router.postWithSlowWork("/account/two-step", "/begin", MEMBER, pages.twoStep()::begin, ERROR_PAGE);
        router.postWithSlowWork("/account/two-step", "/codes", MEMBER, pages.twoStep()::renewCodes, ERROR_PAGE);
        router.postWithSlowWork("/account/two-step", "/off", MEMBER, pages.twoStep()::remove, ERROR_PAGE);
        router.get("/account/passkeys", MEMBER, pages.passkeys()::list);
        router.postWithSlowWork("/account/passkeys", MEMBER, pages.passkeys()::create, ERROR_PAGE);
        router.postWithSlowWork("/account/passkeys", "/new", MEMBER, pages.passkeys()::compose, ERROR_PAGE);
        router.post("/account/passkeys", "/{id}/rename", MEMBER, pages.passkeys()::rename, ERROR_PAGE);
        router.postWithSlowWork("/account/passkeys", "/{id}/remove", MEMBER, pages.passkeys()::remove, ERROR_PAGE);
        router.post("/", "appearance", VISITOR, pages.appearance()::update, ERROR_PAGE);
    }

    void addNotices(Notifications pages) {
        router.get("/inbox", MEMBER, pages.inbox()::list);
        router.post("/inbox", "/read", MEMBER, pages.inbox()::readAll, ERROR_PAGE);
        router.post("/inbox", "/{id}/open", MEMBER, pages.inbox()::open, ERROR_PAGE);
        router.get("/account/letters", MEMBER, pages.choices()::edit);
        router.post("/account/letters", MEMBER, pages.choices()::update, ERROR_PAGE);
        router.get("/letters/stop/{key}", VISITOR, pages.stop()::show);
        router.postSigned("/letters/stop/{key}", pages.stop()::stop);
    }

    void addMembers(MemberPages pages) {
        router.get("/members", ADMINISTRATOR, pages.roster()::list);
        router.page("/members/{member}", pages.members()::show, "before");
        router.page("/members/{member}/feed", pages.members()::feed);
        router.get("/members/{member}/role", ADMINISTRATOR, pages.roster()::editRole);
        router.post("/members/{member}/role", ADMINISTRATOR, pages.roster()::updateRole, pages.roster()::refuseRole);
        router.get("/account/profile", MEMBER, pages.profile()::edit);
        router.postWithSlowWork("/account/profile", MEMBER, pages.profile()::update, pages.profile()::refuse);
        router.get("/account/data", MEMBER, pages.takeout()::compose);
        router.postWithSlowWork("/account/data", MEMBER, pages.takeout()::download, ERROR_PAGE);
        router.get("/account/delete", MEMBER, pages.deletion()::compose);
        router.postWithSlowWork("/account/delete", MEMBER, pages.deletion()::remove, ERROR_PAGE);
        router.get("/goodbye", VISITOR, pages.deletion()::goodbye);
    }

    void addRegulation(RegulationPages pages) {
        router.page("/terms", pages.texts()::showTerms);
        router.page("/regulation", pages.texts()::show);
        router.get("/regulation/edit", ADMINISTRATOR, pages.publisher()::edit);
        router.postText("/regulation/edit", ADMINISTRATOR, pages.publisher()::update, pages.publisher()::refuse);
        router.get("/regulation/risks", ADMINISTRATOR, pages.assessments()::compose);
        router.post("/regulation/risks", ADMINISTRATOR, pages.assessments()::create, pages.assessments()::refuse);
        router.get("/regulation/risks/{id}", ADMINISTRATOR, pages.assessments()::show);
    }

    void addServer(Assets assets, HealthController health, MetricsController metrics) {
        router.page("/static/{name}", assets::show);
        router.get("/health", VISITOR, health::show);
        router.get("/metrics", VISITOR, metrics::show);
    }
}
