package stoa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private final Markdown markdown = new Markdown();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    *soft*                | <p><em>soft</em></p>
                    **strong**            | <p><strong>strong</strong></p>
                    ~~gone~~              | <p><del>gone</del></p>
                    `x < y`               | <p><code>x &lt; y</code></p>
                    > said                | <blockquote><p>said</p></blockquote>
                    - one                 | <ul><li>one</li></ul>
                    3. three              | <ol start="3"><li>three</li></ol>
                    """)
    void commonMarksBecomeMarkup(String source, String html) {
        assertThat(markdown.comment(source).toString().replace("\n", "")).isEqualTo(html);
    }

    @Test
    void headingsInCommentsAreFlattened() {
        Document html = Jsoup.parse(markdown.comment("# Loud\n\nquiet").toString());

        assertThat(html.select("h1,h2,h3")).isEmpty();
        assertThat(html.select("p > strong").text()).isEqualTo("Loud");
    }

    @Test
    void headingsInArticlesBeginBelowTheTitleAndCanBeLinkedTo() {
        ArticleText text =
                markdown.article("### First *part*\n\nwords\n\n#### Deeper\n\n### First part\n\n### Über öl");

        assertThat(text.html().toString()).contains("<h2 id=\"s-first-part\">").contains("<h3 id=\"s-deeper\">");
        assertThat(text.contents().headings())
                .extracting(Contents.Heading::id)
                .containsExactly("s-first-part", "s-deeper", "s-first-part-2", "s-uber-ol");
        assertThat(text.contents().worthListing()).isTrue();
        assertThat(Contents.read(text.contents().written())).isEqualTo(text.contents());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/a?b=c&d=e#f",
                "https://example.org/",
                "mailto:ada@example.org",
                "HTTPS://EXAMPLE.ORG"
            })
    void linksToTheWebAndToMailAreKept(String address) {
        Document html = Jsoup.parse(markdown.comment("[there](" + address + ")").toString());

        assertThat(html.select("a").attr("href")).isEqualTo(address);
        assertThat(html.select("a").attr("rel")).isEqualTo("nofollow ugc noopener");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "jav&#x09;ascript:alert(1)",
                "java&NewLine;script:alert(1)",
                "&#1;javascript:alert(1)",
                "data:text/html;base64,PHNjcmlwdD4=",
                "vbscript:msgbox(1)",
                "//evil.example",
                "\\\\\\\\evil.example",
                "/sign-out",
                "ftp://example.org",
                "https://bank.example@evil.example/",
                "https:evil.example",
                "https://example.org/\u202Egpj.exe"
            })
    void otherLinksBecomeWords(String address) {
        Document html =
                Jsoup.parse(markdown.comment("[there](<" + address + ">)").toString());

        assertThat(html.select("a")).isEmpty();
        assertThat(html.text()).startsWith("there");
    }

    @Test
    void bareAddressesBecomeLinks() {
        Document html = Jsoup.parse(markdown.comment("see https://example.org/x. and ada@example.org")
                .toString());

        assertThat(html.select("a").eachAttr("href"))
                .containsExactly("https://example.org/x", "mailto:ada@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[![lamp](https://b.example/i.png)](https://a.example)",
                "![https://b.example](https://a.example)",
                "[lamp <https://b.example>](https://a.example)"
            })
    void noLinkIsWithinALink(String source) {
        String html = new Markdown().comment("**bold** " + source).toString();
        assertThat(html).startsWith("<p><strong>bold</strong> <a ").doesNotContainPattern("<a [^<]*<a ");
    }

    @Test
    void equalHeadingsAreNumbered() {
        String html =
                new Markdown().article("# x\n\n# x\n\n# x 2\n\n# x").html().toString();
        assertThat(org.jsoup.Jsoup.parse(html).select("h2").eachAttr("id"))
                .containsExactly("s-x", "s-x-2", "s-x-2-2", "s-x-3");
    }

    @Test
    void imagesBecomeLinksToThem() {
        Document html = Jsoup.parse(
                markdown.comment("![a cat](https://example.org/cat.png)").toString());

        assertThat(html.select("img")).isEmpty();
        assertThat(html.select("a").text()).isEqualTo("a cat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "a <b onclick=x>b</b>",
                "<<script>script>x",
                "<a href='javascript:x'>y</a>",
                "[x](https://example.org \"\\\" onmouseover=alert(1)\")",
                "```\"><script>\nx\n```",
                "<!-- <img> -->",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<math><mtext><table><mglyph><style><img src onerror=alert(1)>"
            })
    void typedMarkupIsShownAsTyped(String source) {
        Document html = Jsoup.parse(markdown.comment(source).toString());

        assertThat(html.select("script, img, b, style, math, [onclick], [onerror], [onmouseover], [style]"))
                .isEmpty();
        assertThat(html.text()).isNotEmpty();
    }

    static Stream<String> hardText() {
        return Stream.of(
                "[".repeat(10_000),
                "]".repeat(10_000),
                "[".repeat(5_000) + "]".repeat(5_000),
                "> ".repeat(5_000),
                ">".repeat(10_000),
                "[a](".repeat(2_500),
                "![[]()".repeat(1_600),
                "*a ".repeat(3_000),
                "*a ".repeat(1_600) + "_a*_ ".repeat(1_000),
                "**a ".repeat(2_500),
                "*".repeat(10_000),
                "~~a ".repeat(2_500),
                "- ".repeat(5_000),
                "1. ".repeat(3_300),
                "`a``".repeat(2_500),
                "<".repeat(10_000),
                "<a ".repeat(3_300),
                "&".repeat(10_000),
                "a@b.c ".repeat(1_600),
                "https://a ".repeat(1_000),
                "\\".repeat(10_000),
                "[a]: b\n".repeat(1_400) + "[a]",
                "#".repeat(10_000),
                "_a _".repeat(2_500));
    }

    @ParameterizedTest
    @MethodSource("hardText")
    void textThatIsHardToParseStillComesOutWhole(String source) {
        String html = markdown.commentOrPlain(source).toString();

        assertThat(html.length()).isLessThan(20 * source.length());
        assertThat(markdown.articleOrPlain(source).html().toString()).isNotEmpty();
    }
}
