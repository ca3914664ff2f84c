package stoa.discussion;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        return of(article.id(), places.cut(article, sort, page));
    }

    /** On the page that begins with that comment. */
    Selection from(Comment first) {
        return of(first.articleId(), places.from(first));
    }

    private Selection of(long article, PageContent cut) {
        List<Comment> shown = cut.shown().isEmpty() ? List.of() : comments.byIds(cut.shown());
        Set<Long> answered = shown.stream()
                .map(Comment::parentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        cut.shown().forEach(answered::remove);
        return new Selection(shown, named(answered), onward(article, cut.onward()));
    }

    private Map<Long, NamedComment> named(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : outlines.named(List.copyOf(ids)).stream()
                        .collect(Collectors.toMap(NamedComment::id, Function.identity()));
    }

    /** Of each branch the first comment from that one on which is to be seen; where there is none, it ends here. */
    private Map<Integer, NamedComment> onward(long article, Map<Integer, Long> next) {
        Map<Long, NamedComment> named = named(next.values());
        Map<Integer, NamedComment> onward = new LinkedHashMap<>();
        next.forEach((branch, id) -> Optional.ofNullable(named.get(id))
                .filter(NamedComment::isVisible)
                .or(() -> outlines.visible(article, branch, id))
                .ifPresent(one -> onward.put(branch, one)));
        return onward;
    }
}
