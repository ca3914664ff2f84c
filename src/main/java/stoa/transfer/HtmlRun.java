package stoa.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import stoa.text.WebAddress;

/** Running text out of HTML: what stands between two blocks. */
final class HtmlRun {
    private static final Set<String> DROPPED = Set.of("script", "style", "template", "head", "noscript", "title");
    private static final Set<String> BLOCKS = Set.of("caption", "dd", "dt", "dl", "center");
    private static final Set<String> INLINE = Set.of("del", "ins", "video", "audio", "iframe", "noscript");

    private final Fidelity fidelity;
    private final boolean lines;
    private final RunningText run = new RunningText();

    /** Whether line ends in the text are line breaks. */
    HtmlRun(Fidelity fidelity, boolean lines) {
        this.fidelity = fidelity;
        this.lines = lines;
    }

    static boolean isBlock(Element element) {
        String name = element.normalName();
        return BLOCKS.contains(name) || (element.isBlock() && !INLINE.contains(name) && !DROPPED.contains(name));
    }

    List<List<Span>> paragraphs() {
        return run.paragraphs();
    }

    /** All of it on one line. */
    List<Span> line() {
        List<Span> line = new ArrayList<>();
        for (List<Span> paragraph : run.paragraphs()) {
            if (!line.isEmpty()) {
                line.add(new Span(" ", InlineStyle.PLAIN));
            }
            paragraph.forEach(span -> line.add(span.isBreak() ? new Span(" ", span.look()) : span));
        }
        return line;
    }

    void add(Node node, InlineStyle look) {
        if (node instanceof TextNode text) {
            addText(text, look);
        } else if (node instanceof Element element && !DROPPED.contains(element.normalName())) {
            addElement(element, look);
        }
    }

    private void addText(TextNode node, InlineStyle look) {
        String text = node.getWholeText();
        if (!lines) {
            text = text.replace('\n', ' ');
        } else if (node.previousSibling() instanceof Element before && before.nameIs("br")) {
            text = text.replaceFirst("^[ \t\r]*\n", "");
        }
        run.add(text, fidelity.keep(look));
    }

    private void addElement(Element element, InlineStyle look) {
        switch (element.normalName()) {
            case "br" -> run.add(Span.BREAK, InlineStyle.PLAIN);
            case "strong", "b" -> addChildren(element, look.with(InlineStyle.Style.STRONG));
            case "em", "i", "cite" -> addChildren(element, look.with(InlineStyle.Style.EMPHASIS));
            case "del", "s", "strike" -> addChildren(element, look.with(InlineStyle.Style.STRIKE));
            case "code", "kbd", "samp", "tt" -> addChildren(element, look.with(InlineStyle.Style.CODE));
            case "a" -> addChildren(element, linked(look, element.absUrl("href")));
            case "img" -> addFile(element, look, element.attr("alt"), "Image");
            case "iframe", "embed", "video", "audio" -> addFile(element, look, element.attr("title"), "Media");
            default -> addOther(element, look);
        }
    }

    private void addOther(Element element, InlineStyle look) {
        if (isBlock(element)) {
            run.endParagraph();
            addChildren(element, look);
            run.endParagraph();
        } else {
            addChildren(element, look);
        }
    }

    private void addChildren(Element element, InlineStyle look) {
        element.childNodes().forEach(child -> add(child, look));
    }

    /** Nothing is shown from elsewhere: a picture becomes a link to it, or its words where it stands in another link. */
    private void addFile(Element element, InlineStyle look, String words, String otherwise) {
        String address = element.absUrl("src");
        if (!words.isBlank() || WebAddress.isAllowed(address) || !look.link().isEmpty()) {
            InlineStyle linked = look.link().isEmpty() ? linked(look, address) : look;
            run.add(words.isBlank() ? otherwise : words.replace('\n', ' '), fidelity.keep(linked));
        }
        addChildren(element, look);
    }

    private static InlineStyle linked(InlineStyle look, String address) {
        return WebAddress.isAllowed(address) ? look.leadingTo(address) : look;
    }
}
