package stoa.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
class ArticlesTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private Visitor ada;

    @BeforeEach
    void signIn() throws Exception {
        ada = forum.signedIn("Ada", Role.ADMINISTRATOR);
    }

    private Page publish(String title, String body) {
        return ada.press(ada.get("/articles/new"), "Publish article", "title", title, "body", body);
    }

    @Test
    void articleIsPublishedUnderAnAddressMadeFromItsTitle() {
        Page page = ada.press(
                ada.get("/articles/new"),
                "Publish article",
                "title",
                "Was  heißt «Stoa»? Καλά!",
                "summary",
                "A porch.",
                "body",
                "# One\n\nWords\n\n# Two\n\n# Three\n\n# Four",
                "notice",
                "Not advice");

        assertThat(page.path()).isEqualTo("/articles/was-heisst-stoa-kala");
        assertThat(page.text("h1")).isEqualTo("Was heißt «Stoa»? Καλά!");
        assertThat(page.text(".notice")).isEqualTo("Not advice");
        assertThat(page.document().select(".contents a").eachText()).containsExactly("One", "Two", "Three", "Four");
        assertThat(page.text(".article .meta"))
                .contains("By Ada")
                .contains("March 1, 2026 at 12:00")
                .contains("1 min");
        assertThat(forum.visitor().get("/").text(".articles"))
                .contains("A porch.")
                .contains("No comments");
    }

    @Test
    void articleIsFiledUnderItsTags() {
        Page page = publish("On porches", "One");
        Page filed = ada.press(ada.click(page, "Edit"), "Save article", "tags", " lamps,porches , lamps,,");
        assertThat(filed.text(".tags")).isEqualTo("Filed under lamps, porches");
        assertThat(forum.visitor().get(page.path()).text(".tags")).isEqualTo("Filed under lamps, porches");
        Page form = ada.click(filed, "Edit");
        assertThat(form.value("tags")).isEqualTo("lamps, porches");

        String tooLong = "l".repeat(201);
        Page refused = ada.press(form, "Save article", "tags", "lamps, " + tooLong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#tags-problem"))
                .isEqualTo("A tag has at most 100 characters. Put commas between tags.");
        assertThat(refused.value("tags")).isEqualTo("lamps, " + tooLong);
        assertThat(ada.press(form, "Save article", "tags", "").text(".tags")).isEmpty();
    }

    @Test
    void sameTitleGetsAnAddressOfItsOwnAndEditingKeepsIt() {
        publish("On porches", "One");
        Page second = publish("On porches", "Two");
        assertThat(second.path()).isEqualTo("/articles/on-porches-2");
        Page edited = ada.press(ada.click(second, "Edit"), "Save article", "title", "On lamps", "body", "Three");

        assertThat(edited.path()).isEqualTo("/articles/on-porches-2");
        assertThat(edited.text("h1")).isEqualTo("On lamps");
        assertThat(edited.text(".article .text")).isEqualTo("Three");
    }

    @Test
    void addressesThatAreTakenByPagesAreNotGivenAway() {
        assertThat(publish("New", "One").path()).isEqualTo("/articles/new-2");
        assertThat(publish("???", "Two").path()).isEqualTo("/articles/article");
    }

    @Test
    void previewPublishesNothing() {
        Page preview = ada.press(ada.get("/articles/new"), "Preview", "title", "Draft", "body", "*Soon*");

        assertThat(preview.text(".preview em")).isEqualTo("Soon");
        assertThat(preview.value("body")).isEqualTo("*Soon*");
        assertThat(forum.visitor().get("/").has(".articles article")).isFalse();
        assertThat(ada.press(preview, "Publish article").text("h1")).isEqualTo("Draft");
    }

    @Test
    void articleWithoutTitleIsShownBack() {
        Page refused = publish("", "A long text");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#title-problem")).isNotEmpty();
        assertThat(refused.value("body")).isEqualTo("A long text");
    }

    @Test
    void textIsKeptWhenTheSessionEndsMeanwhile() {
        Page form = ada.get("/articles/new");
        forum.clock().advance(Duration.ofDays(31));
        Page refused = ada.press(form, "Publish article", "title", "Late", "body", "Hours of work");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text(".problems")).contains("Sign in in another tab");
        assertThat(refused.value("body")).isEqualTo("Hours of work");
        ada.press(ada.get("/sign-in"), "Sign in", "name", "Ada", "password", ForumServer.PASSWORD);
        assertThat(ada.press(refused, "Publish article").text("h1")).isEqualTo("Late");
    }

    @Test
    void twoWhoEditAtTheSameTimeDoNotUndoEachOther() {
        Page page = publish("On porches", "One");
        Page mine = ada.click(page, "Edit");
        Page theirs = ada.click(page, "Edit");
        forum.clock().advance(Duration.ofMinutes(1));
        ada.press(theirs, "Save article", "body", "Theirs");
        Page refused = ada.press(mine, "Save article", "body", "Mine");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.value("body")).isEqualTo("Mine");
        assertThat(ada.get("/articles/on-porches").text(".article .text")).isEqualTo("Theirs");
        assertThat(ada.press(refused, "Save article").text(".article .text")).isEqualTo("Mine");
    }

    @Test
    void frontPageGoesOnOnOlderPages() throws Exception {
        assertThat(forum.visitor().get("/").text("main")).contains("first article");
        for (int i = 1; i <= 45; i++) {
            forum.article("Article " + i);
            forum.clock().advance(Duration.ofSeconds(i % 3));
        }
        Visitor reader = forum.visitor();
        Page first = reader.get("/");
        assertThat(first.document().select("h2").eachText())
                .hasSize(20)
                .startsWith("Article 45")
                .endsWith("Article 26");
        Page second = reader.click(first, "Older articles");
        assertThat(second.document().select("h2").eachText())
                .startsWith("Article 25")
                .endsWith("Article 6");
        Page third = reader.click(second, "Older articles");
        assertThat(third.document().select("h2").eachText()).hasSize(5).endsWith("Article 1");
        assertThat(third.has("a[rel=next]")).isFalse();
        assertThat(reader.get("/?before=x").status()).isEqualTo(404);
        assertThat(reader.get("/?before=999").status()).isEqualTo(404);
    }

    @Test
    void largestArticleIsKeptWhole() {
        String body = "word ".repeat(39_999) + "word!";
        assertThat(publish("Long", body).text(".article .text")).isEqualTo(body);
        Page refused = publish("Longer", "x".repeat(200_001));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#body-problem")).contains("200,000").contains("200,001");
        assertThat(refused.value("body")).hasSize(200_001);
    }
}
