package stoa.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.text.Markdown;

class SourceTest {
    private final Markdown markdown = new Markdown();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* not a list",
                "- nor this",
                "+ nor that",
                "1. x",
                "2) y",
                "#tag",
                "# no heading",
                "_x_",
                "**x**",
                "~~x~~",
                "<b>",
                "<script>alert(1)</script>",
                "&amp; &#38;",
                "`x`",
                "```",
                "~~~",
                "===",
                "---",
                "> no quote",
                "[a](javascript:b)",
                "![a](b)",
                "a\\b",
                "\\",
                "a + b = c",
                "[x]: y",
                "|a|b|",
                "C++",
                "***",
                "___",
                "!",
                "مرحبا 👩‍👩‍👧 é"
            })
    void plainTextMeansItself(String text) {
        assertThat(shown(PlainText.comment(List.of(text)))).isEqualTo(text);
        assertThat(shown(PlainText.comment(List.of("Before.", text, "After."))))
                .isEqualTo("Before. " + text + " After.");
    }

    @Test
    void anyPlainTextMeansItself() {
        String signs = "*_~`#+-=>.)(<>[]!\\&|:;'\"/@1 2a b\t";
        Random random = new Random(1);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder("x");
            random.ints(12, 0, signs.length()).forEach(c -> text.append(signs.charAt(c)));
            String line = text.substring(i % 2).strip();
            assertThat(shown(PlainText.comment(List.of(line))).replace(" ", ""))
                    .as(line)
                    .isEqualTo(line.replaceAll("\\s", ""));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <p>a <b>b</b> <i>c</i></p>                   | <p>a <strong>b</strong> <em>c</em></p>
                    a<b> b </b>c                                 | <p>a <strong>b</strong> c</p>
                    <s>old</s> <code>x*y</code>                  | <p><del>old</del> <code>x*y</code></p>
                    <ul><li>a</li><li>b<ul><li>c</li></ul></li></ul> | <ul> <li>a</li> <li>b <ul> <li>c</li> </ul> </li> </ul>
                    <ol start="3"><li>a</li></ol>                | <ol start="3"> <li>a</li> </ol>
                    <blockquote>a</blockquote>b                  | <blockquote> <p>a</p> </blockquote> <p>b</p>
                    a<hr>b                                       | <p>a</p> <hr /> <p>b</p>
                    <pre>a  b</pre>                              | <pre><code>a b </code></pre>
                    a<br>b                                       | <p>a<br /> b</p>
                    <h3>a</h3>                                   | <h2 id="s-a">a</h2>
                    <a href="javascript:alert(1)">a</a>          | <p>a</p>
                    <a href="https://x.example/">a</a>           | <p><a href="https://x.example/" rel="nofollow ugc noopener">a</a></p>
                    <img src="https://x.example/i.png" alt="Sea"> | <p><a href="https://x.example/i.png" rel="nofollow ugc noopener">Sea</a></p>
                    <script>alert(1)</script><style>p{}</style>a | <p>a</p>
                    <p onclick="x()">a</p>                       | <p>a</p>
                    <table><tr><td>a</td><td>b</td></tr></table> | <p>a b</p>
                    """)
    void htmlKeepsWhatMarkdownCanSay(String html, String expected) {
        Source source = Source.of(HtmlText.of(html, ""));

        String shown = markdown.article(source.markdown()).html().toString();
        assertThat(shown.strip().replaceAll("\\s+", " ")).isEqualTo(expected);
    }

    @Test
    void blankLinesMakeParagraphsAndLineEndsLineBreaks() {
        Source source = Source.of(HtmlText.of("One\ntwo<br>\nthree\n\nFour", ""));

        assertThat(source.markdown()).isEqualTo("One  \ntwo  \nthree\n\nFour");
    }

    @Test
    void commentsOfTheBlockEditorAreDropped() {
        Source source = Source.of(HtmlText.of(
                "<!-- wp:paragraph -->\n<p>One\nline</p>\n<!-- /wp:paragraph -->\n<!-- wp:more -->x\ny<!-- /wp:more -->",
                ""));

        assertThat(source.markdown()).isEqualTo("One line\n\nx y");
    }

    @Test
    void shortcodesLeaveWhatIsInThem() {
        assertThat(Shortcodes.removed("[caption id=\"a\" width=\"3\"]Sea[/caption] [gallery ids=\"1,2\"] [sic] a[1]"))
                .isEqualTo("Sea  [sic] a[1]");
    }

    @Test
    void wordsSurviveWhereEmphasisCannot() {
        String html = "a<b>“b”</b>c<i>.</i>d";

        assertThat(shown(Source.of(HtmlText.of(html, "")))).isEqualTo("a“b”c.d");
    }

    @Test
    void moreLinksThanCanBeParsedComeDownToTheirWords() {
        String html = "<p><a href=\"https://x.example/\">link</a></p>".repeat(600);

        Source source = Source.of(HtmlText.of(html, ""));

        assertThat(source.fidelity()).isEqualTo(Fidelity.WORDS_ONLY);
        assertThat(shown(source)).startsWith("link link link").doesNotContain("[", "\\");
    }

    @Test
    void nestingBeyondReasonKeepsItsWords() {
        for (String tag : List.of("div", "blockquote", "b", "span", "a", "ul", "li")) {
            String html = ("<" + tag + ">").repeat(5_000) + "deep";

            assertThat(shown(Source.of(HtmlText.of(html, "")))).as(tag).isEqualTo("deep");
        }
    }

    private String shown(Source source) {
        return Jsoup.parse(markdown.comment(source.markdown()).toString()).text();
    }
}
