package stoa.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileMarkdownTest {
    private static final int TYPED = 10_000;
    private static final String LONG = "http://" + "b".repeat(8_000);

    private final Markdown markdown = new Markdown();

    static Stream<String> bombs() {
        return Stream.of(
                "[a]: " + LONG + "\n\n" + "[a] ".repeat(480),
                "[a]: foo:" + LONG + "\n\n" + "[a] ".repeat(480),
                "[a]: " + LONG + "\n\n" + "![][a]".repeat(180),
                "[a]: http://b \"" + "&quot;".repeat(1_300) + "\"\n\n" + "[a] ".repeat(480),
                "#\n".repeat(5_000),
                "- - - - - - - - - - x\n".repeat(450));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void textsThatWouldFillFarMoreThanTheyHoldAreRefused(String bomb) {
        assertThatThrownBy(() -> markdown.comment(bomb))
                .isInstanceOf(TooMuchMarkupException.class)
                .hasMessageContaining("Use such an address once or twice");
        assertThat(markdown.commentOrPlain(bomb).toString()).hasSizeLessThan(8 * TYPED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*a ",
                "_a*_ ",
                "*a* ",
                "**",
                "***a*** ",
                "![[]()",
                "[",
                "]",
                "[]",
                "[a](",
                "[a](<",
                "![a](",
                "> ",
                ">\n",
                "- ",
                "-\n",
                "1. ",
                "`",
                "``a` ",
                "<",
                "<a ",
                "<!--",
                "<?",
                "<![CDATA[",
                "<a href=\"",
                "&",
                "&amp;",
                "&#0;",
                "&nbsp;",
                "\"",
                "\\",
                "~~a~~",
                "~a",
                "http://a.b ",
                "a@b.co ",
                "a@",
                "www.a.b ",
                "http://",
                "://",
                "<http://a>",
                "# a\n",
                "a\n=\n",
                "---\n",
                "```\n",
                "    a\n",
                "\t",
                "[a]: b\n",
                "|a|b|\n",
                "(",
                "[^1] ",
                "\u00a0",
                "\uD83D\uDE00",
                "\u202e",
                "<b>",
                "* a\n\n",
                "[a][b]",
                "\n> - ",
                "[[[[a](b)",
                "\n\n"
            })
    void nothingGrowsToMoreThanEightTimesWhatWasTyped(String shape) {
        String typed = shape.repeat(TYPED / shape.length());
        try {
            assertThat(markdown.comment(typed).toString()).hasSizeLessThanOrEqualTo(8 * TYPED + 100);
        } catch (TooMuchMarkupException e) {
            assertThat(markdown.commentOrPlain(typed).toString()).hasSizeLessThanOrEqualTo(8 * TYPED + 100);
        }
    }

    @Test
    void shortTextsMayBeMostlyTags() {
        String links = "[a]: http://b.example\n\n" + "[a] ".repeat(40);
        assertThat(markdown.comment(links).toString().length()).isBetween(8 * links.length(), 4_000);
    }

    @Test
    void articlesHaveABoundOfTheirOwn() {
        String bomb = "[a]: " + LONG + "\n\n" + "[a] ".repeat(400);
        assertThatThrownBy(() -> markdown.article(bomb)).isInstanceOf(TooMuchMarkupException.class);
        assertThatThrownBy(() -> markdown.article("# aaaaaaaaaaaa\n\n".repeat(12_000)))
                .isInstanceOf(TooMuchMarkupException.class);
        assertThatThrownBy(() -> markdown.article("&".repeat(200_000) + "\n\n# a"))
                .isInstanceOf(TooMuchMarkupException.class);
        assertThatThrownBy(() -> markdown.article("\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0*".repeat(28_571)))
                .isInstanceOf(TooMuchMarkupException.class);
        assertThat(markdown.article("Ten words of an article that anyone might well write. ".repeat(3_600))
                        .html()
                        .toString())
                .hasSizeGreaterThan(190_000);
    }
}
