package stoa.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.TestSettings;
import stoa.Visitor;
import stoa.account.Role;
import stoa.screening.TextPrints;

@Tag("http")
@Tag("sql")
class RulesTest {
    private static final String REMARK = "I have thought about this for a while and lamps are what a porch needs most";

    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().behindProxy("127.0.0.0/8"));

    private String article;
    private Visitor zoe;

    @BeforeEach
    void gather() throws Exception {
        article = forum.article("On porches");
        zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
    }

    private Page say(String address, String body) {
        forum.clock().advance(Duration.ofSeconds(20));
        return forum.visitor()
                .with("X-Forwarded-For", address)
                .post(article + "/comments", "name", "Ada", "body", body);
    }

    private Page set(String rule, String measure, String setting) {
        return zoe.post("/moderation/rules", "rule", rule, "measure", measure, "setting", setting);
    }

    private String shown() {
        return forum.visitor().get(article).text("#comments");
    }

    @Test
    void manyLinksWaitAndTheWriterIsToldInPlainWordsAndModeratorsExactly() {
        Page posted = say(
                "203.0.113.1",
                "https://a.example https://b.example https://c.example https://d.example"
                        + " https://e.example https://f.example");
        assertThat(posted.text("#comment-1")).contains("waits for a moderator");
        assertThat(shown()).doesNotContain("example");
        assertThat(zoe.get("/moderation").text(".dossier")).contains("Many links: 6 links, and 5 are usual");
    }

    @Test
    void wordsAndPatternsAreRefusedWithTheTextKept() {
        set("words", "refuse", "cheap lamps\n/v[i1]agra/");
        Page refused = say("203.0.113.1", "Buy CHEAP LAMPS here");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text(".problems")).contains("Something in its words");
        assertThat(refused.value("body")).isEqualTo("Buy CHEAP LAMPS here");
        assertThat(say("203.0.113.1", "v1agra").status()).isEqualTo(403);
        assertThat(say("203.0.113.1", "My cheap lampshade").status()).isEqualTo(200);
        assertThat(zoe.get("/moderation/rules").text("#words")).contains("refused 2 comments");
    }

    @Test
    void patternThatIsNoneIsShownBackAndOneThatWouldHangOthersDoesNot() {
        Page refused = set("words", "hold", "/(/");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#words .problems")).contains("“/(/” is no pattern");
        assertThat(refused.document().select("#words textarea").text()).isEqualTo("/(/");

        set("words", "hold", "/(a+)+$/");
        assertThat(say("203.0.113.1", "a".repeat(9_000) + "!").status()).isEqualTo(200);
    }

    @Test
    void sameTextFromElsewhereWaitsWhereThatIsSet() {
        set("same-text", "hold", "");
        say("203.0.113.1", REMARK);
        Page second = say("203.0.113.2", REMARK + " truly");

        assertThat(second.text("#comment-2")).contains("waits for a moderator");
        assertThat(zoe.get("/moderation").text(".dossier")).contains("like comment 1", "With much the same text");
    }

    @Test
    void textsAreRememberedForThirtyDays() throws Exception {
        say("203.0.113.1", REMARK);
        say("203.0.113.2", "Porches need lamps, and lamps need someone who lights them in the evening");
        forum.clock().advance(Duration.ofDays(31));
        say("203.0.113.3", "Nobody has lit a lamp on this porch for a month, and it is missed by all");
        assertThat(rememberedTexts()).containsExactlyInAnyOrder(1L, 2L, 3L);

        forum.forum().keepUp();

        assertThat(rememberedTexts()).containsExactly(3L);
    }

    private List<Long> rememberedTexts() {
        return forum.database()
                .store(TextPrints.class)
                .outdated(forum.clock().instant().plusSeconds(1), forum.clock().instant(), 100);
    }

    @Test
    void whatIsLikeKnownSpamWaits() {
        say("203.0.113.1", REMARK);
        zoe.post("/comments/1/hide", "reason", "spam");
        say("203.0.113.2", REMARK + " indeed");

        assertThat(shown()).doesNotContain("lamps");
        assertThat(zoe.get("/moderation").text(".dossier")).contains("which was hidden as spam");
    }

    @Test
    void spamThatIsSentAgainAndAgainWaitsEachTimeHoweverManyWait() {
        say("203.0.113.1", REMARK);
        zoe.post("/comments/1/hide", "reason", "spam");
        for (int i = 1; i <= 30; i++) {
            say("198.51.100." + i, REMARK + " indeed, number " + i);
        }

        assertThat(shown()).doesNotContain("lamps");
        assertThat(zoe.get("/moderation?at=30").text(".dossier")).contains("which waits for being like spam");
    }

    @Test
    void commentIsNotLikeItselfWhenItIsEdited() throws Exception {
        set("same-text", "hold", "");
        Visitor ada = forum.signedIn("Ada", Role.MEMBER);
        ada.post(article + "/comments", "body", REMARK);
        ada.press(ada.get("/comments/1/edit"), "Save changes", "body", REMARK + " indeed");

        assertThat(shown()).contains("indeed");
    }

    @Test
    void firstCommentsAndNewLinkHostsWaitWhereThatIsSet() {
        set("first", "hold", "");
        say("203.0.113.1", "Hello");
        assertThat(shown()).doesNotContain("Hello");
        zoe.press(zoe.get("/moderation"), "Let it out");
        say("203.0.113.1", "Hello again");
        assertThat(shown()).contains("Hello again");

        set("first", "off", "");
        set("new-host", "hold", "");
        say("203.0.113.3", "See https://www.lamps.example/one");
        assertThat(shown()).doesNotContain("lamps.example");
        zoe.press(zoe.get("/moderation"), "Let it out");
        say("203.0.113.4", "See https://lamps.example/two");
        assertThat(shown()).contains("lamps.example/two");
    }

    @Test
    void blockedNetworkWaitsAndItsNeighboursDoNot() {
        say("203.0.113.1", "One");
        zoe.post("/comments/1/report", "reason", "spam");
        zoe.press(zoe.get("/moderation"), "Spam", "block", "yes");
        say("203.0.113.77", "Two");
        say("203.0.114.77", "Three");

        assertThat(shown()).doesNotContain("Two").contains("Three");
        assertThat(zoe.get("/moderation").text(".dossier")).contains("the network is blocked");
        zoe.press(zoe.get("/moderation/rules"), "Let them all in again");
        say("203.0.113.78", "Four");
        assertThat(shown()).contains("Four");
    }

    @Test
    void emailDomainsAreComparedByWholeLabels() throws Exception {
        set("email-domain", "hold", "spam.example");
        Visitor bob = forum.signedIn("Bob", Role.MEMBER, "bob@mail.spam.example");
        Visitor carol = forum.signedIn("Carol", Role.MEMBER, "carol@nospam.example");
        bob.post(article + "/comments", "body", "From Bob");
        carol.post(article + "/comments", "body", "From Carol");

        assertThat(shown()).contains("From Carol").doesNotContain("From Bob");
    }

    @Test
    void ruleIsTriedOnWhatWasPostedBeforeAndChangesNothing() {
        say("203.0.113.1", "One lamp");
        say("203.0.113.2", "Two lamps");
        say("203.0.113.3", "No light");
        Page tried = zoe.pressIn(
                zoe.get("/moderation/rules"),
                "#words",
                "Try it on the last 30 days",
                "measure",
                "refuse",
                "setting",
                "/lamps?/");

        assertThat(tried.text("#words [role=status]"))
                .contains("Of 3 comments of the last 30 days, it would have acted on 2");
        assertThat(zoe.get("/moderation/rules")
                        .document()
                        .select("#words option[selected]")
                        .text())
                .isEqualTo("Off");
        assertThat(shown()).contains("One lamp");
    }

    @Test
    void editIsLookedAtAsAPostIs() {
        set("words", "hold", "lamps");
        Visitor ada = forum.visitor().with("X-Forwarded-For", "203.0.113.1");
        ada.post(article + "/comments", "name", "Ada", "body", "Good morning");
        Page edited = ada.press(ada.get("/comments/1/edit"), "Save changes", "body", "Buy lamps");

        assertThat(edited.text("#comment-1")).contains("waits for a moderator");
        assertThat(shown()).doesNotContain("Ada").contains("No comments");
        zoe.press(zoe.get("/moderation"), "Let it out");
        assertThat(shown()).contains("Buy lamps", "1 comment");
    }

    @Test
    void staffAreNotLookedAt() {
        set("words", "refuse", "lamps");
        zoe.post(article + "/comments", "body", "About lamps");

        assertThat(shown()).contains("About lamps");
    }

    @Test
    void overruledRulesAreCounted() {
        set("words", "hold", "lamps");
        say("203.0.113.1", "On lamps");
        say("203.0.113.2", "On more lamps");
        zoe.press(zoe.get("/moderation"), "Let it out");
        zoe.press(zoe.get("/moderation"), "Spam");

        assertThat(zoe.get("/moderation/rules").text("#words"))
                .contains("had wait 2 comments; moderators saw 1 of them otherwise, and 1 the same way");
    }

    @Test
    void newArticlesBeginWithWhatWasChosenForTheSite() {
        zoe.press(zoe.get("/moderation/rules"), "Save", "conversation", "all-held", "days_open", "30");
        Page form = zoe.get("/articles/new");
        assertThat(form.document().select("#conversation option[selected]").attr("value"))
                .isEqualTo("all-held");
        assertThat(form.value("days_open")).isEqualTo("30");
        Page refused = zoe.press(zoe.get("/moderation/rules"), "Save", "days_open", "-1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.value("days_open")).isEqualTo("-1");
    }

    @Test
    void filterLearnsFromDecisionsOrdersWhatWaitsAndRefusesNothing() throws Exception {
        set("words", "hold", "/./");
        for (int i = 1; i <= 25; i++) {
            say("203.0.113." + i, "Great cheap lamps for sale, order number " + i + " today and save");
            say("198.51.100." + i, "I sat on my grandmother's porch in the " + i + "th summer of the century");
        }
        for (int i = 1; i <= 50; i++) {
            zoe.post("/comments/" + i + (i % 2 == 1 ? "/hide" : "/restore"), "reason", "spam");
        }
        forum.forum().keepUp();
        Page rules = zoe.get("/moderation/rules");
        assertThat(rules.text("main")).contains("From 50 decisions on this machine");
        assertThat(rules.has("svg[role=img] title")).isTrue();
        assertThat(rules.document().select("#filter option").eachAttr("value")).doesNotContain("refuse");
        assertThat(set("filter", "refuse", "").status()).isEqualTo(422);

        say("192.0.2.1", "Cheap lamps for sale, order today");
        say("192.0.2.2", "My grandmother sat on her porch every summer");
        assertThat(zoe.get("/moderation")
                        .document()
                        .select(".matters label")
                        .eachText()
                        .get(0))
                .contains("grandmother");
        set("words", "off", "");
        set("filter", "hold", "");
        assertThat(say("192.0.2.3", "Great cheap lamps, order today and save").text("#comments"))
                .contains("waits for a moderator");
        assertThat(zoe.get("/moderation/rules").text("#filter")).contains("had wait 1 comment");
    }

    @Test
    void moderatorsSeeTheRulesAndOnlyAdministratorsSetThem() throws Exception {
        Visitor eve = forum.signedIn("Eve", Role.MODERATOR);
        Page rules = eve.get("/moderation/rules");
        assertThat(rules.status()).isEqualTo(200);
        assertThat(rules.has("main form")).isFalse();
        assertThat(eve.post("/moderation/rules", "rule", "words", "measure", "refuse", "setting", "a")
                        .status())
                .isEqualTo(403);
        assertThat(say("203.0.113.1", "a").status()).isEqualTo(200);
    }
}
