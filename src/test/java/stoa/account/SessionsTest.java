package stoa.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;

@Tag("http")
class SessionsTest {
    private static final String PHONE = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private Visitor desk;
    private Visitor phone;

    @BeforeEach
    void signInTwice() throws Exception {
        forum.addMember("Ada", Role.MEMBER);
        desk = forum.signedIn("Ada");
        forum.clock().advance(Duration.ofDays(1));
        phone = forum.visitor().with("User-Agent", PHONE);
        phone.press(phone.get("/sign-in"), "Sign in", "name", "Ada", "password", ForumServer.PASSWORD);
    }

    private static boolean isSignedIn(Visitor visitor) {
        return visitor.get("/").text("header.site").contains("Ada");
    }

    @Test
    void sessionsTellWhereSinceWhenAndWhichOneThisIs() {
        Page page = phone.get("/account/sessions");

        assertThat(page.document().select(".rows li").eachText()).hasSize(2).satisfies(rows -> {
            assertThat(rows.get(0))
                    .contains("Firefox on Android", "this one", "since March 2, 2026 at 12:00")
                    .doesNotContain("last seen");
            assertThat(rows.get(1)).contains("last seen March 1, 2026 at 12:00").doesNotContain("this one");
        });
    }

    @Test
    void useIsNotedOnceAnHourOnly() {
        forum.clock().advance(Duration.ofMinutes(59));
        desk.get("/");
        assertThat(phone.get("/account/sessions").text("main")).contains("last seen March 2, 2026 at 12:59");

        forum.clock().advance(Duration.ofMinutes(30));
        desk.get("/");
        assertThat(phone.get("/account/sessions").text("main")).contains("last seen March 2, 2026 at 12:59");

        forum.clock().advance(Duration.ofMinutes(31));
        desk.get("/");
        assertThat(phone.get("/account/sessions").text("main")).contains("last seen March 2, 2026 at 14:00");
    }

    @Test
    void oneSessionIsEnded() {
        Page after = phone.press(phone.get("/account/sessions"), "End");

        assertThat(after.count(".rows li")).isEqualTo(1);
        assertThat(isSignedIn(desk)).isFalse();
        assertThat(isSignedIn(phone)).isTrue();
    }

    @Test
    void allOthersAreEnded() {
        Visitor third = forum.signedIn("Ada");
        phone.press(phone.get("/account/sessions"), "End all others");

        assertThat(isSignedIn(desk)).isFalse();
        assertThat(isSignedIn(third)).isFalse();
        assertThat(isSignedIn(phone)).isTrue();
    }

    @Test
    void endingThisOneSignsOut() {
        Page after = phone.pressIn(phone.get("/account/sessions"), "main", "Sign out");

        assertThat(after.text("h1")).isEqualTo("Sign in");
        assertThat(isSignedIn(phone)).isFalse();
        assertThat(isSignedIn(desk)).isTrue();
    }

    @Test
    void nobodyEndsASessionOfSomebodyElse() throws Exception {
        Visitor bob = forum.signedIn("Bob", Role.ADMINISTRATOR);
        for (int id = 1; id <= 2; id++) {
            assertThat(bob.postOnly("/account/sessions", "end", "" + id).status())
                    .isEqualTo(303);
        }

        assertThat(isSignedIn(desk)).isTrue();
        assertThat(isSignedIn(phone)).isTrue();
        assertThat(bob.post("/account/sessions", "end", "all of them").status()).isEqualTo(404);
    }
}
