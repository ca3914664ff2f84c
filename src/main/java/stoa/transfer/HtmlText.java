package stoa.transfer;

import java.util.function.Function;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * HTML on its way to Markdown. Of text that stands outside any paragraph, blank lines make paragraphs and line ends line
 * breaks, as WordPress shows it; what Markdown has nothing for comes down to its words.
 */
final class HtmlText {
    /** Quotes and lists within one another beyond this are told apart by nobody. */
    private static final int DEEPEST = 10;

    /** Where blocks made with the block editor begin; it writes its line ends for itself, not for readers. */
    private static final String BLOCK_EDITOR = "<!-- wp:";

    private final Fidelity fidelity;
    private final boolean keepLines;

    private HtmlText(Fidelity fidelity, boolean keepLines) {
        this.fidelity = fidelity;
        this.keepLines = keepLines;
    }

    /** For {@link Source#of}; addresses are seen from the base, empty if it is unknown. */
    static Function<Fidelity, Document> of(String html, String base) {
        Element body = Jsoup.parseBodyFragment(html, base).body();
        boolean keepLines = !html.contains(BLOCK_EDITOR);
        return fidelity -> {
            Document document = new Document();
            new HtmlText(fidelity, keepLines).flow(body, document, keepLines, 0);
            return document;
        };
    }

    private void flow(Element from, Node into, boolean lines, int depth) {
        HtmlRun run = new HtmlRun(fidelity, lines);
        for (org.jsoup.nodes.Node child : from.childNodes()) {
            if (child instanceof Element element && HtmlRun.isBlock(element)) {
                end(run, into);
                block(element, into, lines, depth);
                run = new HtmlRun(fidelity, lines);
            } else if (child instanceof Element || child instanceof TextNode) {
                run.add(child, InlineStyle.PLAIN);
            }
        }
        end(run, into);
    }

    private static void end(HtmlRun run, Node into) {
        for (var spans : run.paragraphs()) {
            Paragraph paragraph = new Paragraph();
            Inlines.append(paragraph, spans);
            into.appendChild(paragraph);
        }
    }

    private void block(Element element, Node into, boolean lines, int depth) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, into);
            case "hr" -> into.appendChild(new ThematicBreak());
            case "pre" -> code(element, into);
            case "blockquote" -> within(element, into, new BlockQuote(), depth);
            case "ul", "ol" -> list(element, into, depth);
            case "p" -> flow(element, into, false, depth);
            case "tr" -> row(element, into);
            default -> flow(element, into, lines, depth);
        }
    }

    private void within(Element element, Node into, Node container, int depth) {
        if (depth >= DEEPEST) {
            flow(element, into, keepLines, depth);
            return;
        }
        flow(element, container, keepLines, depth + 1);
        if (container.getFirstChild() != null) {
            into.appendChild(container);
        }
    }

    private void list(Element element, Node into, int depth) {
        if (depth >= DEEPEST) {
            flow(element, into, keepLines, depth);
            return;
        }
        HtmlList list = new HtmlList(element);
        list.items().forEach(item -> flow(item, list.newItem(), false, depth + 1));
        list.finish().ifPresent(into::appendChild);
    }

    private void heading(Element element, Node into) {
        HtmlRun run = new HtmlRun(fidelity, false);
        run.add(element, InlineStyle.PLAIN);
        Heading heading = new Heading();
        heading.setLevel(element.normalName().charAt(1) - '0');
        Inlines.append(heading, run.line());
        if (heading.getFirstChild() != null) {
            into.appendChild(heading);
        }
    }

    private void row(Element element, Node into) {
        HtmlRun run = new HtmlRun(fidelity, false);
        for (Element cell : element.children()) {
            run.add(cell, InlineStyle.PLAIN);
            run.add(new TextNode(" "), InlineStyle.PLAIN);
        }
        Paragraph row = new Paragraph();
        Inlines.append(row, run.line());
        if (row.getFirstChild() != null) {
            into.appendChild(row);
        }
    }

    private static void code(Element element, Node into) {
        String text = element.wholeText().replace("\r\n", "\n");
        if (!text.isBlank()) {
            FencedCodeBlock code = new FencedCodeBlock();
            code.setLiteral(text.endsWith("\n") ? text : text + "\n");
            into.appendChild(code);
        }
    }
}
