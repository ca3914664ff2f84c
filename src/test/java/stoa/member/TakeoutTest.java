package stoa.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;
import stoa.account.Role;

@Tag("http")
@Tag("sql")
class TakeoutTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private String article;
    private Visitor ada;

    @BeforeEach
    void gather() throws Exception {
        article = forum.article("On porches");
        forum.addMember("Ada", Role.MEMBER, "ada@example.org");
        ada = forum.signedIn("Ada");
    }

    private Map<String, String> take() throws Exception {
        HttpResponse<byte[]> answer = ada.download("/account/data", "password", ForumServer.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Zip.texts(answer.body());
    }

    @Test
    void allThatIsKeptComesInReadableFiles() throws Exception {
        ada.press(
                ada.get("/account/profile"),
                "Save profile",
                "about",
                "I \"count\".",
                "link",
                "https://ada.example.org");
        ada.postOnly(article + "/comments", "body", "Good *morning* – 🙂");
        ada.postOnly(article + "/comments", "body", "Rude words");
        forum.signedIn("Eve", Role.MODERATOR).post("/comments/2/hide", "reason", "abuse", "note", "between us");
        Map<String, String> files = take();

        assertThat(files.get("profile.json"))
                .contains(
                        "\"name\" : \"Ada\"", "\"email\" : \"ada@example.org\"", "I \\\"count\\\".", "ada.example.org")
                .contains("\"created_at\" : \"2026-03-01T12:00:00Z\"");
        assertThat(files.get("sessions.json")).contains("\"browser\" : \"A browser\"");
        assertThat(files.get("comments.json")).contains("Good *morning* – 🙂", "Rude words", "\"hidden\"");
        assertThat(files.get("decisions-about-my-comments.json")).contains("HIDE", "ABUSE");
        assertThat(files.get("comments/1-on-porches.md"))
                .contains("# On On porches", "/comments/1>", "visible", "Good *morning* – 🙂");
        assertThat(files.get("comments/2-on-porches.md")).contains("hidden", "Rude words");
        assertThat(files.get("letters.json").strip()).isEqualTo("[ ]");
        assertThat(String.join("\n", files.values())).doesNotContain("argon2").doesNotContain("between us");
    }

    @Test
    void commentThatWaitsIsHiddenThere() throws Exception {
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        zoe.press(zoe.get(article + "/edit"), "Save article", "conversation", "all-held");
        ada.postOnly(article + "/comments", "body", "Good morning");
        Map<String, String> files = take();

        assertThat(files.get("comments.json")).contains("\"state\" : \"hidden\"", "Good morning");
        assertThat(files.get("comments/1-on-porches.md")).contains(", hidden\n");
    }

    @Test
    void whatSheIsToldAndHowSheSignsInIsAmongIt() throws Exception {
        ada.postOnly(article + "/comments", "body", "Good morning");
        forum.visitor().postOnly(article + "/comments", "name", "Bob", "body", "And to you", "parent", "1");
        ada.post("/account/letters", "digest", "on");
        forum.database().jdbi().useHandle(handle -> handle.execute("""
                insert into passkey (member_id, credential_id, public_key, signature_count, name, added_at)
                select id, 'secret-id', 'x', 0, 'Desk at home', created_at from member
                """));
        Map<String, String> files = take();

        assertThat(files.get("notices.json")).contains("\"kind\" : \"ANSWER\"", "\"comment_id\" : 2");
        assertThat(files.get("articles-i-follow.json")).contains("\"slug\" : \"on-porches\"");
        assertThat(files.get("letters-i-chose.json")).contains("\"kind\" : \"DIGEST\"", "\"chosen\" : true");
        assertThat(files.get("passkeys.json"))
                .contains("\"name\" : \"Desk at home\"")
                .doesNotContain("secret-id");
    }

    @Test
    void everyJsonFileCanBeRead() throws Exception {
        ada.postOnly(article + "/comments", "body", "\"quotes\" \\ back\tslash\n\n</script>");
        for (Map.Entry<String, String> file : take().entrySet()) {
            if (file.getKey().endsWith(".json")) {
                try (JsonParser parser = new JsonFactory().createParser(file.getValue())) {
                    while (parser.nextToken() != null) {
                        assertThat(parser.currentToken()).isNotNull();
                    }
                }
            }
        }
    }

    @Test
    void nobodyElsesIsAmongIt() throws Exception {
        Visitor bob = forum.signedIn("Bob", Role.MEMBER);
        bob.postOnly(article + "/comments", "body", "Words of Bob's");
        ada.postOnly(article + "/comments", "body", "Words of Ada's");

        assertThat(String.join("\n", take().values()))
                .contains("Words of Ada's")
                .doesNotContain("Bob");
    }

    @Test
    void hundredsOfCommentsComeWholeAndInOrder() throws Exception {
        for (int i = 1; i <= 450; i++) {
            forum.clock().advance(Duration.ofMinutes(1));
            assertThat(ada.postOnly(article + "/comments", "body", "No " + i).status())
                    .isEqualTo(303);
        }
        Map<String, String> files = take();

        assertThat(files.keySet().stream().filter(name -> name.startsWith("comments/")))
                .hasSize(450);
        assertThat(files.get("comments.json").split("\"text\"", -1)).hasSize(451);
        assertThat(files.get("comments/450-on-porches.md")).endsWith("No 450\n");
    }

    @Test
    void answerIsAFileForNobodyElse() throws Exception {
        HttpResponse<byte[]> answer = ada.download("/account/data", "password", ForumServer.PASSWORD);

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
    }

    @Test
    void wrongPasswordGetsNothingAndFiveOfThemHaveToWait() {
        Page wrong = ada.press(ada.get("/account/data"), "Download my data", "password", "no idea");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("#password-problem")).contains("not your password");
        assertThat(wrong.value("password")).isEmpty();

        for (int i = 0; i < 4; i++) {
            ada.post("/account/data", "password", "guess " + i);
        }
        Page slowed = ada.post("/account/data", "password", ForumServer.PASSWORD);
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.text("#password-problem")).contains("in 2 seconds");
    }
}
