package stoa.transfer;

import java.util.List;
import java.util.function.Function;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.Document;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import stoa.text.Markdown;

/**
 * Text from elsewhere, written as the Markdown that shows exactly its words.
 *
 * @param words the same without any markup
 * @param fidelity how much of its markup could be kept
 */
record Source(String markdown, String words, Fidelity fidelity) {
    private static final List<Extension> DIALECT = List.of(StrikethroughExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(DIALECT).build();
    private static final MarkdownRenderer RENDERER =
            MarkdownRenderer.builder().extensions(DIALECT).build();

    /** Keeps as much of the markup as still shows the same words when it is read back. */
    static Source of(Function<Fidelity, Document> text) {
        for (Fidelity fidelity : Fidelity.values()) {
            Document document = text.apply(fidelity);
            String markdown = RENDERER.render(document).strip();
            boolean last = fidelity == Fidelity.WORDS_ONLY;
            if (last || (!Markdown.isTooIntricate(markdown) && readsBack(document, markdown))) {
                return new Source(markdown, Words.of(document), fidelity);
            }
        }
        throw new IllegalStateException("The last way of writing a text is always taken");
    }

    /** One that is plain from the start: a paragraph a line, headings as told. */
    static Source of(Document document) {
        return of(fidelity -> document);
    }

    private static boolean readsBack(Document document, String markdown) {
        return Words.solid(PARSER.parse(markdown)).equals(Words.solid(document));
    }
}
