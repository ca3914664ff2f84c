package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stoa.account.Role;

@Tag("http")
@Tag("sql")
class HiddenCheckTest {
    private static final String WORDS = "The best lamps of all, and they cost next to nothing";

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private String article;
    private Visitor quixley;
    private Visitor eve;

    @BeforeEach
    void publish() throws Exception {
        article = forum.article("On lamps");
        quixley = forum.signedIn("Quixley", Role.MEMBER);
        eve = forum.signedIn("Eve", Role.MODERATOR);
    }

    private static void say(Visitor who, String path, String words) {
        assertThat(who.postOnly(path + "/comments", "name", "Ada", "body", words, "parent", "")
                        .status())
                .isEqualTo(303);
    }

    private void hide(long comment) {
        assertThat(eve.postOnly("/comments/" + comment + "/hide", "reason", "spam")
                        .status())
                .isEqualTo(303);
    }

    /** Of those that hid a comment, how many are not found to have done so everywhere. */
    private int unchecked() throws Exception {
        forum.forum().keepUp();
        return count("select count(*) from decision where action = 'HIDE' and checked_at is null");
    }

    private int count(String query) {
        return forum.database()
                .jdbi()
                .withHandle(sql -> sql.createQuery(query).mapTo(int.class).one());
    }

    private void set(String what) {
        forum.database().jdbi().useHandle(sql -> sql.execute("update comment set " + what + " where id = 1"));
    }

    @Test
    void sameWordsOfOthersAreNoSignOfWhatIsHidden() throws Exception {
        say(quixley, article, WORDS);
        say(forum.visitor(), article, WORDS);
        say(quixley, forum.article("On lanterns"), WORDS);
        say(forum.visitor(), article, "> " + WORDS + "\n\nNot so, as [was said](/comments/1)");
        hide(1);

        assertThat(forum.visitor().get(article).text(".thread")).contains(WORDS);
        assertThat(forum.visitor().get("/members/quixley").text("main")).contains(WORDS);
        assertThat(unchecked()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/articles/on-lamps",
        "/articles/on-lamps?sort=newest",
        "/articles/on-lamps?sort=best",
        "/members/quixley",
        "/members/quixley/feed"
    })
    void pageThatStillShowsItIsFound(String path) throws Exception {
        say(quixley, article, "Yes");
        hide(1);
        // the page is kept while it is to be seen, and hears nothing of its being hidden again
        set("state = 'VISIBLE', reason = null, hidden_by = null, hidden_at = null");
        assertThat(forum.visitor().get(path).source()).contains("Yes");
        set("state = 'HIDDEN', reason = 'SPAM', hidden_at = posted_at");

        assertThat(unchecked()).isEqualTo(1);
    }
}
