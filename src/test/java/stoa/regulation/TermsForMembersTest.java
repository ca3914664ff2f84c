package stoa.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.TestSettings;
import stoa.account.SignUp;
import stoa.discussion.Commenters;

@Tag("http")
class TermsForMembersTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings()
            .commenters(Commenters.MEMBERS)
            .signUp(SignUp.INVITATION)
            .editTime(Duration.ZERO));

    @Test
    void termsSayWhatIsSet() {
        assertThat(forum.visitor().get("/terms").text("main"))
                .contains("one has to be a member", "whom an administrator invites", "cannot be changed")
                .doesNotContain("without");
    }
}
