package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.account.Phone;
import stoa.account.Role;

/** Walks the whole site as its readers and its staff do. */
@Tag("http")
@Tag("sql")
class SiteTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().commentsPerPage(10));

    private final List<String> problems = new ArrayList<>();
    private Sample sample;

    @BeforeEach
    void fill() throws Exception {
        sample = Sample.in(forum);
        Sample.addOlderArticles(forum);
    }

    @Test
    void everyLinkOfReadersAnswersAndEveryPageIsWellMade() {
        Set<String> seen = crawl(forum.visitor());
        assertThat(problems).isEmpty();
        assertThat(seen)
                .contains(sample.article(), sample.longThread() + "?page=2", "/comments/1/reply", "/comments/1")
                .contains("/members/grace", "/members/grace/feed")
                .contains("/terms", "/regulation");
    }

    @Test
    void openLogIsWellMadeAndLeadsNowhereThatIsHidden() throws Exception {
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        check(200, zoe.press(zoe.get("/moderation/log"), "Save who may read it", "open", "with-names"));
        check(200, forum.visitor().get("/moderation/log"));
        check(200, forum.visitor().get("/moderation/log?reason=spam&month=2026-03&by=1&article=nowhere"));
        forum.visitor()
                .get("/moderation/log")
                .document()
                .select("main a[href]")
                .forEach(link -> assertThat(
                                forum.visitor().get(link.attr("href")).status())
                        .as(link.attr("href"))
                        .isEqualTo(200));
        assertThat(problems).isEmpty();
    }

    @Test
    void everyLinkOfAdministratorsAnswersAndEveryPageIsWellMade() throws Exception {
        Set<String> seen = crawl(forum.signedIn("Zoe", Role.ADMINISTRATOR));
        assertThat(problems).isEmpty();
        assertThat(seen)
                .contains("/moderation", "/moderation/log", "/articles/new", sample.article() + "/edit")
                .contains("/account/profile", "/account/sessions", "/account/data", "/account/delete")
                .contains("/members", "/members/grace/role", "/members/zoe")
                .contains("/regulation/edit", "/regulation/risks");
    }

    @Test
    void pagesThatRefuseAreWellMade() throws Exception {
        Visitor ada = forum.visitor();
        check(404, ada.get("/nowhere"));
        check(405, ada.get("/sign-out"));
        check(403, ada.get("/setup?key=none"));
        check(410, ada.get("/comments/" + sample.hidden()));
        check(422, ada.press(ada.get(sample.article()), "Post comment", "name", "Moderator"));
        check(422, ada.press(ada.get("/comments/1/reply"), "Post comment", "body", "x".repeat(10_001)));
        check(200, ada.press(ada.get(sample.article()), "Preview", "body", "> *So* be it."));
        check(
                403,
                forum.visitor().with("Sec-Fetch-Site", "cross-site").post(sample.article() + "/comments", "body", "x"));
        check(403, ada.post(sample.closed() + "/comments", "name", "Ada", "body", "One more thing"));
        check(422, ada.press(ada.get("/sign-in"), "Sign in", "name", "Nobody", "password", "wrong"));
        check(413, ada.post(sample.article() + "/comments", "body", "x".repeat(300_000)));
        check(200, ada.press(ada.get("/sign-in"), "Sign in with a passkey"));
        check(422, ada.post("/sign-in/passkey/answer"));
        check(409, ada.post("/sign-in/code"));
        check(415, ada.postRaw(sample.article() + "/comments", "text/plain", "body=x"));
        assertThat(problems).isEmpty();
    }

    @Test
    void pagesThatRefuseStaffAreWellMade() throws Exception {
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        check(422, zoe.press(zoe.get("/articles/new"), "Publish article"));
        check(200, zoe.press(zoe.get("/articles/new"), "Preview", "title", "Lamps", "body", "## Oil\n\nor gas"));
        check(422, zoe.post("/comments/1/hide", "reason", "", "note", "y".repeat(3_000)));
        check(410, zoe.get("/comments/" + sample.tombstone()));
        check(200, zoe.get("/moderation/comments?article=nowhere"));
        check(200, zoe.get("/moderation/log?only=sign-in"));
        check(200, zoe.get("/members?name=nobody"));
        check(422, zoe.press(zoe.get("/members/grace/role"), "Change role", "role", "moderator"));
        check(409, zoe.press(zoe.get("/members/zoe/role"), "Change role", "role", "member", "note", "Enough"));
        assertThat(problems).isEmpty();
    }

    @Test
    void pagesAboutTheLawAreWellMade() throws Exception {
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        Page publisher = zoe.get("/regulation/edit");
        check(422, zoe.press(publisher, "Save terms and contact", "reader_email", "none", "body", "x".repeat(60_000)));
        Page preview = zoe.press(publisher, "Preview", "body", "> *So* be it", "reader_email", "a&b?c@example.org");
        check(200, preview);
        check(200, zoe.press(preview, "Save terms and contact", "name", "Porch", "reader_way", "Ring\nthe bell"));
        check(409, zoe.press(publisher, "Save terms and contact"));
        check(200, forum.visitor().get("/regulation"));
        Page risks = zoe.get("/regulation/risks");
        check(422, zoe.press(risks, "Save assessment", "review_on", "soon", "level-hate", "low"));
        check(200, zoe.press(risks, "Save assessment", "level-hate", "low", "evidence-hate", "Seen", "others", "None"));
        check(409, zoe.press(risks, "Save assessment"));
        assertThat(problems).isEmpty();
    }

    @Test
    void pagesThatRefuseMembersAreWellMade() {
        Visitor grace = forum.signedIn("Grace");
        check(422, grace.press(grace.get("/account/profile"), "Save profile", "name", "Admin", "link", "ftp://x"));
        check(422, grace.press(grace.get("/account/data"), "Download my data", "password", "wrong"));
        Page asked = grace.press(grace.get("/account/delete"), "Go on", "comments", "removed");
        check(200, asked);
        check(422, grace.press(asked, "Delete my account", "password", "wrong"));
        check(422, grace.post("/account/delete", "comments", "burned"));
        check(200, grace.press(asked, "Delete my account", "password", ForumServer.PASSWORD));
        assertThat(problems).isEmpty();
    }

    @Test
    void pagesOfThoseWhoWroteAreWellMade() throws Exception {
        Visitor ada = forum.visitor();
        Page posted = ada.press(ada.get(sample.article()), "Post comment", "name", "Ada", "body", "Good *mroning*");
        check(200, posted);
        check(200, ada.get(posted.document().expectFirst(".keep a").attr("href")));
        String comment =
                posted.document().expectFirst("a[href$=/delete]").attr("href").replace("/delete", "");
        check(200, ada.get(comment + "/edit"));
        check(200, ada.get(comment + "/delete"));
        check(422, ada.post(comment + "/edit", "body", "", "seen", "0"));
        check(200, ada.press(ada.get(comment + "/edit"), "Preview", "body", "> *So* be it."));
        check(200, ada.post(comment + "/edit", "body", "Good *morning*", "seen", "0"));
        check(409, ada.post(comment + "/edit", "body", "Good *evening*", "seen", "0"));
        check(200, ada.get(comment + "/history"));
        check(200, ada.get(sample.article() + "?sort=best"));
        sample.moderator().post(comment + "/thank");
        check(200, sample.moderator().get(sample.article() + "?sort=best"));
        forum.clock().advance(Duration.ofHours(1));
        check(403, ada.get(comment + "/edit"));
        check(410, ada.post(comment + "/delete"));
        assertThat(problems).isEmpty();
    }

    @Test
    void pagesOfMembersAreWellMade() throws Exception {
        Visitor ada = forum.signedInWithEmail("Ada Lovelace", Role.MEMBER);
        check(200, ada.get("/inbox"));
        check(200, ada.press(ada.get(sample.article()), "Follow this conversation"));
        forum.visitor().post(sample.article() + "/comments", "name", "Bob", "body", "What says @Ada Lovelace?");
        check(200, ada.get("/inbox"));
        check(200, ada.get("/inbox?before=1"));
        check(200, ada.get("/account"));
        check(200, ada.press(ada.get("/account/letters"), "Save choices"));
        check(200, ada.get(sample.article()));
        assertThat(ada.get("/inbox").count(".inbox > li")).isEqualTo(1);
        assertThat(problems).isEmpty();
    }

    @Test
    void pagesForTheSecondStepAreWellMade() throws Exception {
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        check(422, zoe.press(zoe.get("/moderation/security"), "Require two-step sign-in or a passkey"));
        check(422, zoe.press(zoe.get("/account/passkeys"), "Add a passkey"));
        check(200, zoe.post("/account/passkeys/new", "name", "“Phone” & <more>", "password", ForumServer.PASSWORD));
        check(422, zoe.press(zoe.get("/account/two-step"), "Set up two-step sign-in", "password", "a guess"));
        Page begun =
                zoe.press(zoe.get("/account/two-step"), "Set up two-step sign-in", "password", ForumServer.PASSWORD);
        check(200, begun);
        Phone phone = Phone.knowing(begun.text(".secret"), forum.clock());
        check(200, zoe.press(begun, "Turn on two-step sign-in", "code", phone.code()));
        check(422, zoe.press(zoe.get("/account/two-step"), "Turn off two-step sign-in"));
        check(200, zoe.press(zoe.get("/moderation/security"), "Require two-step sign-in or a passkey"));
        check(200, sample.moderator().get("/moderation"));
        Visitor again = forum.visitor();
        Page half = again.press(again.get("/sign-in"), "Sign in", "name", "Zoe", "password", ForumServer.PASSWORD);
        check(200, half);
        check(422, again.press(half, "Sign in"));
        assertThat(problems).isEmpty();
    }

    private void check(int status, Page page) {
        assertThat(page.status()).as(page.path()).isEqualTo(status);
        check(page);
    }

    private void check(Page page) {
        problems.addAll(Markup.problems(page));
        problems.addAll(formsWithoutRoute(page));
    }

    /** Answers with the addresses that were reached. Of pages that differ by a number only, the first is checked. */
    private Set<String> crawl(Visitor visitor) {
        Set<String> seen = new HashSet<>(Set.of("/"));
        Set<String> kinds = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            Page page = visitor.getOnly(next.remove());
            if (page.status() == 302) {
                follow(page.location().replaceFirst("#.*", ""), seen, next);
            } else if (!answers(page)) {
                problems.add(page.path() + " answers " + page.status());
            } else if (page.header("Content-Type").startsWith("text/html")) {
                if (kinds.add(page.path().replaceAll("return_to=.*|\\d+", ""))) {
                    check(page);
                }
                links(page).forEach(link -> follow(link, seen, next));
            }
        }
        return seen;
    }

    /** The address of a removed comment says so, and is linked for staff only. */
    private static boolean answers(Page page) {
        return page.status() == 200
                || (page.status() == 410 && page.path().startsWith("/comments/") && page.has("form[action$=/restore]"));
    }

    private static void follow(String link, Set<String> seen, Deque<String> next) {
        if (seen.add(link)) {
            next.add(link);
        }
    }

    private static List<String> links(Page page) {
        return page.document().select("a[href^=/], link[href^=/]").stream()
                .map(link -> link.attr("href").replaceFirst("#.*", ""))
                .toList();
    }

    private List<String> formsWithoutRoute(Page page) {
        return page.document().select("form").stream()
                .map(SiteTest::target)
                .filter(target -> forum.forum().routes().stream()
                        .noneMatch(route -> target.matches(route.method + " "
                                + Pattern.compile("\\{\\w+}")
                                        .matcher(route.path)
                                        .replaceAll("[^/]+"))))
                .map(target -> page.path() + " has a form without a route: " + target)
                .toList();
    }

    private static String target(Element form) {
        return form.attr("method").toUpperCase(java.util.Locale.ROOT) + " "
                + form.attr("action").replaceFirst("\\?.*", "");
    }
}
