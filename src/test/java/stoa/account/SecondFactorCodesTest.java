package stoa.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;

/** Signing in where there is a second step. */
@Tag("http")
class SecondFactorCodesTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private Phone phone;
    private List<String> recoveryCodes;
    private Visitor ada;

    @BeforeEach
    void turnOn() throws Exception {
        Visitor before = forum.signedIn("Ada", Role.ADMINISTRATOR);
        Page page = Phone.begin(before);
        phone = Phone.reading(page, forum.clock());
        recoveryCodes = before.press(page, "Turn on two-step sign-in", "code", phone.code())
                .document()
                .select(".codes li")
                .eachText();
        phone.waitForNext();
        ada = forum.visitor();
    }

    private Page password(Visitor visitor, String returnTo) {
        return visitor.press(
                visitor.get("/sign-in?return_to=" + returnTo),
                "Sign in",
                "name",
                "Ada",
                "password",
                ForumServer.PASSWORD);
    }

    private Page password() {
        return password(ada, "/");
    }

    @Test
    void passwordLeadsToTheCodeAndTheCodeToWhereSheWantedToGo() {
        Page asked = password(ada, "/moderation/log");
        assertThat(asked.path()).isEqualTo("/sign-in/code");
        assertThat(asked.text("main")).contains("Ada");
        Page in = ada.press(asked, "Sign in", "code", phone.code());

        assertThat(in.path()).isEqualTo("/moderation/log");
        assertThat(in.text("header.site")).contains("Ada");
    }

    @Test
    void codeIsTakenWithTheSpaceThatAppsShow() {
        String code = phone.code();
        Page in = ada.press(password(), "Sign in", "code", code.substring(0, 3) + " " + code.substring(3));

        assertThat(in.text("header.site")).contains("Ada");
    }

    @Test
    void nothingElseCanBeDoneHalfWay() {
        Page half = password();
        assertThat(half.text("header.site")).contains("Sign in").doesNotContain("Ada");

        assertThat(ada.getOnly("/account").status()).isEqualTo(303);
        assertThat(ada.getOnly("/account/two-step").status()).isEqualTo(303);
        assertThat(ada.getOnly("/moderation").status()).isEqualTo(303);
        assertThat(ada.post("/account/two-step/off", "password", ForumServer.PASSWORD, "code", phone.code())
                        .status())
                .isEqualTo(403);
        assertThat(ada.post("/account/two-step/codes", "password", ForumServer.PASSWORD)
                        .status())
                .isEqualTo(403);
        assertThat(ada.post("/account/passkeys/new", "name", "Mine", "password", ForumServer.PASSWORD)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatTheBrowserHoldsHalfWayIsNoSession() {
        Page answer = ada.pressOnly(ada.get("/sign-in"), "Sign in", "name", "Ada", "password", ForumServer.PASSWORD);
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .singleElement()
                .asString()
                .startsWith("stoa-half-way=")
                .contains("HttpOnly");
        String token = cookies.get(0).replaceFirst("stoa-half-way=([^;]*);.*", "$1");
        assertThat(rows("session")).as("the session of before").isEqualTo(1);
        assertThat(column("select token_hash from half_way")).doesNotContain(token);

        Visitor thief = forum.visitor().with("Cookie", "stoa-session=" + token);
        assertThat(thief.get("/").text("header.site")).doesNotContain("Ada");
    }

    @Test
    void newSessionBeginsAfterTheSecondStepAndTheHalfWayOneIsOver() {
        Page half = password();
        Page in = ada.pressOnly(half, "Sign in", "code", phone.code());

        assertThat(in.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("stoa-session=") && !cookie.startsWith("stoa-session=;"))
                .anyMatch(cookie -> cookie.startsWith("stoa-half-way=;"));
        assertThat(rows("half_way")).isZero();
    }

    @Test
    void codeCountsOnceAndSoDoThoseBeforeIt() {
        String code = phone.code();
        String earlier = phone.code(-1);
        assertThat(ada.press(password(), "Sign in", "code", code).text("header.site"))
                .contains("Ada");

        Visitor thief = forum.visitor();
        Page half = password(thief, "/");
        for (String seen : List.of(code, earlier)) {
            Page refused = thief.press(half, "Sign in", "code", seen);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text(".problems")).contains("used before");
        }
        assertThat(thief.press(half, "Sign in", "code", phone.code(1)).text("header.site"))
                .contains("Ada");
    }

    @Test
    void codeOfAMinuteAgoIsTooOld() {
        String old = phone.code();
        forum.clock().advance(Duration.ofSeconds(60));

        assertThat(ada.press(password(), "Sign in", "code", old).status()).isEqualTo(422);
    }

    @Test
    void codeThatSetItUpDoesNotSignIn() throws Exception {
        Visitor bob = forum.signedIn("Bob", Role.MEMBER);
        Page page = Phone.begin(bob);
        String code = Phone.reading(page, forum.clock()).code();
        bob.press(page, "Turn on two-step sign-in", "code", code);
        Visitor again = forum.visitor();
        Page half = again.press(again.get("/sign-in"), "Sign in", "name", "Bob", "password", ForumServer.PASSWORD);

        assertThat(again.press(half, "Sign in", "code", code).status()).isEqualTo(422);
    }

    @Test
    void recoveryCodeStandsInOnceHoweverItIsTyped() {
        String typed = recoveryCodes.get(3).replace("-", " ").toUpperCase(java.util.Locale.ROOT);
        assertThat(ada.press(password(), "Sign in", "code", typed).text("header.site"))
                .contains("Ada");
        assertThat(ada.get("/account/two-step").text("main")).contains("Recovery codes left: 9");

        Visitor thief = forum.visitor();
        assertThat(thief.press(password(thief, "/"), "Sign in", "code", recoveryCodes.get(3))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void recoveryCodeThatWasUsedIsToldByLetter() {
        forum.database()
                .jdbi()
                .useHandle(handle -> handle.execute("update member set email = 'ada@example.org' where name = 'Ada'"));
        ada.press(password(), "Sign in", "code", recoveryCodes.get(0));

        assertThat(column("select subject from letter")).containsExactly("A recovery code was used");
    }

    @Test
    void recoveryCodesOfOthersCountForNothing() throws Exception {
        Visitor bob = forum.signedIn("Bob", Role.MEMBER);
        Phone.setUp(bob, forum);
        Visitor again = forum.visitor();
        Page half = again.press(again.get("/sign-in"), "Sign in", "name", "Bob", "password", ForumServer.PASSWORD);

        assertThat(again.press(half, "Sign in", "code", recoveryCodes.get(0)).status())
                .isEqualTo(422);
    }

    @Test
    void afterFiveWrongCodesEvenTheRightOneHasToWait() {
        Page half = password();
        for (int i = 0; i < 5; i++) {
            assertThat(ada.press(half, "Sign in", "code", "00000" + i).status()).isEqualTo(422);
        }
        Page slowed = ada.press(half, "Sign in", "code", phone.code());
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.header("Retry-After")).isEqualTo("2");
        assertThat(slowed.text(".problems")).contains("try again in 2 seconds");

        forum.clock().advance(Duration.ofSeconds(2));
        assertThat(ada.press(half, "Sign in", "code", phone.code()).text("header.site"))
                .contains("Ada");
    }

    @Test
    void beginningAgainDoesNotMakeGuessingFaster() {
        for (int i = 0; i < 5; i++) {
            Visitor eve = forum.visitor();
            eve.press(password(eve, "/"), "Sign in", "code", "00000" + i);
        }
        assertThat(ada.press(password(), "Sign in", "code", phone.code()).status())
                .isEqualTo(429);
    }

    @Test
    void thousandGuessesAreHardlyEverLookedAt() throws Exception {
        CodeRateLimit rateLimits = new CodeRateLimit(
                new RateLimits(forum.database().store(RateLimitCounts.class), () -> "a key", forum.clock()));
        Member member = forum.database()
                .store(Members.class)
                .byNameKey(Names.key("Ada"))
                .orElseThrow();
        int looked = 0;
        for (int i = 0; i < 1_000; i++) {
            String address = "address " + i;
            if (forum.database()
                    .transactions()
                    .run(() -> rateLimits.count(member, address))
                    .isOver()) {
                looked++;
            }
            forum.clock().advance(Duration.ofSeconds(1));
        }
        assertThat(looked).isBetween(5, 15);
    }

    @Test
    void tenMinutesAreEnough() {
        Page half = password();
        forum.clock().advance(Duration.ofMinutes(10));
        Page late = ada.press(half, "Sign in", "code", phone.code());

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("h1")).isEqualTo("Sign in");
        assertThat(late.text(".problems")).contains("within ten minutes");
        assertThat(ada.get("/sign-in/code").path()).isEqualTo("/sign-in");
    }

    @Test
    void codeWithoutAPasswordIsWorthNothing() {
        assertThat(forum.visitor().post("/sign-in/code", "code", phone.code()).status())
                .isEqualTo(409);
        assertThat(forum.visitor()
                        .with("Cookie", "stoa-half-way=guessed")
                        .post("/sign-in/code", "code", phone.code())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void newPasswordEndsWhatWasBegunWithTheOldOne() throws Exception {
        Page half = password();
        Members members = forum.database().store(Members.class);
        Member member = members.byNameKey(Names.key("Ada")).orElseThrow();
        forum.database().transactions().run(() -> {
            members.changePassword(member.id(), member.passwordHash());
            return member;
        });

        assertThat(ada.press(half, "Sign in", "code", phone.code()).status()).isEqualTo(409);
    }

    private List<String> column(String query) {
        return forum.database()
                .jdbi()
                .withHandle(handle -> handle.select(query).mapTo(String.class).list());
    }

    private int rows(String table) {
        return forum.database()
                .jdbi()
                .withHandle(handle -> handle.select("select count(*) from " + table)
                        .mapTo(Integer.class)
                        .one());
    }
}
