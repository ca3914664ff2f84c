package stoa.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;
import stoa.account.Role;

/** Who follows a conversation is told of what is new in it. */
@Tag("http")
@Tag("sql")
class FollowTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private String article;
    private Visitor ada;
    private Visitor bob;

    @BeforeEach
    void fill() throws Exception {
        article = forum.article("On lamps");
        ada = forum.signedIn("Ada Lovelace", Role.MEMBER);
        bob = forum.signedIn("Bob", Role.MEMBER);
    }

    /** Late enough for everyone to post again. */
    private void say(Visitor who, String words) {
        forum.clock().advance(Duration.ofMinutes(1));
        assertThat(who.postOnly(article + "/comments", "body", words).status()).isEqualTo(303);
    }

    private String header(Visitor who) {
        return who.get("/").text("header.site nav");
    }

    @Test
    void followersAreToldUntilTheyStop() {
        bob.press(bob.get(article), "Follow this conversation");
        say(ada, "Lit at dusk");
        assertThat(header(bob)).contains("1 unread");
        assertThat(bob.press(bob.get(article), "Stop following").text(".follow"))
                .isEqualTo("Follow this conversation");
        say(ada, "Out at ten");
        assertThat(header(bob)).contains("1 unread");
    }

    @Test
    void hundredsOfFollowersAreToldOnceEachAndSoIsWhoWasAnswered() throws Exception {
        say(ada, "Lit at dusk");
        addFollowers(2 * Followers.AT_ONCE + 50);
        forum.clock().advance(Duration.ofMinutes(1));
        bob.postOnly(article + "/comments", "body", "Out at ten", "parent", "1");
        forum.forum().sendLetters();

        assertThat(count("select count(*) from follow where active")).isGreaterThan(2 * Followers.AT_ONCE);
        assertThat(count("select count(*) from notice where comment_id = 2"))
                .isEqualTo(count("select count(*) from follow where active") - 1);
        assertThat(count("select count(*) from notice where comment_id = 2 and kind = 'ANSWER'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from spreading")).isZero();
    }

    private void addFollowers(int count) {
        forum.database().jdbi().useHandle(handle -> {
            PreparedBatch members = handle.prepareBatch("""
                    insert into member (name, name_key, password_hash, role, created_at, confirmed_at)
                    select ?, ?, '-', 'MEMBER', created_at, created_at from member where name = 'Bob'
                    """);
            for (int i = 0; i < count; i++) {
                members.add("Follower " + i, "follower" + i);
            }
            members.execute();
            handle.execute("""
                    insert into follow (member_id, article_id, active)
                    select m.id, a.id, true from member m, article a where m.name like 'Follower %'
                    """);
        });
    }

    private int count(String sql) {
        return forum.database()
                .jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    @Test
    void whoeverPostsFollowsUnlessTheyHaveChosenOtherwise() {
        say(bob, "First");
        assertThat(bob.get(article).text(".follow")).contains("You follow this conversation");
        bob.press(bob.get(article), "Stop following");
        say(bob, "Second");
        assertThat(bob.get(article).text(".follow")).isEqualTo("Follow this conversation");

        Page choices = ada.get("/account/letters");
        assertThat(ada.post("/account/letters", "answer", "yes").text("[role=status]"))
                .isEqualTo("Your choices are saved.");
        assertThat(choices.count("input[checked]")).isEqualTo(5);
        assertThat(ada.get("/account/letters").count("input[checked]")).isEqualTo(1);
        say(ada, "Third");
        assertThat(ada.get(article).text(".follow")).isEqualTo("Follow this conversation");
    }

    @Test
    void followingIsForMembersAndNotInThePageOfOthers() {
        for (int again = 0; again < 2; again++) {
            assertThat(forum.visitor().get(article).has(".follow")).isFalse();
            assertThat(bob.get(article).text(".follow")).isEqualTo("Follow this conversation");
        }
        bob.press(bob.get(article), "Follow this conversation");
        assertThat(ada.get(article).text(".follow")).isEqualTo("Follow this conversation");
        assertThat(bob.get(article).text(".follow")).startsWith("You follow");
    }
}
