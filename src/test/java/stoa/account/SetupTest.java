package stoa.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;

@Tag("http")
class SetupTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private String invitation() throws Exception {
        return forum.forum().invitation().orElseThrow();
    }

    @Test
    void firstAdministratorIsMadeAtThePrintedAddressOnce() throws Exception {
        String path = invitation();
        Visitor ada = forum.visitor();
        Page front =
                ada.press(ada.get(path), "Create administrator", "name", "Ada", "password", "seven lamps in a row");

        assertThat(front.path()).isEqualTo("/");
        assertThat(front.text("header.site")).contains("Ada").contains("Write an article");
        assertThat(forum.visitor().get(path).status()).isEqualTo(403);
        assertThat(forum.forum().invitation()).isEmpty();
    }

    @Test
    void addressIsGoodForOneHour() throws Exception {
        String path = invitation();
        forum.clock().advance(Duration.ofHours(1).minusSeconds(1));
        assertThat(forum.visitor().get(path).status()).isEqualTo(200);
        forum.clock().advance(Duration.ofSeconds(1));
        assertThat(forum.visitor().get(path).status()).isEqualTo(403);
    }

    @Test
    void addressIsStillGoodAfterARestart() throws Exception {
        String path = invitation();
        forum.restart();
        assertThat(forum.visitor().get(path).status()).isEqualTo(200);
    }

    @Test
    void otherKeysOpenNothing() throws Exception {
        invitation();
        assertThat(forum.visitor().get("/setup").status()).isEqualTo(403);
        assertThat(forum.visitor().get("/setup?key=guess").status()).isEqualTo(403);
        Page refused = forum.visitor().post("/setup?key=guess", "name", "Eve", "password", "seven lamps in a row");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(forum.database().store(Members.class).includeAnAdministrator())
                .isFalse();
    }

    @Test
    void whatIsWrongIsSaidAndTheRestIsKept() throws Exception {
        Visitor ada = forum.visitor();
        Page refused = ada.press(
                ada.get(invitation()),
                "Create administrator",
                "name",
                "Ada",
                "email",
                "no address",
                "password",
                "1234567890");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#email-problem")).contains("ada@example.org");
        assertThat(refused.text("#password-problem")).contains("most common");
        assertThat(refused.value("name")).isEqualTo("Ada");
        assertThat(refused.value("password")).isEmpty();
        assertThat(ada.press(refused, "Create administrator", "email", "", "password", "seven lamps in a row")
                        .text("header.site"))
                .contains("Ada");
    }

    @Test
    void nameThatIsTakenIsRefused() throws Exception {
        forum.addMember("Ada", Role.MEMBER);
        Visitor ada = forum.visitor();
        Page refused = ada.press(
                ada.get(invitation()), "Create administrator", "name", "ADA", "password", "seven lamps in a row");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#name-problem")).contains("taken");
    }
}
