package stoa.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.TestSettings;
import stoa.account.Role;

@Tag("http")
class ProxyTest {
    @RegisterExtension
    final ForumServer behind = new ForumServer(new TestSettings().behindProxy("127.0.0.0/8"));

    @RegisterExtension
    final ForumServer secure = new ForumServer(new TestSettings().at("https://forum.example.org"));

    private int say(String article, int number, String forwarded) {
        return behind.visitor()
                .with("X-Forwarded-For", forwarded)
                .postOnly(article + "/comments", "name", "Ada", "body", "No " + number)
                .status();
    }

    @Test
    void addressesThatATrustedProxyTellsAreCountedEachForItself() throws Exception {
        String article = behind.article("On porches");
        for (int i = 0; i < 10; i++) {
            assertThat(say(article, i, "192.0.2." + i)).isEqualTo(303);
        }
    }

    @Test
    void whatTheClientItselfClaimsDoesNotCount() throws Exception {
        String article = behind.article("On porches");
        for (int i = 0; i < 5; i++) {
            assertThat(say(article, i, "198.51.100." + i + ", 192.0.2.1")).isEqualTo(303);
        }
        assertThat(say(article, 6, "203.0.113.9, 192.0.2.1")).isEqualTo(429);
        assertThat(say(article, 7, "192.0.2.2")).isEqualTo(303);
    }

    @Test
    void oneHouseholdOnTheNewInternetCountsAsOne() throws Exception {
        String article = behind.article("On porches");
        for (int i = 0; i < 5; i++) {
            assertThat(say(article, i, "2001:db8:1:1::" + i)).isEqualTo(303);
        }
        assertThat(say(article, 6, "2001:db8:1:1:ffff::1")).isEqualTo(429);
        assertThat(say(article, 7, "2001:db8:1:2::1")).isEqualTo(303);
    }

    @Test
    void nonsenseFromAProxyIsNoError() throws Exception {
        String article = behind.article("On porches");
        for (String forwarded : new String[] {"unknown", ",", "999.999.999.999", "localhost", "[::1]:80, x"}) {
            assertThat(say(article, forwarded.length(), forwarded))
                    .as(forwarded)
                    .isEqualTo(303);
        }
    }

    @Test
    void overTlsCookiesAreSealedAndBrowsersAreToldToStay() throws Exception {
        Page signedIn = secure.visitor().get("/");
        assertThat(signedIn.header("Strict-Transport-Security")).startsWith("max-age=31536000");
        secure.addMember("Ada", Role.MEMBER);
        Page answer = secure.visitor()
                .with("Origin", "https://forum.example.org")
                .postOnly("/sign-in", "name", "Ada", "password", ForumServer.PASSWORD);
        assertThat(answer.header("Set-Cookie")).startsWith("__Host-session=").contains("Secure");
        assertThat(secure.visitor()
                        .with("Origin", secure.address().toString())
                        .postOnly("/sign-in", "name", "Ada", "password", ForumServer.PASSWORD)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void overTlsCookiesForAPartOfTheSiteAreSealedToo() throws Exception {
        Page posted = secure.visitor()
                .with("Origin", "https://forum.example.org")
                .postOnly(secure.article("On lamps") + "/comments", "name", "Ada", "body", "Lit at dusk");
        assertThat(posted.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allMatch(cookie -> cookie.startsWith("__Secure-stoa-") && cookie.contains("Secure;"));
        String arriving = posted.headers().allValues("Set-Cookie").get(1).replaceFirst(";.*", "");
        assertThat(secure.visitor()
                        .with("Cookie", arriving)
                        .get("/articles/on-lamps")
                        .text(".keep a"))
                .startsWith("https://forum.example.org/comments/1/own/");
    }

    @Test
    void networksAreReadStrictly() {
        assertThat(Network.parse("10.0.0.0/8").bits()).isEqualTo(8);
        assertThat(Network.parse("::1").bits()).isEqualTo(128);
        for (String wrong : new String[] {"10.0.0.0/33", "10.0.0.0/-1", "example.org", "", "10.0.0.0/x"}) {
            assertThatThrownBy(() -> Network.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    @Tag("http")
    class WithThePortThatGoesWithoutSaying {
        @RegisterExtension
        final ForumServer server = new ForumServer(new TestSettings().at("http://forum.example.org:80"));

        @Test
        void browsersThatLeaveItOutAreNotTakenForForgers() throws Exception {
            String article = server.article("On lamps");
            Page page = server.visitor()
                    .with("Origin", "http://forum.example.org")
                    .postOnly(article + "/comments", "name", "Ada", "body", "Here");
            assertThat(page.status()).isEqualTo(303);
        }
    }
}
