package stoa.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.TestSettings;
import stoa.Visitor;
import stoa.account.Member;
import stoa.account.Members;
import stoa.account.Names;
import stoa.account.Role;

@Tag("http")
@Tag("sql")
class AccountDeletionTest {
    private static final String NAME = "Quillon Xanadu";

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private String article;
    private Member member;
    private Visitor leaver;
    private Visitor reader;

    /** One comment that nobody answered, one that Bob did, one that is hidden. */
    @BeforeEach
    void gather() throws Exception {
        article = forum.article("On porches");
        member = withAPasswordOfHerOwn(forum.addMember(NAME, Role.MEMBER, "quillon@xanadu.example"));
        leaver = forum.signedIn(NAME);
        reader = forum.visitor();
        leaver.postOnly(article + "/comments", "body", "Alone here");
        leaver.postOnly(article + "/comments", "body", "Who answers?");
        leaver.postOnly(article + "/comments", "body", "Rude words");
        reader.post(article + "/comments", "name", "Bob", "body", "I do", "parent", "2");
        forum.signedIn("Eve", Role.MODERATOR).post("/comments/3/hide", "reason", "abuse", "note", "");
    }

    private Member withAPasswordOfHerOwn(Member added) throws Exception {
        Members members = forum.database().store(Members.class);
        String hash = TestSettings.cheapPasswords().hash(ForumServer.PASSWORD);
        return forum.database().transactions().run(() -> {
            members.setPassword(added.id(), hash);
            return members.byId(added.id()).orElseThrow();
        });
    }

    private Page ask(String wish) {
        return leaver.press(leaver.get("/account/delete"), "Go on", "comments", wish);
    }

    private Page leave(String wish) {
        return leaver.press(ask(wish), "Delete my account", "password", ForumServer.PASSWORD);
    }

    /** All that is in the database, by table and column. */
    private Map<String, String> everything() {
        return forum.database()
                .jdbi()
                .withHandle(handle -> handle
                        .createQuery(
                                "select table_name from information_schema.tables where lower(table_schema) = 'public'")
                        .mapTo(String.class)
                        .stream()
                        .collect(Collectors.toMap(
                                table -> table,
                                table -> handle.createQuery("select * from \"" + table + "\"")
                                        .mapToMap()
                                        .list()
                                        .toString())));
    }

    private List<String> sessionHashes() {
        return forum.database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("select token_hash from session where member_id = :id")
                        .bind("id", member.id())
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void secondPageSaysInNumbersWhatWillHappen() {
        assertThat(ask("removed").text("main"))
                .contains("2 comments are removed")
                .contains("1 of them were answered")
                .contains("1 hidden comment is removed, too");
        assertThat(ask("kept").text("main"))
                .contains("2 comments stay, under “Former member”")
                .contains("1 hidden comment stays hidden");
        assertThat(leaver.get("/account").status()).isEqualTo(200);
    }

    @Test
    void commentThatWaitsIsOneOfTheHidden() throws Exception {
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        zoe.press(zoe.get(article + "/edit"), "Save article", "conversation", "all-held");
        leaver.postOnly(article + "/comments", "body", "Is this out?");
        assertThat(ask("kept").text("main")).contains("2 hidden comments stay hidden");
        assertThat(ask("removed").text("main")).contains("2 hidden comments are removed, too");
    }

    @Test
    void keptCommentsStandUnderAFormerMember() {
        reader.get(article);
        Page after = leave("kept");
        assertThat(after.path()).isEqualTo("/goodbye");
        Page page = reader.get(article);

        assertThat(page.text("#comment-1 header b")).isEqualTo("Former member");
        assertThat(page.text("#comment-1 .text")).isEqualTo("Alone here");
        assertThat(page.has("#comment-1 header b a")).isFalse();
        assertThat(page.text("#comments h2")).isEqualTo("3 comments");
        assertThat(page.source()).doesNotContain(NAME);
        assertThat(reader.get("/comments/3").status()).isEqualTo(410);
        assertThat(reader.get("/comments/3").text("main")).contains("hidden by Eve for abuse");
    }

    @Test
    void removedCommentsLeaveALineWhereTheyWereAnsweredAndNothingElse() {
        reader.get(article);
        reader.get("/");
        leave("removed");
        Page page = reader.get(article);

        assertThat(page.text("#comment-2.tombstone")).contains("deleted by its author");
        assertThat(page.text("#comment-4 header")).contains("in reply to a removed comment");
        assertThat(page.has("#comment-1")).isFalse();
        assertThat(page.text("#comments h2")).isEqualTo("1 comment");
        assertThat(reader.get("/").text(".articles")).contains("1 comment");
        for (int id = 1; id <= 3; id++) {
            Page gone = reader.get("/comments/" + id);
            assertThat(gone.status()).isEqualTo(410);
            assertThat(gone.text("main")).contains("deleted by its author");
            assertThat(reader.get("/comments/" + id + "/reply").status()).isEqualTo(410);
        }
    }

    @Test
    void moderatorsSeeNothingOfRemovedCommentsAndCannotBringThemBack() throws Exception {
        leave("removed");
        Visitor mod = forum.signedIn("Mod", Role.MODERATOR);

        assertThat(mod.get("/moderation/comments").source())
                .doesNotContain(NAME)
                .doesNotContain("Alone here")
                .doesNotContain("Rude words");
        mod.post("/comments/3/restore");
        assertThat(reader.get("/comments/3").status()).isEqualTo(410);
        assertThat(mod.get("/moderation/log").text(".log")).contains("Eve hid a comment by Former member");
    }

    @Test
    void nothingOfHerIsInAnyTableAfterwards() {
        leaver.post("/account/data", "password", "a wrong one");
        forum.visitor().post("/sign-in", "name", NAME, "password", "a wrong one");
        List<String> traces = List.of(
                NAME,
                Names.key(NAME),
                "quillon",
                "xanadu",
                member.passwordHash().substring(member.passwordHash().length() - 20));
        List<String> hashes = sessionHashes();
        assertThat(hashes).hasSize(1);
        assertThat(everything().values().toString()).contains(traces).contains(hashes);
        leave("removed");

        everything().forEach((table, rows) -> {
            assertThat(rows)
                    .as(table)
                    .doesNotContain(hashes)
                    .doesNotContain("Alone here")
                    .doesNotContain("Rude words");
            traces.forEach(trace -> assertThat(rows).as(table).doesNotContainIgnoringCase(trace));
        });
        assertThat(everything().get(everything().containsKey("comment") ? "comment" : "COMMENT"))
                .doesNotContain("member_id=" + member.id());
    }

    @Test
    void nothingButTheCommentsIsThereAfterwardsWhereTheyAreKept() {
        List<String> hashes = sessionHashes();
        leave("kept");

        everything()
                .forEach((table, rows) -> assertThat(rows)
                        .as(table)
                        .doesNotContain(hashes)
                        .doesNotContainIgnoringCase("quillon")
                        .doesNotContainIgnoringCase("xanadu"));
        assertThat(everything().values().toString()).contains("Alone here");
    }

    @Test
    void thanksSheGaveAreCountedNoMore() {
        leaver.post("/comments/4/thank");
        assertThat(thanks(4)).isEqualTo(1);
        leave("kept");

        assertThat(thanks(4)).isZero();
    }

    private int thanks(long comment) {
        return forum.database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("select thanks from comment where id = :id")
                        .bind("id", comment)
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void everySessionIsOverAndTheNameIsFree() throws Exception {
        Visitor phone = forum.signedIn(NAME);
        leave("kept");

        assertThat(phone.get("/account").text("h1")).isEqualTo("Sign in");
        assertThat(phone.post("/account/profile", "name", "Back").status()).isEqualTo(403);
        assertThat(forum.visitor()
                        .post("/sign-in", "name", NAME, "password", ForumServer.PASSWORD)
                        .status())
                .isEqualTo(422);
        assertThat(reader.get("/members/quillon-xanadu").status()).isEqualTo(404);
        forum.addMember(NAME, Role.MEMBER);
        assertThat(reader.get("/members/quillon-xanadu").text("main")).contains("no comment yet");
    }

    @Test
    void keptPagesOfHersAreGone() {
        assertThat(reader.get("/members/quillon-xanadu").status()).isEqualTo(200);
        assertThat(reader.get("/members/quillon-xanadu/feed").status()).isEqualTo(200);
        leave("kept");

        assertThat(reader.get("/members/quillon-xanadu").status()).isEqualTo(404);
        assertThat(reader.get("/members/quillon-xanadu/feed").status()).isEqualTo(404);
    }

    @Test
    void deletingAgainInAnotherTabSaysThatNobodyIsSignedIn() {
        Page tab = ask("removed");
        Visitor phone = forum.signedIn(NAME);
        Page elsewhere = phone.press(phone.get("/account/delete"), "Go on", "comments", "kept");
        leave("kept");
        Page again = leaver.press(tab, "Delete my account", "password", ForumServer.PASSWORD);

        assertThat(again.status()).isEqualTo(403);
        assertThat(again.text("main")).contains("not signed in");
        assertThat(phone.press(elsewhere, "Delete my account", "password", ForumServer.PASSWORD)
                        .status())
                .isEqualTo(403);
        assertThat(reader.get(article).text("#comment-1 .text")).isEqualTo("Alone here");
    }

    @Test
    void deletingInManyTabsAtTheSameTimeIsDoneOnce() {
        List<Visitor> tabs =
                IntStream.range(0, 4).mapToObj(i -> forum.signedIn(NAME)).toList();
        List<Integer> answers = tabs.parallelStream()
                .map(tab -> tab.postOnly("/account/delete", "comments", "removed", "password", ForumServer.PASSWORD)
                        .status())
                .toList();

        assertThat(answers).isSubsetOf(303, 403).contains(303);
        assertThat(reader.get(article).text("#comments h2")).isEqualTo("1 comment");
    }

    @Test
    void wrongPasswordDeletesNothing() {
        Page refused = leaver.press(ask("removed"), "Delete my account", "password", "no idea");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#password-problem")).contains("not your password");
        assertThat(refused.value("comments")).isEqualTo("removed");
        assertThat(reader.get(article).text("#comments h2")).isEqualTo("3 comments");
        assertThat(leaver.post("/account/delete", "password", ForumServer.PASSWORD)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void lastAdministratorStays() throws Exception {
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        assertThat(zoe.get("/account/delete").text("main")).contains("last administrator");
        Page refused = zoe.post("/account/delete", "comments", "kept", "password", ForumServer.PASSWORD);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(zoe.get("/members").status()).isEqualTo(200);

        forum.addMember("Yan", Role.ADMINISTRATOR);
        assertThat(zoe.post("/account/delete", "comments", "kept", "password", ForumServer.PASSWORD)
                        .path())
                .isEqualTo("/goodbye");
    }

    @Test
    void staffWhoLeaveAreFormerMembersInTheLogAndUnderWhatTheyDecided() throws Exception {
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        Visitor wes = forum.signedIn("Wes", Role.ADMINISTRATOR);
        wes.press(wes.get("/articles/new"), "Publish article", "title", "Lamps", "body", "Lit at dusk");
        wes.post("/comments/1/hide", "reason", "spam", "note", "");
        wes.post("/members/eve/role", "role", "member", "note", "Rotation");
        assertThat(reader.get("/articles/lamps").text(".article .meta")).contains("By Wes");
        assertThat(wes.post("/account/delete", "comments", "kept", "password", ForumServer.PASSWORD)
                        .path())
                .isEqualTo("/goodbye");

        assertThat(zoe.get("/moderation/log").text(".log"))
                .contains("Former member hid a comment")
                .contains("Former member made Eve a member")
                .contains("Former member signed in")
                .doesNotContain("Wes");
        assertThat(reader.get("/comments/1").text("main")).contains("hidden by a moderator for spam");
        assertThat(reader.get("/articles/lamps").text(".article .meta")).contains("By Former member");
        assertThat(reader.get("/").text(".articles"))
                .contains("By Former member")
                .doesNotContain("Wes");
        assertThat(everything().values().toString()).doesNotContain("Wes");
    }

    @Test
    void whatIsPostedWhileSheLeavesLeavesTheCountsRight() {
        List<Visitor> tabs =
                IntStream.range(0, 3).mapToObj(i -> forum.signedIn(NAME)).toList();
        IntStream.range(0, 4).parallel().forEach(i -> {
            if (i == 3) {
                leave("removed");
            } else {
                tabs.get(i).postOnly(article + "/comments", "body", "Meanwhile " + i);
            }
        });
        Page page = reader.get(article);

        assertThat(page.text("#comments h2"))
                .isEqualTo(
                        page.count("article.comment") == 1 ? "1 comment" : page.count("article.comment") + " comments");
        assertThat(page.source()).doesNotContain(NAME);
    }
}
