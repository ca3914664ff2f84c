package stoa.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import stoa.ForumServer;
import stoa.Page;
import stoa.Visitor;
import stoa.account.Member;
import stoa.account.Role;
import stoa.database.Database;

@Tag("http")
@Tag("sql")
class MemberPageTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private String article;
    private Visitor ada;
    private Visitor reader;

    @BeforeEach
    void gather() throws Exception {
        article = forum.article("On porches");
        ada = forum.signedIn("Ada", Role.MEMBER);
        reader = forum.visitor();
    }

    private void say(String words) {
        forum.clock().advance(Duration.ofMinutes(1));
        assertThat(ada.postOnly(article + "/comments", "body", words).status()).isEqualTo(303);
    }

    private static Document xml(Page page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page.source())));
    }

    private static String first(Element in, String name) {
        return in.getElementsByTagName(name).item(0).getTextContent();
    }

    @Test
    void pageTellsWhoSheIsAndWhatSheSaidNewestFirst() {
        say("First");
        say("*Second*");
        Page page = reader.click(reader.get(article), "Ada");

        assertThat(page.path()).isEqualTo("/members/ada");
        assertThat(page.text("h1")).isEqualTo("Ada");
        assertThat(page.text("header .meta, main .meta")).contains("Member since March 2026");
        assertThat(page.document().select(".remarks .text").eachText()).containsExactly("Second", "First");
        assertThat(page.text(".remarks .meta")).contains("On On porches").contains("March 1, 2026 at 12:02");
        assertThat(page.has(".remarks em")).isTrue();
    }

    @Test
    void visitorsHaveNoPage() {
        reader.post(article + "/comments", "name", "Bob", "body", "Hello");

        assertThat(reader.get(article).has("#comment-1 header b a")).isFalse();
        assertThat(reader.get("/members/bob").status()).isEqualTo(404);
    }

    @Test
    void olderCommentsAreOnFurtherPages() {
        for (int i = 1; i <= 45; i++) {
            say("No " + i);
        }
        Page page = reader.get("/members/ada");
        assertThat(page.document().select(".remarks .text").eachText())
                .hasSize(20)
                .startsWith("No 45");
        Page second = reader.click(page, "Older comments");
        Page third = reader.click(second, "Older comments");

        assertThat(third.document().select(".remarks .text").eachText())
                .containsExactly("No 5", "No 4", "No 3", "No 2", "No 1");
        assertThat(third.document().select(".pages a").eachText()).containsExactly("Latest comments");
        assertThat(reader.get("/members/ada?before=999").status()).isEqualTo(404);
        assertThat(reader.get("/members/ada?before=x").status()).isEqualTo(404);
    }

    @Test
    void hiddenCommentIsGoneAtOnceAndBackWhenItIsRestored() throws Exception {
        say("Rude words");
        Visitor eve = forum.signedIn("Eve", Role.MODERATOR);
        assertThat(reader.get("/members/ada").source()).contains("Rude words");
        assertThat(reader.get("/members/ada/feed").source()).contains("Rude words");
        String tag = reader.get("/members/ada").header("ETag");
        eve.post("/comments/1/hide", "reason", "abuse", "note", "");

        assertThat(reader.get("/members/ada").source()).doesNotContain("Rude words");
        assertThat(reader.get("/members/ada/feed").source()).doesNotContain("Rude words");
        assertThat(eve.get("/members/ada").source()).doesNotContain("Rude words");
        assertThat(forum.visitor()
                        .with("If-None-Match", tag)
                        .get("/members/ada")
                        .status())
                .isEqualTo(200);
        eve.post("/comments/1/restore");
        assertThat(reader.get("/members/ada").source()).contains("Rude words");
        assertThat(reader.get("/members/ada/feed").source()).contains("Rude words");
    }

    @Test
    void pageAndFeedAreKeptUntilSheSaysMore() {
        say("First");
        for (String path : new String[] {"/members/ada", "/members/ada/feed"}) {
            String tag = reader.get(path).header("ETag");
            assertThat(tag).isNotEmpty();
            Visitor again = forum.visitor().with("If-None-Match", tag);
            assertThat(again.getOnly(path).status()).as(path).isEqualTo(304);
            say("More for " + path);
            assertThat(again.get(path).source()).as(path).contains("More for " + path);
        }
    }

    @Test
    void titleOfAnArticleIsTheNewOneAtOnce() throws Exception {
        say("First");
        assertThat(reader.get("/members/ada").text(".remarks")).contains("On porches");
        Visitor eve = forum.signedIn("Eve", Role.ADMINISTRATOR);
        eve.press(eve.get(article + "/edit"), "Save article", "title", "On stoops");

        assertThat(reader.get("/members/ada").text(".remarks")).contains("On stoops");
        assertThat(reader.get("/members/ada/feed").source()).contains("On stoops");
    }

    @Test
    void feedIsWellFormedAtomWithAbsoluteAddressesAndLastingIds() throws Exception {
        say("One & \"two\" <three> ]]> *four*");
        Page feed = reader.click(reader.get("/members/ada"), "Feed");
        Document atom = xml(feed);

        assertThat(feed.header("Content-Type")).isEqualTo("application/atom+xml; charset=utf-8");
        Element root = atom.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(first(root, "id")).matches("tag:localhost,2026-03-01:member/\\d+");
        assertThat(first(root, "updated")).isEqualTo("2026-03-01T12:01:00Z");
        Element entry = (Element) root.getElementsByTagName("entry").item(0);
        assertThat(first(entry, "id")).isEqualTo("tag:localhost,2026-03-01:comment/1");
        assertThat(first(entry, "title")).isEqualTo("On On porches");
        assertThat(first(entry, "content")).contains("<em>four</em>").contains("&lt;three&gt;");
        assertThat(((Element) entry.getElementsByTagName("link").item(0)).getAttribute("href"))
                .matches("http://localhost:\\d+/comments/1");
    }

    @Test
    void editedAndDeletedCommentsAreSoOnPageAndFeedAtOnce() throws Exception {
        say("Lit at dusk");
        assertThat(reader.get("/members/ada").source()).contains("Lit at dusk");
        assertThat(reader.get("/members/ada/feed").source()).contains("Lit at dusk");
        forum.clock().advance(Duration.ofMinutes(5));
        ada.press(ada.get("/comments/1/edit"), "Save changes", "body", "Lit at dawn");

        assertThat(reader.get("/members/ada").text(".remarks"))
                .contains("Lit at dawn")
                .doesNotContain("dusk");
        Page feed = reader.get("/members/ada/feed");
        assertThat(feed.source()).contains("Lit at dawn").doesNotContain("dusk");
        assertThat(first(xml(feed).getDocumentElement(), "updated")).isEqualTo("2026-03-01T12:06:00Z");

        assertThat(ada.postOnly("/comments/1/delete").status()).isEqualTo(303);
        assertThat(reader.get("/members/ada").source()).doesNotContain("Lit at");
        assertThat(reader.get("/members/ada/feed").source()).doesNotContain("Lit at");
    }

    @Test
    void feedMayDoNothingInABrowserAlsoWhenItWasKept() {
        for (int i = 0; i < 2; i++) {
            Page feed = reader.get("/members/ada/feed");
            assertThat(feed.headers().allValues("Content-Security-Policy"))
                    .containsExactly("default-src 'none'; sandbox");
        }
        assertThat(ada.get("/members/ada/feed").headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
    }

    @Test
    void feedHoldsNoCharacterThatXmlHasNot() throws Exception {
        say("Fine");
        Database database = forum.database();
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("update comment set body_html = :html")
                        .bind("html", "<p>bell \u0007 escape \u001B end \uFFFE \uFFFF tab \t smile \uD83D\uDE42</p>")
                        .execute());
        Document atom = xml(reader.get("/members/ada/feed"));

        assertThat(first(atom.getDocumentElement(), "content"))
                .isEqualTo("<p>bell  escape  end   tab \t smile \uD83D\uDE42</p>");
    }

    @Test
    void everyNameHasAPageThatItsCommentsLeadTo() {
        assertThat(List.of(
                        "a/b",
                        "..",
                        ".",
                        "50% off",
                        "%2e%2e",
                        "سلام عليكم",
                        "שלום",
                        "<script>",
                        "a?b#c",
                        "👩‍🔬",
                        "//evil.example",
                        "Ada; drop",
                        "~1",
                        "feed",
                        "new",
                        "José",
                        "\\\\x"))
                .allSatisfy(this::hasAPageThatItsCommentsLeadTo);
    }

    private void hasAPageThatItsCommentsLeadTo(String name) throws Exception {
        String article = forum.article("On porches");
        forum.clock().advance(Duration.ofMinutes(1));
        Member member = forum.addMember(name, Role.MEMBER);
        Visitor visitor = forum.signedIn(name);
        Page posted = visitor.press(visitor.get(article), "Post comment", "body", "Hello from me");
        String link = posted.document().select("article.comment header b a").attr("href");
        Page page = reader.get(link);

        assertThat(page.status()).as(link).isEqualTo(200);
        assertThat(page.path()).isEqualTo(link).isEqualTo(member.path());
        assertThat(page.text("h1")).isEqualTo(name);
        assertThat(page.text(".remarks")).contains("Hello from me");
        assertThat(xml(reader.get(link + "/feed")).getDocumentElement().getTextContent())
                .contains(name);
    }

    @Test
    void otherWritingsLeadToTheOneAddress() {
        for (String path : List.of("/members/ADA", "/members/a-d-a", "/members/ADA/feed", "/members/Ada?before=1")) {
            Page page = reader.getOnly(path);

            assertThat(page.status()).as(path).isEqualTo(302);
            assertThat(page.location()).isEqualTo(path.endsWith("/feed") ? "/members/ada/feed" : "/members/ada");
        }
    }

    @Test
    void whatNamesNobodyIsNotFound() {
        for (String name : List.of("~0", "~x", "~", "%00", "%F0%9F", "-")) {
            assertThat(reader.get("/members/" + name).status()).as(name).isIn(400, 404);
        }
        assertThat(reader.get("/members/" + "a".repeat(3_000)).status()).isEqualTo(404);
    }
}
