package stoa.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Gives the headings of an article the fragments that lead to them. */
final class Headings {
    /** Carries a heading's id through the tree to where it is written out; itself it shows nothing. */
    private static final class Id extends CustomNode {
        private final String id;

        private Id(String id) {
            this.id = id;
        }
    }

    private Headings() {}

    /** The ids start with {@code s-}, so that no heading's words can take a name that the page itself uses. */
    static Contents number(Node document) {
        List<Contents.Heading> headings = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                String words = words(heading);
                if (!words.isEmpty()) {
                    String id = free("s-" + Slug.of(words), taken);
                    heading.appendChild(new Id(id));
                    headings.add(new Contents.Heading(heading.getLevel(), id, words));
                }
            }
        }
        return new Contents(List.copyOf(headings));
    }

    /** Numbered from the last of its kind, so that a thousand equal headings are not counted a thousand times. */
    private static String free(String id, Map<String, Integer> taken) {
        for (int n = taken.getOrDefault(id, 0) + 1; ; n++) {
            String candidate = n == 1 ? id : id + "-" + n;
            if (n == 1 || taken.putIfAbsent(candidate, 1) == null) {
                taken.put(id, n);
                return candidate;
            }
        }
    }

    private static String words(Heading heading) {
        StringBuilder words = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineEnd) {
                words.append(' ');
            }
        });
        return TypedText.line(words.toString());
    }

    static void addId(Heading heading, Map<String, String> attributes) {
        if (heading.getLastChild() instanceof Id carrier) {
            attributes.put("id", carrier.id);
        }
    }
}
