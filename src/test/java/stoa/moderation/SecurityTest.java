package stoa.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;
import stoa.account.Phone;
import stoa.account.Role;

@Tag("http")
class SecurityTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private Visitor zoe;
    private Visitor eve;

    @BeforeEach
    void signIn() throws Exception {
        zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        eve = forum.signedIn("Eve", Role.MODERATOR);
    }

    private Page require() {
        Phone.setUp(zoe, forum);
        return zoe.press(zoe.get("/moderation/security"), "Require two-step sign-in or a passkey");
    }

    @Test
    void administratorCannotShutHerselfOut() {
        Page refused = zoe.press(zoe.get("/moderation/security"), "Require two-step sign-in or a passkey");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".problems")).contains("for yourself first");
        assertThat(eve.get("/moderation").status()).isEqualTo(200);
    }

    @Test
    void whoRequiresItWhenAndWhoHasWhatIsShown() {
        Page required = require();

        assertThat(required.text("main")).contains("So decided by Zoe on March 1, 2026");
        assertThat(required.document().select(".staff li").eachText())
                .containsExactly("Zoe administrator two-step sign-in", "Eve moderator a password only");
    }

    @Test
    void moderatorsAreLedToASecondStepAndThenGoOn() {
        require();
        Page led = eve.get("/moderation/log");
        assertThat(led.path()).isEqualTo("/account/two-step?return_to=%2Fmoderation%2Flog");
        assertThat(led.text(".notice")).contains("what every member can");
        assertThat(led.has("header.site a[href=/moderation]")).isFalse();

        Page begun = eve.press(led, "Set up two-step sign-in", "password", ForumServer.PASSWORD);
        String secret = begun.text(".secret");
        assertThat(secret).isNotEmpty();
        assertThat(begun.value("return_to")).isEqualTo("/moderation/log");
        Phone.setUp(eve, forum);
        assertThat(eve.get("/moderation/log").status()).isEqualTo(200);
        assertThat(eve.get("/").has("header.site a[href=/moderation]")).isTrue();
    }

    @Test
    void whatWasTypedMeanwhileIsNotLost() throws Exception {
        String article = forum.article("On porches");
        forum.visitor().post(article + "/comments", "name", "Troll", "body", "Something rude");
        Visitor yan = forum.signedIn("Yan", Role.ADMINISTRATOR);
        Page form = yan.get("/articles/new");
        Page comment = eve.get("/comments/1/moderate");
        require();

        Page hiding = eve.press(comment, "Hide comment", "reason", "abuse", "note", "As on Monday");
        assertThat(hiding.status()).isEqualTo(403);
        assertThat(hiding.text("main"))
                .contains("two-step sign-in or a passkey")
                .contains("As on Monday");
        Page writing = yan.press(form, "Publish article", "title", "Lamps", "body", "An hour's work");
        assertThat(writing.status()).isEqualTo(403);
        assertThat(writing.value("body")).isEqualTo("An hour's work");
    }

    @Test
    void heldBackStaffCanDoWhatMembersCan() throws Exception {
        String article = forum.article("On porches");
        require();

        assertThat(eve.press(eve.get(article), "Post comment", "body", "Hello").text(".comment .text"))
                .isEqualTo("Hello");
        assertThat(eve.get("/account").status()).isEqualTo(200);
    }

    @Test
    void membersAreAskedForNothing() throws Exception {
        require();

        assertThat(forum.signedIn("Bob", Role.MEMBER).get("/").text("header.site"))
                .contains("Bob");
    }

    @Test
    void requirementCanBeTakenBack() {
        Page required = require();
        Page back = zoe.press(required, "Let a password be enough");

        assertThat(back.text(".lead")).contains("a password is enough");
        assertThat(eve.get("/moderation").status()).isEqualTo(200);
    }

    @Test
    void whoTurnsItOffIsHeldBackAgain() {
        Phone.setUp(eve, forum);
        require();
        assertThat(eve.get("/moderation").status()).isEqualTo(200);
        forum.database().jdbi().useHandle(handle -> handle.execute("""
                delete from two_step where member_id = (select id from member where name = 'Eve')
                """));

        assertThat(eve.get("/moderation").path()).startsWith("/account/two-step");
    }
}
