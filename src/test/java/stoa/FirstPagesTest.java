package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("http")
class FirstPagesTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    @Test
    void firstPagesOfAForumAreWellMade() throws Exception {
        Visitor ada = forum.visitor();
        Page setup = ada.get(forum.forum().invitation().orElseThrow());
        Page refused = ada.press(setup, "Create administrator", "name", "Ada", "password", "short");
        assertThat(refused.status()).isEqualTo(422);
        for (Page page : List.of(ada.get("/"), setup, refused)) {
            assertThat(Markup.problems(page)).isEmpty();
        }
    }
}
