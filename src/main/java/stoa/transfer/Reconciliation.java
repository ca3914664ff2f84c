package stoa.transfer;

import java.util.ArrayList;
import java.util.List;

/** The account that an import gives of itself: what was read, and what became of it. */
final class Reconciliation {
    private final Tally articles = new Tally();
    private final Tally comments = new Tally();

    Tally articles() {
        return articles;
    }

    Tally comments() {
        return comments;
    }

    void add(Reconciliation other) {
        articles.add(other.articles);
        comments.add(other.comments);
    }

    int refusals() {
        return articles.refusals() + comments.refusals();
    }

    long entries() {
        return articles.entries() + comments.entries();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(articles.lines("Articles"));
        lines.addAll(comments.lines("Comments"));
        return lines;
    }
}
