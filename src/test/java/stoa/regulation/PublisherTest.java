package stoa.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;
import stoa.account.Role;

@Tag("http")
class PublisherTest {
    private static final String SAVE = "Save terms and contact";

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private Visitor zoe;

    @BeforeEach
    void signIn() throws Exception {
        zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
    }

    private Page form() {
        return zoe.get("/regulation/edit");
    }

    @Test
    void whatIsSavedIsThereForEveryone() {
        Page saved = zoe.press(
                form(),
                SAVE,
                "name",
                "The Porch Press\n1 Lamp Street",
                "reader_email",
                "readers@porch.example",
                "reader_way",
                "Telephone 555 0100, on Mondays",
                "authority_email",
                "law@porch.example",
                "languages",
                "English, Deutsch",
                "representative",
                "Ada in Athens",
                "body",
                "Be *kind*.\n\n# Always");

        assertThat(saved.path()).isEqualTo("/terms");
        for (String path : new String[] {"/terms", "/regulation"}) {
            Page read = forum.visitor().get(path);
            assertThat(read.document().select("#contact dt").eachText())
                    .containsExactly(
                            "Publisher",
                            "For readers",
                            "For authorities",
                            "Languages",
                            "Representative in the European Union");
            assertThat(read.document().select("#contact a").eachAttr("href"))
                    .containsExactly("mailto:readers@porch.example", "mailto:law@porch.example");
            assertThat(read.text("#contact")).contains("1 Lamp Street", "on Mondays", "Deutsch", "Ada in Athens");
        }
        Page terms = forum.visitor().get("/terms");
        assertThat(terms.document().expectFirst("main .text").html())
                .contains("<em>kind</em>", "<strong>Always</strong>");
        assertThat(terms.text("main")).contains("Last changed on March 1, 2026", "Software may have a comment wait");
    }

    @Test
    void keptPagesChangeWithTheWords() {
        assertThat(forum.visitor().get("/terms").text("main")).doesNotContain("Be kind");
        assertThat(forum.visitor().get("/regulation").text("main")).doesNotContain("law@porch.example");

        zoe.press(form(), SAVE, "body", "Be kind", "authority_email", "law@porch.example");

        assertThat(forum.visitor().get("/terms").text("main")).contains("Be kind");
        assertThat(forum.visitor().get("/regulation").text("main")).contains("law@porch.example");
    }

    @Test
    void ownTermsCanStandAlone() {
        zoe.post("/regulation/edit", "seen", "", "body", "Be kind");
        assertThat(forum.visitor().get("/terms").text("main"))
                .contains("Be kind")
                .doesNotContain("Software may have a comment wait");
    }

    @Test
    void thereAreTermsEvenWhereNoneAreWanted() {
        zoe.post("/regulation/edit", "seen", "", "body", "");
        assertThat(forum.visitor().get("/terms").text("main")).contains("Software may have a comment wait");
    }

    @ParameterizedTest
    @ValueSource(strings = {"porch", "porch@", "a@b.example, c@d.example", "Ada <a@b.example>"})
    void addressThatIsNoneIsShownBackWithAllThatWasTyped(String address) {
        Page refused = zoe.press(form(), SAVE, "reader_email", address, "body", "An hour's work", "name", "Porch");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#reader_email-problem")).contains("ada@example.org");
        assertThat(refused.value("reader_email")).isEqualTo(address);
        assertThat(refused.value("body")).isEqualTo("An hour's work");
        assertThat(refused.value("name")).isEqualTo("Porch");
        assertThat(forum.visitor().get("/terms").text("main")).doesNotContain("An hour's work");
    }

    @Test
    void addressCannotAddToTheLetter() {
        zoe.press(form(), SAVE, "reader_email", "a?bcc=eve&x@porch.example");
        assertThat(forum.visitor().get("/terms").document().select("#contact a").attr("href"))
                .isEqualTo("mailto:a%3Fbcc%3Deve%26x@porch.example");
    }

    @Test
    void tooMuchIsToldAndKept() {
        String tooLong = "x".repeat(50_001);
        Page refused = zoe.press(form(), SAVE, "body", tooLong, "languages", "y".repeat(201));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".problems li").eachText())
                .containsExactly(
                        "This has at most 200 characters; you wrote 201.",
                        "This has at most 50,000 characters; you wrote 50,001.");
        assertThat(refused.value("body")).isEqualTo(tooLong);
    }

    @Test
    void longestTermsOfTheRichestMarkupAreKept() {
        String terms = "😀".repeat(20_000) + "\n\n-\n+\n".repeat(5_000);
        assertThat(zoe.pressOnly(form(), SAVE, "body", terms).status()).isEqualTo(303);
    }

    @Test
    void termsAreShownBeforeTheyAreSaved() {
        Page preview = zoe.press(form(), "Preview", "body", "Be *kind*");

        assertThat(preview.document().select(".preview em").text()).isEqualTo("kind");
        assertThat(forum.visitor().get("/terms").text("main")).doesNotContain("Be kind");
        assertThat(zoe.press(preview, SAVE).text("main .text")).isEqualTo("Be kind");
    }

    @Test
    void twoWhoChangeItAtOnceDoNotUndoEachOther() throws Exception {
        Page mine = form();
        Visitor yan = forum.signedIn("Yan", Role.ADMINISTRATOR);
        yan.press(yan.get("/regulation/edit"), SAVE, "body", "Yan was here");

        Page refused = zoe.press(mine, SAVE, "body", "Zoe was here");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text(".problems")).contains("Somebody has saved this");
        assertThat(refused.value("body")).isEqualTo("Zoe was here");
        assertThat(forum.visitor().get("/terms").text("main .text")).isEqualTo("Yan was here");

        assertThat(zoe.press(refused, SAVE).text("main .text")).isEqualTo("Zoe was here");
    }

    @Test
    void whatWasTypedOutlivesTheSession() {
        Page mine = form();
        zoe.post("/sign-out");
        Page refused = zoe.press(mine, SAVE, "body", "An hour's work", "name", "Porch");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text(".problems")).contains("not signed in");
        assertThat(refused.value("body")).isEqualTo("An hour's work");
        assertThat(refused.value("name")).isEqualTo("Porch");
    }

    @Test
    void markupOfOthersStaysText() {
        zoe.press(form(), SAVE, "body", "<script>alert(1)</script>", "name", "<b>Porch</b>");
        Page terms = forum.visitor().get("/terms");

        assertThat(terms.count("main script, main b")).isZero();
        assertThat(terms.text("main")).contains("<script>alert(1)</script>", "<b>Porch</b>");
    }

    @Test
    void termsOutliveWhoWroteThem() throws Exception {
        zoe.press(form(), SAVE, "body", "Be kind");
        forum.database().jdbi().useHandle(sql -> sql.execute("delete from member where name = 'Zoe'"));

        assertThat(forum.visitor().get("/terms").text("main")).contains("Be kind");
        Visitor yan = forum.signedIn("Yan", Role.ADMINISTRATOR);
        assertThat(yan.get("/regulation/edit").value("body")).isEqualTo("Be kind");
    }
}
