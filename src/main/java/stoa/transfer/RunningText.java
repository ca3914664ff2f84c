package stoa.transfer;

import java.util.ArrayList;
import java.util.List;

/**
 * Running text while it is built, cut into paragraphs at blank lines. White space is folded, and has the look that the words
 * around it share, so that no emphasis ever begins or ends with a space, which Markdown would not take for emphasis.
 */
final class RunningText {
    private final List<List<Span>> paragraphs = new ArrayList<>();
    private List<Span> open = new ArrayList<>();
    private int lineEnds;
    private boolean space;

    /** A line end in the text stays one; two make a new paragraph. */
    void add(String text, InlineStyle look) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || isSpace(c)) {
                addWord(word, look);
                lineEnds += c == '\n' ? 1 : 0;
                space = true;
            } else {
                word.append(c);
            }
        }
        addWord(word, look);
    }

    /** What follows is a paragraph of its own. */
    void endParagraph() {
        lineEnds = 2;
    }

    List<List<Span>> paragraphs() {
        close();
        return List.copyOf(paragraphs);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\f';
    }

    private void addWord(StringBuilder word, InlineStyle look) {
        if (word.isEmpty()) {
            return;
        }
        if (lineEnds > 1) {
            close();
        }
        if (!open.isEmpty() && (space || lineEnds > 0)) {
            InlineStyle around = open.get(open.size() - 1).look().shared(look);
            append(new Span(lineEnds > 0 ? Span.BREAK : " ", around));
        }
        append(new Span(word.toString(), look));
        word.setLength(0);
        lineEnds = 0;
        space = false;
    }

    private void append(Span span) {
        int last = open.size() - 1;
        if (last >= 0
                && !span.isBreak()
                && !open.get(last).isBreak()
                && open.get(last).look().equals(span.look())) {
            open.set(last, new Span(open.get(last).text() + span.text(), span.look()));
        } else {
            open.add(span);
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            paragraphs.add(open);
        }
        open = new ArrayList<>();
    }
}
