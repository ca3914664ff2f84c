package stoa.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.TestSettings;
import stoa.Visitor;

@Tag("http")
class SignUpClosedTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().signUp(SignUp.CLOSED));

    @Test
    void nobodyBecomesAMemberAndThePageSaysSo() {
        Visitor ada = forum.visitor();
        Page page = ada.get("/sign-up");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text("main")).contains("takes no new members just now");
        assertThat(page.has("main form")).isFalse();
        Page sent = ada.post("/sign-up", "name", "Ada", "email", "ada@example.org", "password", ForumServer.PASSWORD);
        assertThat(sent.status()).isEqualTo(403);
        assertThat(sent.text("main")).contains("takes no new members just now");
        assertThat(forum.mailbox().all()).isEmpty();
        assertThat(ada.get("/").text("header.site")).doesNotContain("Become a member");
    }

    @Test
    void whoIsAMemberComesInAsBefore() throws Exception {
        assertThat(forum.signedIn("Ada", Role.MEMBER).get("/").text("header.site"))
                .contains("Ada");
    }

    @Test
    void invitationsOpenNothing() throws Exception {
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        Page invitations = zoe.get("/invitations");
        assertThat(invitations.text("main")).contains("takes no new members just now, not even with an invitation");
        String path = zoe.press(invitations, "Make invitation", "days", "7", "uses", "1")
                .text("#made")
                .replaceFirst("https?://[^/]+", "");
        assertThat(forum.visitor().get(path).status()).isEqualTo(403);
    }
}
