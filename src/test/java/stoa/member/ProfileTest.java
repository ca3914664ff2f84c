package stoa.member;

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
import stoa.account.Role;

@Tag("http")
class ProfileTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private String article;
    private Visitor ada;
    private Visitor reader;

    @BeforeEach
    void speak() throws Exception {
        article = forum.article("On porches");
        ada = forum.signedIn("Ada", Role.MEMBER);
        reader = forum.visitor();
        ada.press(ada.get(article), "Post comment", "body", "Good morning");
    }

    private Page save(String... fields) {
        return ada.press(ada.get("/account/profile"), "Save profile", fields);
    }

    @Test
    void newNameStandsWithWhatWasWrittenBeforeAtOnce() throws Exception {
        Visitor bob = forum.signedIn("Bob", Role.MEMBER);
        assertThat(reader.get(article).text("#comment-1 header")).contains("Ada");
        assertThat(bob.get(article).text("#comment-1 header")).contains("Ada");
        Page after = save("name", "Ada Lovelace");

        assertThat(after.text(".lead")).contains("Ada Lovelace");
        assertThat(reader.get(article).text("#comment-1 header b")).isEqualTo("Ada Lovelace");
        assertThat(bob.get(article).text("#comment-1 header b")).isEqualTo("Ada Lovelace");
        assertThat(reader.get(article).source()).contains("href=\"/members/ada-lovelace\"");
        assertThat(reader.get("/members/ada").status()).isEqualTo(404);
        assertThat(reader.get("/members/ada-lovelace").text("h1")).isEqualTo("Ada Lovelace");
    }

    @Test
    void newNameSignsIn() {
        save("name", "Ada Lovelace");

        assertThat(forum.signedIn("ada lovelace").get("/").text("header.site")).contains("Ada Lovelace");
        assertThat(forum.signedIn("Ada").get("/").text("header.site")).doesNotContain("Ada");
    }

    @Test
    void articlesTellTheNewNameOfTheirAuthor() throws Exception {
        Visitor eve = forum.signedIn("Eve", Role.ADMINISTRATOR);
        eve.press(eve.get("/articles/new"), "Publish article", "title", "Lamps", "body", "Lit at dusk");
        assertThat(reader.get("/").text(".articles")).contains("By Eve");
        eve.press(eve.get("/account/profile"), "Save profile", "name", "Evelyn");

        assertThat(reader.get("/").text(".articles")).contains("By Evelyn");
        assertThat(reader.get("/articles/lamps").text(".article .meta")).contains("By Evelyn");
    }

    @Test
    void namesThatMisleadAreRefusedAndTheRestIsKept() throws Exception {
        forum.addMember("Bob", Role.MEMBER);
        assertThat(List.of(
                        "",
                        "\u200B",
                        "Ada\u202Egnp",
                        "Moderator",
                        "The Admin",
                        "B0b",
                        "B\u043Eb",
                        "Former member",
                        "\u2800"))
                .allSatisfy(name -> {
                    Page refused = save("name", name, "about", "I count.", "link", "https://ada.example.org");

                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused.text("#name-problem")).isNotEmpty();
                    assertThat(refused.value("about")).isEqualTo("I count.");
                    assertThat(refused.value("link")).isEqualTo("https://ada.example.org");
                    assertThat(reader.get(article).text("#comment-1 header b")).isEqualTo("Ada");
                });
    }

    @Test
    void anotherWritingOfOnesOwnNameIsNotTaken() {
        assertThat(save("name", "ADA").text(".lead")).contains("ADA");
    }

    @Test
    void nameChangesOnceAnHour() {
        save("name", "Ada L");
        forum.clock().advance(Duration.ofMinutes(20));
        Page refused = save("name", "Ada Lo", "about", "I count.");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#name-problem")).contains("in 40 minutes");
        assertThat(refused.value("name")).isEqualTo("Ada Lo");
        assertThat(save("about", "I count.").path()).isEqualTo("/account");

        forum.clock().advance(Duration.ofMinutes(40));
        assertThat(save("name", "Ada Lo").text(".lead")).contains("Ada Lo");
    }

    @Test
    void lineAndLinkStandOnThePageAndGiveNothingAway() {
        assertThat(reader.get("/members/ada").has(".away")).isFalse();
        save("about", "I <b>count</b>.", "link", "https://ada.example.org/notes");
        Page page = reader.get("/members/ada");

        assertThat(page.text(".lead")).isEqualTo("I <b>count</b>.");
        assertThat(page.document().select(".away a").attr("rel")).isEqualTo("nofollow ugc noopener noreferrer");
        assertThat(page.text(".away a")).isEqualTo("https://ada.example.org/notes");
    }

    @Test
    void linkThatIsNoneIsRefused() {
        assertThat(List.of(
                        "javascript:alert(1)",
                        "mailto:ada@example.org",
                        "//example.org",
                        "example.org",
                        "https://",
                        "https://ada@evil.example",
                        "https://a b",
                        "https:\\\\evil.example",
                        "data:text/html,x"))
                .allSatisfy(link -> {
                    Page refused = save("link", link);

                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused.text("#link-problem")).contains("https://ada.example.org");
                    assertThat(refused.value("link")).isEqualTo(link);
                });
    }

    @Test
    void lineThatIsTooLongIsShownBack() {
        String longest = "\uD83D\uDE42".repeat(200);
        assertThat(save("about", longest).path()).isEqualTo("/account");
        assertThat(reader.get("/members/ada").text(".lead")).isEqualTo(longest);

        Page refused = save("about", longest + "!");
        assertThat(refused.text("#about-problem")).contains("201");
        assertThat(refused.value("about")).isEqualTo(longest + "!");
    }

    @Test
    void formFromElsewhereIsShownBackFilledIn() {
        Visitor forged = ada.with("Sec-Fetch-Site", "cross-site");
        Page refused = forged.post("/account/profile", "name", "Mallory", "about", "Kept");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.value("about")).isEqualTo("Kept");
        assertThat(reader.get(article).text("#comment-1 header b")).isEqualTo("Ada");
    }
}
