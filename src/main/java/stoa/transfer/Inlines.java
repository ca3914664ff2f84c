package stoa.transfer;

import java.util.List;
import java.util.function.Function;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Puts running text into a tree of Markdown: a link around what is strong, that around what is emphasised, and so on. */
final class Inlines {
    /** What may stand around text, outermost first: for a look, which one of its kind stands there, empty if none. */
    private static final List<Function<InlineStyle, String>> LAYERS = List.of(
            InlineStyle::link,
            style(InlineStyle.Style.STRONG),
            style(InlineStyle.Style.EMPHASIS),
            style(InlineStyle.Style.STRIKE));

    /** What stands before a sign that is to mean only itself. */
    static final String ESCAPE = "\\";

    private Inlines() {}

    static void append(Node parent, List<Span> spans) {
        append(parent, spans, 0);
    }

    private static void append(Node parent, List<Span> spans, int layer) {
        if (layer == LAYERS.size()) {
            spans.forEach(span -> appendOne(parent, span));
            return;
        }
        Function<InlineStyle, String> kind = LAYERS.get(layer);
        for (int from = 0, to; from < spans.size(); from = to) {
            String mine = kind.apply(spans.get(from).look());
            to = from + 1;
            while (to < spans.size() && kind.apply(spans.get(to).look()).equals(mine)) {
                to++;
            }
            Node around = mine.isEmpty() ? parent : node(layer, mine);
            append(around, spans.subList(from, to), layer + 1);
            if (around != parent) {
                parent.appendChild(around);
            }
        }
    }

    private static Function<InlineStyle, String> style(InlineStyle.Style style) {
        return look -> look.styles().contains(style) ? style.name() : "";
    }

    private static Node node(int layer, String link) {
        return switch (layer) {
            case 0 -> new Link(link, null);
            case 1 -> new StrongEmphasis("**");
            case 2 -> new Emphasis("*");
            default -> new Strikethrough("~~");
        };
    }

    private static void appendOne(Node parent, Span span) {
        if (span.isBreak()) {
            parent.appendChild(new HardLineBreak());
        } else if (span.look().styles().contains(InlineStyle.Style.CODE)) {
            parent.appendChild(new Code(span.text()));
        } else {
            boolean startsLine = parent.getLastChild() == null || parent.getLastChild() instanceof HardLineBreak;
            if (startsLine && span.text().startsWith("+")) {
                // the one list marker that the renderer does not escape
                HtmlInline escape = new HtmlInline();
                escape.setLiteral(ESCAPE);
                parent.appendChild(escape);
            }
            parent.appendChild(new Text(span.text()));
        }
    }
}
