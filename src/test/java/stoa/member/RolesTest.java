package stoa.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;
import stoa.account.Role;

@Tag("http")
class RolesTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private Visitor zoe;
    private Visitor bob;

    @BeforeEach
    void gather() throws Exception {
        zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        bob = forum.signedIn("Bob", Role.MEMBER);
    }

    private Page appoint(String path, String role, String note) {
        return zoe.press(zoe.get(path), "Change role", "role", role, "note", note);
    }

    private static String log(Visitor visitor) {
        return visitor.get("/moderation/log").text(".log");
    }

    @Test
    void newModeratorMaySeeTheDeskOnceSheHasSignedInAgain() {
        assertThat(bob.get("/moderation").status()).isEqualTo(403);
        Page after = appoint("/members/bob/role", "moderator", "Has been of help for years");

        assertThat(after.path()).isEqualTo("/members");
        assertThat(after.text("main")).contains("Bob moderator");
        assertThat(bob.get("/").text("header.site")).doesNotContain("Bob");
        assertThat(forum.signedIn("Bob").get("/moderation").status()).isEqualTo(200);
    }

    @Test
    void roleThatIsTakenAwayIsGoneAtOnce() throws Exception {
        Visitor eve = forum.signedIn("Eve", Role.MODERATOR);
        appoint("/members/eve/role", "member", "She asked for it");

        assertThat(eve.get("/moderation").text("h1")).isEqualTo("Sign in");
        assertThat(forum.signedIn("Eve").get("/moderation").status()).isEqualTo(403);
    }

    @Test
    void badgesAreTheNewOnesAtOnce() throws Exception {
        String article = forum.article("On porches");
        bob.press(bob.get(article), "Post comment", "body", "Hello");
        Visitor reader = forum.visitor();
        Visitor carol = forum.signedIn("Carol", Role.MEMBER);
        assertThat(reader.get(article).has("#comment-1 .badge")).isFalse();
        assertThat(carol.get(article).has("#comment-1 .badge")).isFalse();
        assertThat(reader.get("/members/bob").has(".badge")).isFalse();
        appoint("/members/bob/role", "moderator", "Why not");

        assertThat(reader.get(article).text("#comment-1 .badge")).isEqualTo("moderator");
        assertThat(carol.get(article).text("#comment-1 .badge")).isEqualTo("moderator");
        assertThat(reader.get("/members/bob").text(".badge")).isEqualTo("moderator");
    }

    @Test
    void logTellsOfRolesAndOfTheSignInsOfStaffAndOfNobodyElses() {
        appoint("/members/bob/role", "administrator", "Holiday");
        forum.signedIn("Bob");

        assertThat(log(zoe))
                .contains("Zoe signed in")
                .contains("Zoe made Bob an administrator")
                .contains("Holiday")
                .containsOnlyOnce("Bob signed in");
        Page filtered = zoe.press(zoe.get("/moderation/log"), "Show", "only", "appoint");
        assertThat(filtered.text(".log")).contains("made Bob").doesNotContain("signed in");
        assertThat(zoe.get("/moderation/log?only=hide").text("main")).contains("nothing of this kind");
        assertThat(zoe.get("/moderation/log?only=nonsense").text(".log")).contains("made Bob");
    }

    @Test
    void whatIsWrongIsSaidAndTheRestIsKept() {
        Page refused = appoint("/members/bob/role", "moderator", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#note-problem")).contains("Say why");
        assertThat(refused.has("option[value=moderator][selected]")).isTrue();

        Page none = zoe.post("/members/bob/role", "role", "visitor", "note", "Kept");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.value("note")).isEqualTo("Kept");
        Page same = appoint("/members/bob/role", "member", "Again");
        assertThat(same.status()).isEqualTo(409);
        assertThat(same.text("#role-problem")).contains("Bob is a member already");
        assertThat(log(zoe)).doesNotContain("made Bob");
    }

    @Test
    void lastAdministratorStaysOne() {
        Page refused = appoint("/members/zoe/role", "member", "Enough");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("#role-problem")).contains("last administrator");
        assertThat(zoe.get("/members").status()).isEqualTo(200);
    }

    @Test
    void administratorMayStepDownWhereThereIsAnother() throws Exception {
        forum.addMember("Yan", Role.ADMINISTRATOR);
        Page after = appoint("/members/zoe/role", "moderator", "Enough");

        assertThat(after.text("h1")).isEqualTo("Sign in");
        assertThat(forum.signedIn("Zoe").get("/members").status()).isEqualTo(403);
    }

    @Test
    void membersAreFoundByTheBeginningOfTheNamePageByPage() throws Exception {
        // none that could be taken for another
        String letters = "abcdefghjkmnpqrstuvwxyz";
        for (int i = 0; i < 120; i++) {
            forum.addMember("Guest " + letters.charAt(i / 23) + letters.charAt(i % 23), Role.MEMBER);
        }
        Page first = zoe.get("/members");
        assertThat(first.count(".rows li")).isEqualTo(50);
        Page second = zoe.click(first, "More members");
        Page third = zoe.click(second, "More members");
        assertThat(second.count(".rows li") + third.count(".rows li")).isEqualTo(72);
        assertThat(third.has(".pages a")).isFalse();

        Page guests = zoe.press(first, "Show", "name", "GUEST E");
        assertThat(guests.document().select(".rows a bdi").eachText())
                .hasSize(23)
                .allMatch(name -> name.startsWith("Guest e"));
        assertThat(zoe.press(first, "Show", "name", "guest").count(".rows li")).isEqualTo(50);
        assertThat(zoe.press(first, "Show", "name", "%").count(".rows li")).isZero();
        assertThat(zoe.press(first, "Show", "name", "_").text("main")).contains("No name begins like that");
        assertThat(zoe.get("/members?after=x").status()).isEqualTo(404);
    }
}
