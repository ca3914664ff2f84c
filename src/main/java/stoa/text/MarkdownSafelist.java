package stoa.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The safelist of Markdown: rewrites a parsed text so that only what Stoa allows is left, and no word is lost. */
final class MarkdownSafelist {
    private MarkdownSafelist() {}

    static void inComment(Node document, MarkupLimit room) {
        everywhere(document, room);
        for (Node node : below(document)) {
            if (node instanceof Heading heading) {
                heading.insertAfter(paragraph(heading));
                heading.unlink();
            }
        }
    }

    static void inArticle(Node document, MarkupLimit room) {
        everywhere(document, room);
        // the page's own h1 is the title: the text's highest rank, whichever its author took, comes next below it
        List<Heading> headings = below(document).stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .toList();
        int highest = headings.stream().mapToInt(Heading::getLevel).min().orElse(1);
        headings.forEach(heading -> heading.setLevel(Math.min(6, heading.getLevel() - highest + 2)));
    }

    private static void everywhere(Node document, MarkupLimit room) {
        for (Node node : below(document)) {
            if (node instanceof Image image) {
                checkLink(asLink(image), room);
            } else if (node instanceof Link link) {
                checkLink(link, room);
            } else if (node instanceof Text text) {
                // an entity may have brought in what may not be typed
                text.setLiteral(TypedText.printable(text.getLiteral()));
            }
        }
    }

    private static Link asLink(Image image) {
        Link link = new Link(image.getDestination(), image.getTitle());
        move(image, link);
        if (link.getFirstChild() == null) {
            link.appendChild(new Text(image.getDestination()));
        }
        image.insertAfter(link);
        image.unlink();
        return link;
    }

    private static void checkLink(Link link, MarkupLimit room) {
        room.promise(link.getDestination().length()
                + (link.getTitle() == null ? 0 : link.getTitle().length()));
        if (isInLink(link)) {
            unwrap(link);
            link.unlink();
        } else if (!WebAddress.isAllowed(link.getDestination())) {
            showAddress(link);
        } else if (link.getTitle() != null) {
            link.setTitle(TypedText.printable(link.getTitle()));
        }
    }

    /** As a picture that is a link is: HTML has no link within a link. */
    private static boolean isInLink(Link link) {
        for (Node up = link.getParent(); up != null; up = up.getParent()) {
            if (up instanceof Link) {
                return true;
            }
        }
        return false;
    }

    /** A link that leads nowhere we let it lead becomes its words, with the address behind them when it says more. */
    private static void showAddress(Link link) {
        Node last = unwrap(link);
        String address = TypedText.printable(link.getDestination());
        if (!(last instanceof Text text && text.getLiteral().contains(address))) {
            last.insertAfter(new Text(" (" + address + ")"));
        }
        link.unlink();
    }

    /** Puts the link's words in its place, all but the link itself, which is empty then; answers with the last of them. */
    private static Node unwrap(Link link) {
        Node last = link;
        for (Node child : children(link)) {
            last.insertAfter(child);
            last = child;
        }
        return last;
    }

    private static Paragraph paragraph(Heading heading) {
        StrongEmphasis strong = new StrongEmphasis("**");
        move(heading, strong);
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(strong);
        return paragraph;
    }

    private static void move(Node from, Node to) {
        children(from).forEach(to::appendChild);
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /** Every node under this one, a parent before its children; no recursion, whatever the depth. */
    private static List<Node> below(Node root) {
        List<Node> found = new ArrayList<>(children(root));
        for (int i = 0; i < found.size(); i++) {
            found.addAll(children(found.get(i)));
        }
        return found;
    }
}
