package stoa.text;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What people type, on its way to markup. */
@State(Scope.Benchmark)
public class MarkdownBenchmark {
    /** Texts by what is in them. */
    public enum Text {
        ONE_LINE("Thank you, I had not thought of that."),
        PARAGRAPHS("It goes on for a while, turns, and comes to an end. Nobody has said it yet in so many words.\n\n"
                .repeat(6)),
        MARKED("""
                > What was said above is worth a thought

                That *may* be, but **not** here: see https://example.org/a/page?of=it and
                [the other one](https://example.org/other), where `code` says it better.

                - first
                - second, with ~~a slip~~

                ```
                and = so(on);
                ```
                """),
        LONGEST("Some *marked* words, then others; and so on until there is no more room.\n\n".repeat(133));

        private final String source;

        Text(String source) {
            this.source = source;
        }
    }

    @Param
    public Text text;

    private final Markdown markdown = new Markdown();

    @Benchmark
    public SafeHtml comment() {
        return markdown.comment(text.source);
    }
}
