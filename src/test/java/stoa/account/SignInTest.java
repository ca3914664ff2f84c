package stoa.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;

@Tag("http")
class SignInTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private Member ada;
    private Visitor visitor;

    @BeforeEach
    void admit() throws Exception {
        ada = forum.addMember("Ada", Role.ADMINISTRATOR);
        visitor = forum.visitor();
    }

    private Page signIn(String name, String password) {
        return visitor.press(visitor.get("/sign-in"), "Sign in", "name", name, "password", password);
    }

    @Test
    void memberIsSignedInUntilSheSignsOut() {
        Page front = signIn("ada", ForumServer.PASSWORD);
        assertThat(front.path()).isEqualTo("/");
        assertThat(front.text("header.site")).contains("Ada").contains("Write an article");

        Page after = visitor.press(front, "Sign out");
        assertThat(after.text("header.site")).contains("Sign in").doesNotContain("Ada");
    }

    @Test
    void signedOutSessionIsDeadOnTheServerToo() {
        Visitor thief = forum.visitor();
        Page answer =
                visitor.pressOnly(visitor.get("/sign-in"), "Sign in", "name", "Ada", "password", ForumServer.PASSWORD);
        String cookie = answer.header("Set-Cookie").split(";", 2)[0];
        thief.with("Cookie", cookie);
        assertThat(thief.get("/").text("header.site")).contains("Ada");

        visitor.press(visitor.get("/"), "Sign out");
        assertThat(thief.get("/").text("header.site")).doesNotContain("Ada");
    }

    @Test
    void cookieIsForThisSiteOnlyAndTheDatabaseKeepsNoneOfIt() {
        Page answer =
                visitor.pressOnly(visitor.get("/sign-in"), "Sign in", "name", "Ada", "password", ForumServer.PASSWORD);
        String cookie = answer.header("Set-Cookie");
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
        String token = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        List<String> kept = forum.database()
                .jdbi()
                .withHandle(handle -> handle.select("select token_hash from session")
                        .mapTo(String.class)
                        .list());
        assertThat(kept).hasSize(1).doesNotContain(token);
    }

    @Test
    void sessionEndsAfterFourteenDaysWithoutAVisit() {
        signIn("Ada", ForumServer.PASSWORD);
        forum.clock().advance(Duration.ofDays(14).minusSeconds(1));
        assertThat(visitor.get("/").text("header.site")).contains("Ada");
        forum.clock().advance(Duration.ofDays(14).minusSeconds(1));
        assertThat(visitor.get("/").text("header.site")).contains("Ada");
        forum.clock().advance(Duration.ofDays(14));
        assertThat(visitor.get("/").text("header.site")).doesNotContain("Ada");
    }

    @Test
    void sessionEndsAfterNinetyDaysHoweverMuchItIsUsed() {
        signIn("Ada", ForumServer.PASSWORD);
        for (int day = 1; day < 90; day++) {
            forum.clock().advance(Duration.ofDays(1));
            assertThat(visitor.get("/").text("header.site")).as("day " + day).contains("Ada");
        }
        forum.clock().advance(Duration.ofDays(1));
        assertThat(visitor.get("/").text("header.site")).doesNotContain("Ada");
    }

    @Test
    void sessionEndsWhenThePasswordChanges() throws Exception {
        signIn("Ada", ForumServer.PASSWORD);
        Members members = forum.database().store(Members.class);
        forum.database().transactions().run(() -> {
            members.changePassword(ada.id(), ada.passwordHash());
            return ada;
        });

        assertThat(visitor.get("/").text("header.site")).doesNotContain("Ada");
    }

    @Test
    void unknownNameAndWrongPasswordGetTheSameAnswer() {
        Page wrong = visitor.post("/sign-in", "name", "Ada", "password", "not her password");
        Page unknown = visitor.post("/sign-in", "name", "Eda", "password", "not her password");

        assertThat(wrong.status()).isEqualTo(422).isEqualTo(unknown.status());
        assertThat(wrong.source().replace("Ada", "Eda")).isEqualTo(unknown.source());
        assertThat(names(wrong)).isEqualTo(names(unknown));
        assertThat(wrong.value("password")).isEmpty();
    }

    private static List<String> names(Page page) {
        return page.headers().map().keySet().stream().sorted().toList();
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordHasToWait() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("Ada", "guess number " + i).status()).isEqualTo(422);
        }
        Page slowed = signIn("Ada", ForumServer.PASSWORD);
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.text(".problems")).contains("You can try again in 2 seconds");
        assertThat(slowed.value("name")).isEqualTo("Ada");

        forum.clock().advance(Duration.ofSeconds(2));
        assertThat(signIn("Ada", ForumServer.PASSWORD).text("header.site")).contains("Ada");
    }

    @Test
    void guessingFromManyNamesIsSlowedByAddress() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("name" + i, "some password").status()).isEqualTo(422);
        }
        assertThat(signIn("Ada", ForumServer.PASSWORD).status()).isEqualTo(429);
    }

    @Test
    void thousandGuessesAreHardlyEverLookedAtAndLockNobodyOut() throws Exception {
        RateLimits rateLimits =
                new RateLimits(forum.database().store(RateLimitCounts.class), () -> "key", forum.clock());
        List<Attempt> guess =
                List.of(RateLimit.PASSWORD_FOR_NAME.by("Ada"), RateLimit.PASSWORD_FROM_ADDRESS.by("stranger"));
        int looked = 0;
        for (int i = 0; i < 1_000; i++) {
            if (forum.database()
                    .transactions()
                    .run(() -> rateLimits.count(guess))
                    .isOver()) {
                looked++;
            }
            forum.clock().advance(Duration.ofSeconds(1));
        }
        assertThat(looked).isBetween(5, 30);
        assertThat(forum.database()
                        .transactions()
                        .run(() -> rateLimits.count(List.of(RateLimit.PASSWORD_FOR_NAME.by("Ada"))))
                        .time())
                .isLessThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void thousandWrongPasswordsOfStrangersDoNotSlowABrowserThatKnowsHer() {
        visitor.press(signIn("Ada", ForumServer.PASSWORD), "Sign out");
        Visitor stranger = forum.visitor();
        for (int i = 0; i < 1_000; i++) {
            assertThat(stranger.post("/sign-in", "name", "Ada", "password", "guess number " + i)
                            .status())
                    .isIn(422, 429);
            forum.clock().advance(Duration.ofSeconds(1));
        }

        assertThat(stranger.post("/sign-in", "name", "Ada", "password", ForumServer.PASSWORD)
                        .status())
                .isEqualTo(429);
        assertThat(signIn("Ada", ForumServer.PASSWORD).text("header.site")).contains("Ada");
    }

    @Test
    void browserThatKnowsHerIsSlowedByItsOwnWrongPasswords() {
        visitor.press(signIn("Ada", ForumServer.PASSWORD), "Sign out");
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("Ada", "guess number " + i).status()).isEqualTo(422);
        }
        assertThat(signIn("Ada", ForumServer.PASSWORD).status()).isEqualTo(429);
    }

    @Test
    void browserKnowsOnlyThoseWhoSignedInOnIt() throws Exception {
        forum.addMember("Eve", Role.MEMBER);
        signIn("Eve", ForumServer.PASSWORD);
        for (int i = 0; i < 5; i++) {
            visitor.post("/sign-in", "name", "Ada", "password", "guess number " + i);
        }
        assertThat(visitor.post("/sign-in", "name", "Ada", "password", ForumServer.PASSWORD)
                        .status())
                .isEqualTo(429);
    }

    @Test
    void twoWhoShareABrowserAreBothKnownOnIt() throws Exception {
        Member bob = forum.addMember("Bob", Role.MEMBER);
        visitor.press(signIn("Bob", ForumServer.PASSWORD), "Sign out");
        visitor.press(signIn("Ada", ForumServer.PASSWORD), "Sign out");
        List<Long> known = forum.database()
                .jdbi()
                .withHandle(handle -> handle.select("select member_id from known_browser order by member_id")
                        .mapTo(Long.class)
                        .list());
        assertThat(known).containsExactly(ada.id(), bob.id());
        int browsers = forum.database()
                .jdbi()
                .withHandle(handle -> handle.select("select count(distinct browser_hash) from known_browser")
                        .mapTo(Integer.class)
                        .one());
        assertThat(browsers).isEqualTo(1);
    }

    @Test
    void addressThatIsConfirmedSignsInLikeTheName() throws Exception {
        Members members = forum.database().store(Members.class);
        forum.database().transactions().run(() -> {
            members.confirm(
                    ada.id(),
                    "Ada@example.org",
                    "ada@example.org",
                    forum.clock().instant());
            return ada;
        });
        assertThat(signIn("ada@EXAMPLE.org", ForumServer.PASSWORD).text("header.site"))
                .contains("Ada");
    }

    @Test
    void signingInLeadsOnToPagesOfThisSiteOnly() {
        Map<String, String> reached = Map.of(
                "/moderation", "/moderation",
                "//evil.example", "/",
                "https://evil.example", "/",
                "/\\evil.example", "/",
                "javascript:alert(1)", "/");
        assertThat(reached).allSatisfy((wanted, place) -> {
            Page answer = forum.visitor()
                    .postOnly("/sign-in", "name", "Ada", "password", ForumServer.PASSWORD, "return_to", wanted);

            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.location()).isEqualTo(place);
        });
    }

    @Test
    void pageForModeratorsAsksVisitorsToSignInAndThenShowsItself() {
        Page form = visitor.get("/moderation?state=hidden");
        assertThat(form.text("h1")).isEqualTo("Sign in");
        Page desk = visitor.press(form, "Sign in", "name", "Ada", "password", ForumServer.PASSWORD);

        assertThat(desk.path()).isEqualTo("/moderation?state=hidden");
    }

    @Test
    void pageThatAMemberMayNotSeeSaysSo() throws Exception {
        Visitor bob = forum.signedIn("Bob", Role.MEMBER);

        assertThat(bob.get("/moderation").status()).isEqualTo(403);
        assertThat(bob.get("/articles/new").status()).isEqualTo(403);
    }

    @Test
    void readerChoosesLightOrDark() {
        assertThat(visitor.get("/").has("html[data-appearance=automatic]")).isTrue();
        Page dark = visitor.press(visitor.get("/sign-in"), "Dark");
        assertThat(dark.path()).isEqualTo("/sign-in");
        assertThat(dark.has("html[data-appearance=dark]")).isTrue();
        assertThat(visitor.press(dark, "Automatic").has("html[data-appearance=automatic]"))
                .isTrue();
    }

    @Test
    void forgedCookiesAreNobody() {
        for (String cookie :
                List.of("stoa-session=x", "stoa-session=%zz", "stoa-session=", "a=\"x; stoa-session=y\"")) {
            assertThat(forum.visitor().with("Cookie", cookie).get("/").text("header.site"))
                    .as(cookie)
                    .contains("Sign in");
        }
    }
}
