package stoa.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;

/** Passkeys as far as they go without a browser that has any; the rest is in {@link stoa.browser}. */
@Tag("http")
class PasskeyFormsTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    @Test
    void browserIsAskedForWhatIsToBeChecked() throws Exception {
        Visitor ada = forum.signedIn("Ada", Role.MEMBER);
        Page page = ada.press(
                ada.get("/account/passkeys"), "Add a passkey", "name", "Phone", "password", ForumServer.PASSWORD);

        assertThat(page.document().select("form[data-passkey=create]").attr("data-options"))
                .contains("\"rp\":{\"name\":\"Stoa\",\"id\":\"localhost\"}")
                .contains("\"residentKey\":\"required\"")
                .contains("\"userVerification\":\"required\"")
                .containsPattern("\"challenge\":\"[\\w-]{43}\"")
                .contains("\"timeout\":300000");
        assertThat(page.value("name")).isEqualTo("Phone");
    }

    @Test
    void userHandleIsRandomAndStaysTheSame() throws Exception {
        Visitor ada = forum.signedIn("Ada", Role.MEMBER);
        String first = handle(ada);

        assertThat(first).matches("[\\w-]{43}");
        assertThat(handle(ada)).isEqualTo(first);
        assertThat(handle(forum.signedIn("Bob", Role.MEMBER))).isNotEqualTo(first);
    }

    private static String handle(Visitor visitor) {
        String options = visitor.post("/account/passkeys/new", "name", "Phone", "password", ForumServer.PASSWORD)
                .document()
                .select("[data-options]")
                .attr("data-options");
        return options.replaceFirst(".*\"user\":\\{[^}]*\"id\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void passkeysAreAddedAndRemovedWithThePasswordOnly() throws Exception {
        Visitor ada = forum.signedIn("Ada", Role.MEMBER);
        Page unnamed =
                ada.press(ada.get("/account/passkeys"), "Add a passkey", "name", " ", "password", ForumServer.PASSWORD);
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.text("#name-problem")).contains("Give it a name");
        Page refused = ada.press(ada.get("/account/passkeys"), "Add a passkey", "name", "Phone", "password", "a guess");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.value("name")).isEqualTo("Phone");
        assertThat(refused.text("#password-problem")).contains("not your password");
    }

    @Test
    void passkeysOfOthersAreOutOfReach() throws Exception {
        Visitor ada = forum.signedIn("Ada", Role.MEMBER);
        Member bob = forum.addMember("Bob", Role.MEMBER);
        Passkeys passkeys = forum.database().store(Passkeys.class);
        forum.database()
                .transactions()
                .run(() -> passkeys.add(new NewPasskey(
                        bob.id(), "id", "key", 0, "Phone", forum.clock().instant())));
        long id = passkeys.of(bob.id()).get(0).id();

        assertThat(ada.post("/account/passkeys/" + id + "/rename", "name", "Mine")
                        .status())
                .isEqualTo(409);
        ada.post("/account/passkeys/" + id + "/remove", "password", ForumServer.PASSWORD);
        assertThat(passkeys.of(bob.id())).extracting(Passkey::name).containsExactly("Phone");
    }

    @Test
    void whatNoBrowserSendsIsRefusedInWords() throws Exception {
        Visitor ada = forum.signedIn("Ada", Role.MEMBER);

        assertThat(List.of(
                        "",
                        "null",
                        "{}",
                        "[]",
                        "17",
                        "\"text\"",
                        "{\"id\":\"AA\"}",
                        "{\"id\":\"AA\",\"type\":\"public-key\",\"response\":null,\"clientExtensionResults\":{}}",
                        "{\"id\":\"%%\",\"type\":\"public-key\",\"response\":{},\"clientExtensionResults\":{}}",
                        "no JSON at all"))
                .allSatisfy(credential -> {
                    Page signIn = forum.visitor().post("/sign-in/passkey/answer", "credential", credential);
                    assertThat(signIn.status()).isEqualTo(422);
                    assertThat(signIn.text(".problems")).contains("has sent no passkey");
                    assertThat(ada.post("/account/passkeys", "name", "x", "credential", credential)
                                    .status())
                            .isEqualTo(422);
                });
    }

    @Test
    void nestedBeyondMeasureIsRefusedToo() {
        assertThat(forum.visitor()
                        .post("/sign-in/passkey/answer", "credential", "[".repeat(50_000))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void answerToAQuestionThatWasNeverAskedIsRefused() {
        Page page = forum.visitor().post("/sign-in/passkey/answer", "credential", answer("AAAAAAAAAAAAAAAAAAAAAA"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text("button.primary")).isEqualTo("Try again");
    }

    @Test
    void answerFromWithoutTheCookieIsRefused() {
        Page asked = forum.visitor().post("/sign-in/passkey");
        String options = asked.document().select("[data-options]").attr("data-options");
        String challenge = options.replaceFirst(".*\"challenge\":\"([\\w-]+)\".*", "$1");

        assertThat(forum.visitor()
                        .post("/sign-in/passkey/answer", "credential", answer(challenge))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void nobodyAsksForPasskeysWithoutEnd() {
        Visitor bot = forum.visitor();
        for (int i = 0; i < 30; i++) {
            assertThat(bot.post("/sign-in/passkey").status()).isEqualTo(200);
        }
        Page refused = bot.post("/sign-in/passkey");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text(".problems")).contains("You can try again in 5 minutes");

        forum.clock().advance(PasskeyRules.TIME);
        assertThat(bot.post("/sign-in/passkey").status()).isEqualTo(200);
    }

    @Test
    void scriptIsSmallAndKeptForEver() {
        Visitor visitor = forum.visitor();
        String path =
                visitor.post("/sign-in/passkey").document().select("script").attr("src");
        Page script = visitor.get(path);

        assertThat(path).matches("/static/passkey-[0-9a-f]{8}\\.js");
        assertThat(script.header("Content-Type")).isEqualTo("text/javascript;charset=utf-8");
        assertThat(script.header("Cache-Control")).contains("immutable");
        assertThat(script.source().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2_048);
    }

    /** Whole, but signed by nobody. */
    private static String answer(String challenge) {
        String client =
                "{\"type\":\"webauthn.get\",\"challenge\":\"%s\",\"origin\":\"http://localhost\"}".formatted(challenge);
        return """
                {"id":"AAAA","rawId":"AAAA","type":"public-key","clientExtensionResults":{},"response":{
                "clientDataJSON":"%s","authenticatorData":"%s","signature":"AAAA","userHandle":"AAAA"}}
                """.formatted(base64(client.getBytes(StandardCharsets.UTF_8)), base64(new byte[37]));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
