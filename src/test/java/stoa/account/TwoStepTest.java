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

/** Turning two-step sign-in on and off. */
@Tag("http")
class TwoStepTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private Visitor ada;

    @BeforeEach
    void signIn() throws Exception {
        ada = forum.signedIn("Ada", Role.MEMBER);
    }

    @Test
    void settingUpShowsTheSecretAsPictureWordsAndLink() {
        Page page = Phone.begin(ada);

        assertThat(page.document().select("svg[role=img]").attr("aria-label")).isNotEmpty();
        assertThat(page.text(".secret")).matches("([a-z2-7]{4} ){7}[a-z2-7]{4}");
        assertThat(page.document().select("a[href^=otpauth]").attr("href"))
                .contains(page.text(".secret").replace(" ", "").toUpperCase(java.util.Locale.ROOT))
                .contains("localhost:Ada");
    }

    @Test
    void wrongCodeTurnsNothingOnAndTheSecretStays() {
        Page page = Phone.begin(ada);
        Page refused = ada.press(page, "Turn on two-step sign-in", "code", "000000");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".problems")).contains("not right");
        assertThat(refused.text(".secret")).isEqualTo(page.text(".secret"));
        assertThat(signInWithPassword().path()).isEqualTo("/");
    }

    @Test
    void rightCodeTurnsItOnAndShowsTenRecoveryCodesOnce() {
        Page page = Phone.begin(ada);
        Phone phone = Phone.reading(page, forum.clock());
        Page on = ada.press(page, "Turn on two-step sign-in", "code", phone.code());

        assertThat(on.count(".codes li")).isEqualTo(10);
        List<String> kept = forum.database()
                .jdbi()
                .withHandle(handle -> handle.select("select code_hash from recovery_code")
                        .mapTo(String.class)
                        .list());
        assertThat(kept).hasSize(10).doesNotContainAnyElementsOf(codes(on));
        Page later = ada.get("/account/two-step");
        assertThat(later.has(".codes")).isFalse();
        assertThat(later.text("main")).contains("It is on").contains("Recovery codes left: 10");
        assertThat(signInWithPassword().path()).isEqualTo("/sign-in/code");
    }

    @Test
    void whereverElseSheIsSignedInSheHasToShowTheCodeToo() {
        Visitor elsewhere = forum.signedIn("Ada");
        Page page = Phone.begin(ada);
        ada.press(
                page,
                "Turn on two-step sign-in",
                "code",
                Phone.reading(page, forum.clock()).code());

        assertThat(elsewhere.get("/").has("header .who")).isFalse();
        assertThat(ada.get("/").text("header .who")).isEqualTo("Ada");
    }

    @Test
    void eitherOfTwoTabsCanGoOnAndTheOtherIsTold() {
        Page one = ada.get("/account/two-step");
        Page other = ada.get("/account/two-step");
        Page first = ada.press(one, "Set up two-step sign-in", "password", ForumServer.PASSWORD);
        Page second = ada.press(other, "Set up two-step sign-in", "password", ForumServer.PASSWORD);
        assertThat(second.text(".secret")).isEqualTo(first.text(".secret"));
        Phone phone = Phone.reading(first, forum.clock());
        assertThat(ada.press(first, "Turn on two-step sign-in", "code", phone.code())
                        .has(".codes"))
                .isTrue();
        phone.waitForNext();
        Page late = ada.press(second, "Turn on two-step sign-in", "code", phone.code());

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.has(".codes")).isFalse();
        assertThat(late.text("main")).contains("It is on");
    }

    @Test
    void secretThatWasLeftForAnHourIsGone() {
        Page page = Phone.begin(ada);
        Phone phone = Phone.reading(page, forum.clock());
        forum.clock().advance(Duration.ofHours(1));
        Page refused = ada.press(page, "Turn on two-step sign-in", "code", phone.code());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.has(".secret")).isFalse();
        assertThat(Phone.begin(ada).text(".secret")).isNotEmpty().isNotEqualTo(page.text(".secret"));
    }

    @Test
    void nobodySetsItUpWithoutThePassword() {
        Page refused = ada.press(ada.get("/account/two-step"), "Set up two-step sign-in", "password", "a guess");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".problems")).contains("not your password");
        assertThat(refused.has(".secret")).isFalse();
    }

    @Test
    void passwordsAreGuessedHereNoFasterThanAtTheDoor() {
        for (int i = 0; i < 5; i++) {
            ada.post("/account/two-step/begin", "password", "guess " + i);
        }
        Page slowed = ada.post("/account/two-step/begin", "password", ForumServer.PASSWORD);

        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.text(".problems")).contains("try again in 2 seconds");
    }

    @Test
    void newRecoveryCodesTakeThePlaceOfTheOldOnes() {
        Page page = Phone.begin(ada);
        Phone phone = Phone.reading(page, forum.clock());
        String old = codes(ada.press(page, "Turn on two-step sign-in", "code", phone.code()))
                .get(0);
        assertThat(ada.post("/account/two-step/codes", "password", "a guess").status())
                .isEqualTo(422);
        Page renewed =
                ada.press(ada.get("/account/two-step"), "Make new recovery codes", "password", ForumServer.PASSWORD);

        assertThat(codes(renewed)).hasSize(10).doesNotContain(old);
        Page form = signInWithPassword();
        assertThat(form.path()).isEqualTo("/sign-in/code");
        Visitor eve = forum.visitor();
        Page asked = eve.press(eve.get("/sign-in"), "Sign in", "name", "Ada", "password", ForumServer.PASSWORD);
        assertThat(eve.press(asked, "Sign in", "code", old).status()).isEqualTo(422);
        assertThat(eve.press(asked, "Sign in", "code", codes(renewed).get(9)).text("header.site"))
                .contains("Ada");
    }

    @Test
    void turningOffTakesPasswordAndCode() {
        Phone phone = Phone.setUp(ada, forum);
        assertThat(off("a guess", phone.code()).status()).isEqualTo(422);
        assertThat(off(ForumServer.PASSWORD, "000000").text(".problems")).contains("not right");
        assertThat(ada.get("/account/two-step").text("main")).contains("It is on");
        Page off = off(ForumServer.PASSWORD, phone.code());

        assertThat(off.text("button.primary")).isEqualTo("Set up two-step sign-in");
        assertThat(signInWithPassword().path()).isEqualTo("/");
        assertThat(rows("two_step") + rows("recovery_code")).isZero();
    }

    @Test
    void turningOffWithGuessedCodesIsSlowedDown() {
        Phone phone = Phone.setUp(ada, forum);
        for (int i = 0; i < 5; i++) {
            assertThat(off(ForumServer.PASSWORD, "00000" + i).status()).isEqualTo(422);
        }
        assertThat(off(ForumServer.PASSWORD, phone.code()).status()).isEqualTo(429);
    }

    @Test
    void lettersTellWhatWasDone() {
        forum.database()
                .jdbi()
                .useHandle(handle ->
                        handle.execute("update member set email = 'ada@example.org', email_key = 'ada@example.org'"));
        Page page = Phone.begin(ada);
        Phone phone = Phone.reading(page, forum.clock());
        String recovery = codes(ada.press(page, "Turn on two-step sign-in", "code", phone.code()))
                .get(0);
        ada.post("/account/two-step/codes", "password", ForumServer.PASSWORD);
        phone.waitForNext();
        off(ForumServer.PASSWORD, recovery);
        off(ForumServer.PASSWORD, phone.code());

        assertThat(letters("subject"))
                .containsExactly("Two-step sign-in is on", "New recovery codes", "Two-step sign-in is off");
        assertThat(letters("kind")).containsOnly("security");
        assertThat(letters("address")).containsOnly("ada@example.org");
        assertThat(letters("plain"))
                .allSatisfy(words -> assertThat(words)
                        .startsWith("Hello Ada,")
                        .contains("March 1, 2026")
                        .contains("/account"));
        assertThat(letters("html")).allSatisfy(words -> assertThat(words).contains("Hello <bdi>Ada</bdi>"));
    }

    @Test
    void refusedChangeTellsNobody() {
        forum.database().jdbi().useHandle(handle -> handle.execute("update member set email = 'ada@example.org'"));
        ada.press(Phone.begin(ada), "Turn on two-step sign-in", "code", "000000");

        assertThat(letters("subject")).isEmpty();
    }

    private Page off(String password, String code) {
        return ada.press(ada.get("/account/two-step"), "Turn off two-step sign-in", "password", password, "code", code);
    }

    private Page signInWithPassword() {
        Visitor visitor = forum.visitor();
        return visitor.press(visitor.get("/sign-in"), "Sign in", "name", "Ada", "password", ForumServer.PASSWORD);
    }

    private static List<String> codes(Page page) {
        return page.document().select(".codes li").eachText();
    }

    private List<String> letters(String column) {
        return forum.database()
                .jdbi()
                .withHandle(handle -> handle.select("select " + column + " from letter order by id")
                        .mapTo(String.class)
                        .list());
    }

    private int rows(String table) {
        return forum.database()
                .jdbi()
                .withHandle(handle -> handle.select("select count(*) from " + table)
                        .mapTo(Integer.class)
                        .one());
    }
}
