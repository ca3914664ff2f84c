package stoa.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
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
class PostingTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private String article;
    private Visitor ada;

    @BeforeEach
    void publish() throws Exception {
        article = forum.article("On porches");
        ada = forum.visitor();
    }

    private Page say(String body) {
        return ada.press(ada.get(article), "Post comment", "body", body, "name", "Ada");
    }

    @Test
    void commentIsOnThePageOnceItIsPosted() {
        Page posted = ada.pressOnly(ada.get(article), "Post comment", "body", "Good *morning*.", "name", "Ada");

        assertThat(posted.status()).isEqualTo(303);
        assertThat(posted.location()).isEqualTo(article + "#comment-1");
        Page page = forum.visitor().get(article);
        assertThat(page.text("#comment-1 .text")).isEqualTo("Good morning.");
        assertThat(page.text("#comment-1 header b")).isEqualTo("Ada");
        assertThat(page.text("#comments h2")).isEqualTo("1 comment");
        assertThat(page.text("#comment-1 time")).isEqualTo("March 1, 2026 at 12:00");
    }

    @Test
    void everythingIsThereAgainAfterARestart() throws Exception {
        say("Still here");
        forum.restart();

        assertThat(forum.visitor().get(article).text("#comment-1 .text")).isEqualTo("Still here");
    }

    @Test
    void replyStandsBelowWhatItAnswers() {
        Page page = say("First");
        Visitor bob = forum.visitor();
        Page form = bob.click(page, "Reply");
        assertThat(form.text(".answered .text")).isEqualTo("First");
        Page after = bob.press(form, "Post comment", "body", "Second", "name", "Bob");

        assertThat(after.has("#comment-1 ~ details #comment-2")).isTrue();
        assertThat(after.text("#comment-2 header")).contains("in reply to Ada");
        assertThat(after.text("summary")).isEqualTo("1 reply");
    }

    @Test
    void previewShowsTheTextAndPostsNothing() {
        Page preview = ada.press(ada.get(article), "Preview", "body", "**Bold**", "name", "Ada");

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.has(".preview strong")).isTrue();
        assertThat(preview.value("body")).isEqualTo("**Bold**");
        assertThat(preview.value("name")).isEqualTo("Ada");
        assertThat(forum.visitor().get(article).text("#comments h2")).isEqualTo("No comments");
        Page posted = ada.press(preview, "Post comment");
        assertThat(posted.text("#comment-1 .text")).isEqualTo("Bold");
    }

    @Test
    void blankCommentIsShownBackWithWhatIsWrong() {
        Page refused = say("   \n ");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#body-problem")).contains("at least one character");
        assertThat(refused.value("name")).isEqualTo("Ada");
        assertThat(refused.has("#body[aria-describedby~=body-problem]")).isTrue();
        assertThat(refused.has(".problems[autofocus] a[href=#body]")).isTrue();
    }

    @Test
    void longestCommentIsKeptWholeAndOneCharacterMoreIsShownBack() {
        String longest = "\uD83D\uDE42".repeat(9_999) + "!";
        assertThat(say(longest).text("#comment-1 .text")).isEqualTo(longest);

        Page refused = say(longest + "?");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#body-problem")).contains("10,000").contains("10,001");
        assertThat(refused.value("body")).isEqualTo(longest + "?");
    }

    @Test
    void charactersAreKeptExactly() {
        assertThat(List.of(
                        "👩‍👩‍👧‍👦 family",
                        "السلام عليكم",
                        "Z\u0351\u036Ba\u0301lgo and é as e\u0301",
                        "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𓀀",
                        "tab\tand <b>no bold</b> & \"quotes\"",
                        "null undefined ' or 1=1; drop table comment; -- ${7*7} {{x}}"))
                .allSatisfy(text -> {
                    forum.clock().advance(Duration.ofMinutes(1));
                    Page posted = ada.postOnly(article + "/comments", "body", text, "name", "Ada");
                    String id = posted.location().replaceFirst(".*#comment-", "");
                    assertThat(ada.follow(posted).text("#comment-" + id + " .text"))
                            .isEqualTo(text.replace('\t', ' '));
                    assertThat(stored(Long.parseLong(id))).isEqualTo(text);
                });
    }

    private String stored(long id) {
        return forum.database().store(Comments.class).byId(id).orElseThrow().body();
    }

    @Test
    void controlCharactersAreTakenOutBeforeTheWriterLooksAgain() {
        Page refused = say("one\u0000two\u0007");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#body-problem")).contains("2 control characters");
        assertThat(refused.value("body")).isEqualTo("onetwo");
    }

    private Page sayAs(String name) {
        forum.clock().advance(Duration.ofMinutes(1));
        return ada.press(ada.get(article), "Post comment", "body", "Hello", "name", name);
    }

    @Test
    void namesThatMisleadAreRefusedAndTheTextIsKept() {
        assertThat(List.of(
                        "",
                        "\u200B\u200D",
                        "Ada\u202Egnp",
                        "Moderator",
                        "the ADMIN",
                        "Аdmin",
                        "adm1n",
                        "a\u0300\u0301\u0302\u0303\u0304b",
                        "\u2800"))
                .allSatisfy(name -> {
                    Page refused = sayAs(name);
                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused.text("#name-problem")).isNotEmpty();
                    assertThat(refused.value("body")).isEqualTo("Hello");
                });
    }

    @Test
    void membersNameIsForThatMemberOnly() throws Exception {
        forum.addMember("Bob", Role.MEMBER);
        assertThat(List.of("Bob", "b o b", "BΟB", "B0b")).allSatisfy(name -> {
            Page refused = sayAs(name);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("#name-problem")).contains("belongs to a member");
        });
    }

    @Test
    void namesOfAllKindsAreWelcome() {
        List<String> names = List.of("Badminton", "José", "李雷", "O'Neill-Smith", "👩‍🔬 Marie", "नेहा");
        names.forEach(name -> assertThat(sayAs(name).status()).isEqualTo(200));

        assertThat(ada.get(article + "?sort=oldest")
                        .document()
                        .select("article.comment header b")
                        .eachText())
                .isEqualTo(names);
    }

    @Test
    void memberPostsUnderHerOwnName() throws Exception {
        Visitor eve = forum.signedIn("Eve", Role.MODERATOR);
        Page page = eve.get(article);
        assertThat(page.has("[name=name]")).isFalse();
        Page posted = eve.press(page, "Post comment", "body", "Keep it friendly");

        assertThat(posted.text("#comment-1 header")).contains("Eve").contains("moderator");
    }

    @Test
    void nameIsRememberedOnlyIfAsked() {
        ada.press(ada.get(article), "Post comment", "body", "One", "name", "Ada");
        assertThat(ada.get(article).value("name")).isEmpty();

        ada.press(ada.get(article), "Post comment", "body", "Two", "name", "Ada Ł", "remember", "yes");
        assertThat(ada.get(article).value("name")).isEqualTo("Ada Ł");
    }

    @Test
    void sameTextAgainIsTheSameComment() {
        Page first = ada.postOnly(article + "/comments", "body", "Twice", "name", "Ada");
        forum.clock().advance(Duration.ofMinutes(9));
        Page second = ada.postOnly(article + "/comments", "body", "Twice", "name", "Ada");
        assertThat(second.location()).isEqualTo(first.location());

        forum.clock().advance(Duration.ofMinutes(2));
        Page later = ada.postOnly(article + "/comments", "body", "Twice", "name", "Ada");
        assertThat(later.location()).isNotEqualTo(first.location());
    }

    @Test
    void doubleClicksAtTheSameTimeMakeOneComment() {
        List<String> places = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> forum.visitor().postOnly(article + "/comments", "body", "Click", "name", "Ada"))
                .map(Page::location)
                .distinct()
                .toList();

        assertThat(places).containsExactly(article + "#comment-1");
        assertThat(forum.visitor().get(article).text("#comments h2")).isEqualTo("1 comment");
    }

    @Test
    void sixthCommentWithinAMinuteHasToWait() {
        for (int i = 1; i <= 5; i++) {
            assertThat(ada.postOnly(article + "/comments", "body", "No " + i, "name", "Ada")
                            .status())
                    .isEqualTo(303);
            forum.clock().advance(Duration.ofSeconds(4));
        }
        Page refused =
                ada.with("X-Forwarded-For", "192.0.2.1").post(article + "/comments", "body", "No 6", "name", "Ada");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text(".problems")).contains("You can post again in 40 seconds");
        assertThat(refused.header("Retry-After")).isEqualTo("40");
        assertThat(refused.value("body")).isEqualTo("No 6");

        forum.clock().advance(Duration.ofSeconds(40));
        assertThat(ada.press(refused, "Post comment").text("#comment-6 .text")).isEqualTo("No 6");
    }

    @Test
    void robotsThatFillTheTrapPostNothing() {
        Page refused = ada.post(article + "/comments", "body", "Buy", "name", "Bot", "website", "http://spam.example");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".problems")).contains("people cannot see");
        assertThat(refused.value("website")).isEmpty();
        assertThat(ada.press(refused, "Post comment").text("#comment-1 .text")).isEqualTo("Buy");
    }

    @Test
    void unknownParentLeavesTheTextToBePostedOnItsOwn() {
        for (String parent : List.of("77", "abc", "99999999999999999999")) {
            String words = "To whom, but to " + parent + "?";
            Page refused = ada.post(article + "/comments", "body", words, "name", "Ada", "parent", parent);

            assertThat(refused.status()).as(parent).isEqualTo(422);
            assertThat(refused.value("body")).isEqualTo(words);
            assertThat(ada.press(refused, "Post comment").text("#comments")).contains(words);
            forum.clock().advance(Duration.ofMinutes(1));
        }
    }

    @Test
    void parentUnderAnotherArticleIsUnknown() throws Exception {
        say("Here");
        String other = forum.article("Elsewhere");
        Page refused = ada.post(other + "/comments", "body", "Across", "name", "Ada", "parent", "1");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".problems")).contains("not under this article");
    }

    @Test
    void parentHiddenMeanwhileLeavesTheTextToBePostedOnItsOwn() throws Exception {
        Page form = ada.click(say("Rude"), "Reply");
        forum.signedIn("Eve", Role.MODERATOR).post("/comments/1/hide", "reason", "abuse", "note", "");
        Page refused = ada.press(form, "Post comment", "body", "Now, now", "name", "Ada");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text(".problems")).contains("removed meanwhile");
        assertThat(refused.value("body")).isEqualTo("Now, now");
        assertThat(refused.source()).doesNotContain("Rude");
        assertThat(ada.press(refused, "Post comment").text("#comment-2 .text")).isEqualTo("Now, now");
    }

    @Test
    void closedThreadShowsTheTextBack() throws Exception {
        Page form = ada.get(article);
        Visitor eve = forum.signedIn("Eve", Role.ADMINISTRATOR);
        eve.post(
                article + "/edit",
                "title",
                "On porches",
                "body",
                "Closed",
                "conversation",
                "closed",
                "seen",
                "2026-03-01T12:00:00Z");
        Page refused = ada.press(form, "Post comment", "body", "Too late?", "name", "Ada");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text(".problems")).contains("closed");
        assertThat(refused.value("body")).isEqualTo("Too late?");
        assertThat(ada.get(article).has("form[action$=comments]")).isFalse();
    }

    @Test
    void articleThatDoesNotExistShowsTheTextBack() {
        Page refused = ada.post("/articles/nowhere/comments", "body", "Lost?", "name", "Ada");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text("textarea")).isEqualTo("Lost?");
    }
}
