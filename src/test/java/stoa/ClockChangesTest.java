package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stoa.account.Phone;
import stoa.account.Role;

/**
 * After the clock was set on or back, nobody waits for longer than the rule says, nothing that was ended or used comes back,
 * and nothing is done twice. What has a date that people were told keeps it.
 */
@Tag("http")
class ClockChangesTest {
    private final MailServer mail = new MailServer();

    @RegisterExtension
    final MailServer lastToGo = mail;

    @RegisterExtension
    final ForumServer forum =
            new ForumServer(new TestSettings().smtp(mail.smtp()).tracesKept(Duration.ofDays(30)));

    private String article;
    private Visitor ada;

    @BeforeEach
    void begin() throws Exception {
        article = forum.article("On lamps");
        ada = forum.signedInWithEmail("Ada", Role.MEMBER);
        forum.clock().advance(Duration.ofMinutes(1));
    }

    private void pass(Duration time) throws Exception {
        forum.clock().advance(time);
        forum.forum().keepUp();
    }

    private Visitor here(Visitor someone) {
        return someone.at(forum.address());
    }

    private boolean isSignedIn(Visitor someone) {
        return here(someone).get("/").text("header.site").contains("Ada");
    }

    private Page signIn(String password) {
        Visitor someone = forum.visitor();
        return someone.press(someone.get("/sign-in"), "Sign in", "name", "Ada", "password", password);
    }

    private Page say(Visitor someone, String words) {
        return here(someone).postOnly(article + "/comments", "name", "Bob", "body", words);
    }

    @ParameterizedTest
    @EnumSource
    void rightPasswordWaitsNoLongerThanTheRule(ClockChange change) throws Exception {
        for (int i = 0; i < 6; i++) {
            signIn("wrong " + i);
            forum.clock().advance(Duration.ofSeconds(2));
        }
        signIn("wrong again");
        change.happenTo(forum);
        forum.clock().advance(Duration.ofSeconds(16));

        assertThat(signIn(ForumServer.PASSWORD).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void postsWaitNoLongerThanTheRuleAndNothingIsPostedTwice(ClockChange change) throws Exception {
        forum.addMember("Eve", Role.MODERATOR);
        Visitor bob = forum.visitor();
        for (int i = 1; i <= 5; i++) {
            assertThat(say(bob, "Words " + i).status()).isEqualTo(303);
        }
        assertThat(say(bob, "Words 6").status()).isEqualTo(429);
        change.happenTo(forum);
        sayInTime(bob, "Words 6", Duration.ofMinutes(1));
        assertThat(say(bob, "Words 6").status()).isEqualTo(303);
        forum.signedIn("Eve").post(article + "/slow", "minutes", "5");
        forum.clock().advance(Duration.ofMinutes(5));
        sayInTime(bob, "Words 7", Duration.ofMinutes(5));
        assertThat(say(bob, "Words 8").status()).isEqualTo(429);
        change.happenTo(forum);
        sayInTime(bob, "Words 8", Duration.ofMinutes(5));

        assertThat(forum.visitor().get(article).text("#comments h2")).isEqualTo("8 comments");
        assertThat(forum.visitor().get(article + "?sort=newest").count("article.comment"))
                .isEqualTo(8);
    }

    /** Whoever is told to wait is told so for no longer than the rule, and not again and again. */
    private void sayInTime(Visitor someone, String words, Duration rule) {
        Page answer = say(someone, words);
        for (int refused = 0; answer.status() == 429 && refused < 2; refused++) {
            long seconds = Long.parseLong(answer.header("Retry-After"));
            assertThat(seconds).isBetween(1L, rule.toSeconds());
            forum.clock().advance(Duration.ofSeconds(seconds));
            answer = say(someone, words);
        }
        assertThat(answer.status()).isEqualTo(303);
    }

    @ParameterizedTest
    @EnumSource
    void sessionsEndWhenTheyShouldAndStayEnded(ClockChange change) throws Exception {
        change.happenTo(forum);
        boolean over = change.isOnByAtLeast(Duration.ofDays(14));
        assertThat(isSignedIn(ada)).isEqualTo(!over);
        if (over) {
            forum.clock().setBack(Duration.ofDays(365));
            assertThat(isSignedIn(ada)).isFalse();
        }
        pass(Duration.ofDays(14));
        assertThat(isSignedIn(ada)).isFalse();
        ends(Duration.ofDays(90), "select expires_at from session");
    }

    @ParameterizedTest
    @EnumSource
    void linksAreGoodOnceAndNotForLonger(ClockChange change) throws Exception {
        String used = link("/sign-in/letter");
        forum.visitor().press(forum.visitor().get(used), "Sign in");
        String password = link("/password/forgotten");
        String unused = link("/sign-in/letter");
        change.happenTo(forum);
        assertThat(forum.visitor().get(used).status()).isEqualTo(410);
        assertThat(forum.visitor().get(unused).status())
                .isEqualTo(change.isOnByAtLeast(Duration.ofMinutes(15)) ? 410 : 200);
        pass(Duration.ofMinutes(15));
        assertThat(forum.visitor().get(unused).status()).isEqualTo(410);
        pass(Duration.ofMinutes(50));
        assertThat(forum.visitor().get(password).status()).isEqualTo(410);
        assertThat(forum.visitor().get(link("/sign-in/letter")).status()).isEqualTo(200);
    }

    private String link(String form) {
        forum.visitor().post(form, "email", "ada@example.org");
        return forum.mailbox().last().link();
    }

    @ParameterizedTest
    @EnumSource
    void codesAreGoodOnceAndNobodyIsKeptOut(ClockChange change) throws Exception {
        Phone phone = Phone.setUp(ada, forum);
        String used = phone.code();
        assertThat(withCode(used).status()).isEqualTo(200);
        change.happenTo(forum);
        assertThat(withCode(used).status()).isEqualTo(422);
        phone.waitForNext();
        assertThat(withCode(phone.code()).status()).isEqualTo(200);
        ends(Duration.ofMinutes(10), "select expires_at from half_way");
    }

    private Page withCode(String code) {
        Visitor someone = forum.visitor();
        Page asked = someone.press(someone.get("/sign-in"), "Sign in", "name", "Ada", "password", ForumServer.PASSWORD);
        return someone.press(asked, "Sign in", "code", code);
    }

    @ParameterizedTest
    @EnumSource
    void lettersGoOutOnceAndInTime(ClockChange change) throws Exception {
        say(ada, "Lit at dusk");
        answer("And out at ten");
        mail.goAway();
        forum.clock().advance(Duration.ofMinutes(10));
        forum.forum().sendLetters();
        change.happenTo(forum);
        mail.comeBack();
        answer("At eleven in summer");
        for (int i = 0; i < 10; i++) {
            forum.clock().advance(Duration.ofMinutes(2));
            forum.forum().sendLetters();
        }

        List<String> received = mail.received().stream().map(MailServer::plain).toList();
        assertThat(received.stream().filter(letter -> letter.contains("At eleven")))
                .hasSize(1);
        assertThat(received.stream().filter(letter -> letter.contains("And out at ten")))
                .hasSize(change.isOnByAtLeast(Duration.ofDays(3)) ? 0 : 1);
    }

    private void answer(String words) {
        assertThat(forum.visitor()
                        .postOnly(article + "/comments", "name", "Bob", "body", words, "parent", "1")
                        .status())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @EnumSource
    void digestComesOnceAWeek(ClockChange change) throws Exception {
        ada.post("/account/letters", "digest", "yes");
        say(forum.visitor(), "Lit at dusk");
        change.happenTo(forum);
        forum.clock().advance(Duration.ofDays(7));
        say(forum.visitor(), "Lit at dusk, again");
        forum.forum().sendLetters();
        int first = mail.received().size();
        assertThat(first).isEqualTo(1);
        forum.clock().advance(Duration.ofDays(6));
        forum.forum().sendLetters();
        assertThat(mail.received()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void commentIsEditedForNoLongerThanTheRuleSays(ClockChange change) throws Exception {
        say(ada, "Lit at dusk");
        change.happenTo(forum);
        Page page = here(ada).get("/comments/1/edit");
        if (change.isBack()) {
            assertThat(page.text("main")).contains("15 minutes left");
        } else if (change.isOnByAtLeast(Duration.ofHours(1)) && isSignedIn(ada)) {
            assertThat(page.text("main")).contains("that time is over");
        }
        assertThat(page.status()).isLessThan(500);
    }

    @ParameterizedTest
    @EnumSource
    void keyOfTracesIsReplacedInItsTime(ClockChange change) throws Exception {
        say(forum.visitor(), "Lit at dusk");
        String before = key();
        change.happenTo(forum);
        say(forum.visitor(), "And out at ten");
        forum.forum().keepUp();
        pass(Duration.ofDays(31));
        pass(Duration.ofDays(1));

        assertThat(key()).isNotEqualTo(before);
        assertThat(number("select count(*) from comment where visitor is not null or network is not null"))
                .isZero();
    }

    private String key() {
        return forum.database()
                .jdbi()
                .withHandle(sql -> sql.select("select secret_value from secret where name = 'trace'")
                        .mapTo(String.class)
                        .one());
    }

    @ParameterizedTest
    @EnumSource
    void suspensionLastsNoLongerThanWasSaid(ClockChange change) throws Exception {
        Visitor eve = forum.signedIn("Eve", Role.MODERATOR);
        eve.post("/moderation/members/1/suspend", "pause", "week", "reason", "spam");
        assertThat(say(ada, "Lit at dusk").status()).isEqualTo(403);
        change.happenTo(forum);
        pass(Duration.ofDays(7));
        Visitor again = forum.signedIn("Ada");

        assertThat(say(again, "Lit at dusk").status()).isEqualTo(303);
        assertThat(number("select count(*) from moderation_log where seal is null"))
                .isZero();
    }

    private long number(String query) {
        return forum.database()
                .jdbi()
                .withHandle(sql -> sql.select(query).mapTo(Long.class).one());
    }

    /** Nothing is good for longer than that from now. */
    private void ends(Duration rule, String query) throws Exception {
        forum.forum().keepUp();
        List<Instant> ends = forum.database()
                .jdbi()
                .withHandle(sql -> sql.select(query).mapTo(Instant.class).list());
        Instant last = forum.clock().instant().plus(rule);
        assertThat(ends).noneMatch(end -> end.isAfter(last));
    }
}
