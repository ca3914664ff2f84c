package stoa.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.TestSettings;
import stoa.Visitor;
import stoa.account.Role;

/** A forum where what is said stays what it was. */
@Tag("http")
class NeverEditedTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().editTime(Duration.ZERO));

    @Test
    void commentsCanOnlyBeDeleted() throws Exception {
        String article = forum.article("On porches");
        Visitor ada = forum.signedIn("Ada", Role.MEMBER);
        Page page = ada.post(article + "/comments", "body", "Said is said");

        assertThat(page.text("#comment-1 .actions")).isEqualTo("Reply Link Delete");
        Page refused = ada.post("/comments/1/edit", "body", "Or not", "seen", "0");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text(".problems")).contains("cannot be edited here once they are posted");
    }
}
