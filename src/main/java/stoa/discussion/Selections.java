package stoa.discussion;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What pages show of threads, as it is in the database now. */
final class Selections {
    private final Places places;
    private final Comments comments;
    private final Outlines outlines;

    Selections(Places places, Comments comments, Outlines outlines) {
        this.places = places;
        this.comments = comments;
        this.outlines = outlines;
    }

    /** On a page of the article. */
    Selection on(Article article, Sort sort, Paging.Page page) {
        return of(places.cut(article, sort, page));
    }

    /** On the page that begins with that comment. */
    Selection from(Comment first) {
        return of(places.from(first));
    }

    private Selection of(Cut cut) {
        List<Comment> shown = cut.shown().isEmpty() ? List.of() : comments.byIds(cut.shown());
        return new Selection(shown, named(shown, cut), cut.onward());
    }

    /** What the page says the name of without showing it: comments that are answered here, and those that come next. */
    private Map<Long, NamedComment> named(List<Comment> shown, Cut cut) {
        Set<Long> missing = shown.stream()
                .map(Comment::parentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        cut.shown().forEach(missing::remove);
        missing.addAll(cut.onward().values());
        return missing.isEmpty()
                ? Map.of()
                : outlines.named(List.copyOf(missing)).stream()
                        .collect(Collectors.toMap(NamedComment::id, Function.identity()));
    }
}
