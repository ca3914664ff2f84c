package stoa.moderation.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;
import stoa.account.Role;

@Tag("http")
class OpenLogTest {
    private static final String LOG = "/moderation/log";

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private String porches;
    private Visitor zoe;
    private Visitor eve;
    private Visitor reader;

    /** Ada's comment is hidden and restored in March, and Troll's is hidden, with a note, on another article in April. */
    @BeforeEach
    void decide() throws Exception {
        porches = forum.article("On porches");
        String lamps = forum.article("On lamps");
        forum.visitor().post(porches + "/comments", "name", "Ada", "body", "Fine words");
        forum.visitor().post(lamps + "/comments", "name", "Troll", "body", "Rude words");
        zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        eve = forum.signedIn("Mona", Role.MODERATOR);
        reader = forum.visitor();
        eve.post("/comments/1/hide", "reason", "private", "note", "");
        zoe.post("/comments/1/restore");
        forum.clock().advance(Duration.ofDays(31));
        zoe = forum.signedIn("Zoe");
        eve = forum.signedIn("Mona");
        eve.post("/comments/2/hide", "reason", "abuse", "note", "Second time");
    }

    private Page open(String openness) {
        return zoe.press(zoe.get(LOG), "Save who may read it", "open", openness);
    }

    private static List<String> entries(Page page) {
        return page.document().select(".log li").eachText().stream()
                .map(entry -> entry.replaceFirst(" (March|April) \\d.*", ""))
                .toList();
    }

    @Test
    void logIsClosedUntilAnAdministratorOpensIt() {
        assertThat(reader.get(LOG).path()).startsWith("/sign-in");
        assertThat(reader.get(LOG + "/feed").path()).startsWith("/sign-in");
        assertThat(reader.get("/transparency").has("main a[href=" + LOG + "]")).isFalse();
        assertThat(eve.get(LOG).has("form[method=post][action=" + LOG + "]")).isFalse();
        assertThat(eve.post(LOG, "open", "with-names").status()).isEqualTo(403);

        Page opened = open("with-names");
        assertThat(opened.text("#readers")).contains("So decided by Zoe on April 1, 2026");
        assertThat(opened.text(".log li")).contains("Zoe turned a switch: everyone may read this log, with the names");
        assertThat(reader.click(reader.get("/transparency"), "Log of decisions").path())
                .isEqualTo(LOG);
    }

    @Test
    void withoutNamesNobodyIsNamedWhoseCommentIsNotThere() {
        open("without-names");

        Page log = reader.get(LOG);
        assertThat(entries(log))
                .containsExactly(
                        "Staff turned a switch: everyone may read this log, without names",
                        "Staff hid a comment on On lamps for abuse",
                        "Staff restored a comment by Ada on On porches",
                        "Staff hid a comment by Ada on On porches for private information");
        assertThat(log.source())
                .doesNotContain("Mona")
                .doesNotContain("Zoe")
                .doesNotContain("Troll")
                .doesNotContain("Rude words")
                .doesNotContain("Second time")
                .doesNotContain("/comments/2");
        assertThat(log.has("[name=by]")).isFalse();
        assertThat(entries(reader.get(LOG + "?by=1"))).hasSize(4);
        assertThat(entries(reader.get(LOG + "?by=2&only=sign-in"))).hasSize(4);
    }

    @Test
    void withNamesEntriesOfOneModeratorCanBeAskedFor() {
        open("with-names");
        Page log = reader.get(LOG);
        String eveId = log.document().select("[name=by] option").stream()
                .filter(option -> option.text().equals("Mona"))
                .findFirst()
                .orElseThrow()
                .attr("value");

        assertThat(entries(reader.press(log, "Show", "by", eveId)))
                .containsExactly(
                        "Mona hid a comment on On lamps for abuse",
                        "Mona hid a comment by Ada on On porches for private information");
        assertThat(reader.get(LOG).source()).doesNotContain("Troll").doesNotContain("Second time");
    }

    @Test
    void logIsAskedByKindReasonMonthAndArticle() {
        assertThat(entries(eve.get(LOG + "?only=restore")))
                .containsExactly("Zoe restored a comment by Ada on On porches");
        assertThat(entries(eve.get(LOG + "?reason=abuse")))
                .containsExactly("Mona hid a comment by Troll on On lamps for abuse");
        assertThat(entries(eve.get(LOG + "?month=2026-04"))).hasSize(3);
        assertThat(entries(eve.get(LOG + "?month=2026-03"))).hasSize(4);
        assertThat(entries(eve.get(LOG + "?month=soon"))).hasSize(7);
        assertThat(entries(eve.get(LOG + "?article=on-lamps"))).hasSize(1);
        assertThat(entries(eve.get(LOG + "?article=nowhere"))).isEmpty();
        assertThat(entries(eve.get(LOG + "?only=hide&reason=private&month=2026-03&article=on-porches")))
                .hasSize(1);
    }

    @Test
    void whatIsHiddenLaterIsNamedNoMoreAtOnce() {
        open("with-names");
        assertThat(reader.get(LOG).source()).contains("Ada");
        assertThat(reader.get(LOG + "/feed").source()).contains("Ada");

        eve.post("/comments/1/hide", "reason", "private", "note", "");
        assertThat(reader.get(LOG).source()).doesNotContain("Ada");
        assertThat(reader.get(LOG + "/feed").source()).doesNotContain("Ada");
        open("without-names");
        assertThat(reader.get(LOG).source()).doesNotContain("Mona");
        open("closed");
        assertThat(reader.get(LOG).path()).startsWith("/sign-in");
        assertThat(reader.getOnly(LOG + "/feed").status()).isEqualTo(303);
    }

    @Test
    void whoWasSuspendedIsForModeratorsOnly() throws Exception {
        long mallory = forum.addMember("Mallory", Role.MEMBER).id();
        eve.post("/moderation/members/" + mallory + "/suspend", "reason", "abuse", "facts", "Loud", "pause", "day");
        open("with-names");

        assertThat(entries(reader.get(LOG)).get(1)).startsWith("Mona suspended a member for abuse until");
        assertThat(reader.get(LOG).source()).doesNotContain("Mallory");
        assertThat(entries(eve.get(LOG)).get(1)).startsWith("Mona suspended Mallory for abuse until");
    }

    @Test
    void entryHasASealAndAnAddressOfItsOwn() {
        open("without-names");
        Page log = reader.get(LOG);

        assertThat(log.text("#entry-7 .meta")).containsPattern("Entry 7 · Seal [0-9a-zA-Z_-]{12}$");
        String address = log.document().select("#entry-7 .meta a").attr("href");
        assertThat(address).isEqualTo(LOG + "?before=8#entry-7");
        assertThat(reader.get(address).document().select(".log li").first().id())
                .isEqualTo("entry-7");
    }

    @Test
    void feedTellsTheSameToEveryone() {
        open("without-names");
        Page feed = eve.get(LOG + "/feed?only=hide");
        Document xml = Jsoup.parse(feed.source(), "", Parser.xmlParser());

        assertThat(feed.header("Content-Type")).isEqualTo("application/atom+xml; charset=utf-8");
        assertThat(xml.select("entry > title").eachText())
                .containsExactly("Comments hidden: On lamps", "Comments hidden: On porches");
        Element first = xml.selectFirst("entry");
        assertThat(first.selectFirst("link").attr("href")).endsWith(LOG + "?before=8#entry-7");
        assertThat(Jsoup.parse(first.selectFirst("content").text()).text())
                .isEqualTo("Staff hid a comment on On lamps for abuse");
        assertThat(xml.selectFirst("link[rel=self]").attr("href")).endsWith(LOG + "/feed?only=hide");
        assertThat(reader.get(LOG + "?only=hide")
                        .document()
                        .select("link[type=application/atom+xml]")
                        .attr("href"))
                .isEqualTo(LOG + "/feed?only=hide");
    }
}
