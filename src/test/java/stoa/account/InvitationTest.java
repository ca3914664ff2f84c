package stoa.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.TestSettings;
import stoa.Visitor;

@Tag("http")
class InvitationTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().signUp(SignUp.INVITATION));

    private Visitor zoe;

    @BeforeEach
    void signIn() throws Exception {
        zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
    }

    /** The path of a new invitation. */
    private String invite(String days, String uses) {
        Page made = zoe.press(zoe.get("/invitations"), "Make invitation", "days", days, "uses", uses);
        return made.text("#made").replaceFirst("https?://[^/]+", "");
    }

    private Page signUp(String path, String name) {
        Visitor visitor = forum.visitor();
        Page form = visitor.get(path);
        return form.status() != 200
                ? form
                : visitor.press(
                        form,
                        "Become a member",
                        "name",
                        name,
                        "email",
                        name + "@example.org",
                        "password",
                        ForumServer.PASSWORD);
    }

    @Test
    void membersAreMadeWithAnInvitationAsOftenAsItSays() {
        String path = invite("7", "2");
        assertThat(signUp(path, "ada").path()).isEqualTo("/account/email");
        assertThat(zoe.get("/invitations").text("ol.log"))
                .contains("Used by 1 of 2")
                .contains("Zoe");
        assertThat(signUp(path, "bob").path()).isEqualTo("/account/email");
        Page refused = signUp(path, "eve");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("main")).contains("This takes an invitation");
    }

    @Test
    void nobodyComesInWithoutOne() {
        Visitor eve = forum.visitor();
        assertThat(eve.get("/").text("header.site")).doesNotContain("Become a member");
        assertThat(eve.get("/sign-in").text("main")).doesNotContain("Become a member");
        assertThat(eve.get("/sign-up").status()).isEqualTo(403);
        for (String invitation : List.of("", "guess", "x".repeat(5_000))) {
            assertThat(eve.post(
                                    "/sign-up",
                                    "name",
                                    "Eve",
                                    "email",
                                    "eve@example.org",
                                    "password",
                                    ForumServer.PASSWORD,
                                    "invitation",
                                    invitation)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(forum.mailbox().all()).isEmpty();
    }

    @Test
    void invitationIsOverAfterItsTimeAndWhenItIsTakenBack() {
        String forADay = invite("1", "5");
        String forAWeek = invite("7", "5");
        forum.clock().advance(Duration.ofDays(1));
        assertThat(forum.visitor().get(forADay).status()).isEqualTo(403);
        assertThat(forum.visitor().get(forAWeek).status()).isEqualTo(200);
        Page list = zoe.get("/invitations");
        assertThat(list.count("ol.log > li")).isEqualTo(1);
        assertThat(zoe.press(list, "Take back").count("ol.log > li")).isZero();
        assertThat(forum.visitor().get(forAWeek).status()).isEqualTo(403);
        assertThat(zoe.press(list, "Take back").status()).isEqualTo(200);
    }

    @Test
    void ofManyWhoUseTheLastPlaceAtOnceOneGetsIt() {
        String path = invite("1", "1");
        List<Integer> answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> signUp(path, "guest" + "x".repeat(i)).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(200, 403, 403, 403);
        assertThat(forum.mailbox().all()).hasSize(1);
    }

    @Test
    void nameThatIsTakenDoesNotUseTheInvitationUp() {
        String path = invite("1", "1");
        assertThat(signUp(path, "zoe").status()).isEqualTo(422);
        assertThat(signUp(path, "ada").status()).isEqualTo(200);
    }

    @Test
    void whatCannotBeIsSaid() {
        for (String uses : List.of("", "0", "1001", "-1", "ten", "9".repeat(30))) {
            Page refused = zoe.post("/invitations", "days", "7", "uses", uses);
            assertThat(refused.status()).as(uses).isEqualTo(422);
            assertThat(refused.text("#uses-problem")).contains("1 to 1,000");
            assertThat(refused.value("uses")).isEqualTo(uses);
        }
        assertThat(zoe.post("/invitations", "days", "400", "uses", "1").text("#days-problem"))
                .isNotEmpty();
    }

    @Test
    void addressIsShownOnceAndNotKept() {
        String key = invite("7", "1").replaceFirst(".*=", "");
        assertThat(key).hasSizeGreaterThanOrEqualTo(43);
        assertThat(zoe.get("/invitations").source()).doesNotContain(key);
        List<String> kept = forum.database()
                .jdbi()
                .withHandle(handle -> handle.select("select key_hash from invitation")
                        .mapTo(String.class)
                        .list());
        assertThat(kept).hasSize(1).doesNotContain(key);
    }
}
