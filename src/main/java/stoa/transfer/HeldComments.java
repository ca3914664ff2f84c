package stoa.transfer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comments of one item of an export that have been read and not yet been asked for. */
final class HeldComments {
    /** What an item may still say of itself after this many comments would come too late: they are not all kept. */
    private static final int MOST = 500;

    /** Nor after so many characters, however few comments they are in. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private final Deque<Entry> comments = new ArrayDeque<>();
    private int characters;

    boolean isFull() {
        return comments.size() >= MOST || characters >= MOST_CHARACTERS;
    }

    boolean isEmpty() {
        return comments.isEmpty();
    }

    void add(Entry comment) {
        comments.add(comment);
        characters += comment.size();
    }

    /** Nothing where there is none. */
    @Nullable
    Entry next() {
        Entry comment = comments.poll();
        characters -= comment == null ? 0 : comment.size();
        return comment;
    }

    void clear() {
        comments.clear();
        characters = 0;
    }

    /** Most files have them in this order, and a thread is numbered in the order it comes. */
    void sortByTime() {
        List<Entry> sorted = new ArrayList<>(comments);
        sorted.sort(Comparator.comparing(comment -> comment.get("wp:comment_date_gmt")));
        comments.clear();
        comments.addAll(sorted);
    }
}
