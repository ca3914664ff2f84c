package stoa.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.jsoup.nodes.Element;

/** A list in HTML, with the list that it becomes in Markdown. */
final class HtmlList {
    private final Element element;
    private final ListBlock list;

    HtmlList(Element element) {
        this.element = element;
        this.list = element.nameIs("ol") ? ordered(element.attr("start")) : bullets();
    }

    /** What stands in it; text or other elements that wrongly stand there on their own count as items too. */
    List<Element> items() {
        List<Element> items = new ArrayList<>();
        for (org.jsoup.nodes.Node child : element.childNodes()) {
            if (child instanceof Element item && item.nameIs("li")) {
                items.add(item);
            } else {
                Element alone = new Element("li");
                alone.setBaseUri(element.baseUri());
                alone.appendChild(child.clone());
                items.add(alone);
            }
        }
        return items;
    }

    Node newItem() {
        ListItem item = new ListItem();
        list.appendChild(item);
        return item;
    }

    /** Empty where no item had anything to say. */
    Optional<ListBlock> finish() {
        boolean tight = true;
        for (Node item = list.getFirstChild(); item != null; ) {
            Node next = item.getNext();
            if (item.getFirstChild() == null) {
                item.unlink();
            }
            tight &= isOneParagraph(item);
            item = next;
        }
        list.setTight(tight);
        return list.getFirstChild() == null ? Optional.empty() : Optional.of(list);
    }

    private static boolean isOneParagraph(Node item) {
        Node rest = item.getFirstChild() instanceof Paragraph first ? first.getNext() : item.getFirstChild();
        return rest == null || (rest instanceof ListBlock && rest.getNext() == null);
    }

    private static ListBlock bullets() {
        BulletList bullets = new BulletList();
        bullets.setMarker("-");
        return bullets;
    }

    private static ListBlock ordered(String start) {
        OrderedList numbers = new OrderedList();
        numbers.setMarkerDelimiter(".");
        numbers.setMarkerStartNumber(start.matches("\\d{1,8}") ? Integer.parseInt(start) : 1);
        return numbers;
    }
}
