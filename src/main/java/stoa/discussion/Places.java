package stoa.discussion;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Where comments stand: on a page of their article, or, where that has no room for them, on one of their own thread. */
public final class Places {
    /** Outlines of one branch that are read at once. */
    private static final int AT_ONCE = 50;

    private final Outlines outlines;
    private final Paging paging;

    public Places(Outlines outlines, Paging paging) {
        this.outlines = outlines;
        this.paging = paging;
    }

    /** Where the comment stands, with the fragment that leads to it. */
    public String path(Article article, Comment comment) {
        return path(article, comment, Sort.OLDEST);
    }

    /** As {@link #path(Article, Comment)}, in the order in which someone reads. */
    String path(Article article, Comment comment, Sort sort) {
        PageContent cut = cut(article, sort, paging.page(comment));
        return cut.shows(comment.id())
                ? paging.path(article, comment, sort)
                : NamedComment.of(comment).threadPath() + "#comment-" + comment.id();
    }

    /** What a page of the article shows. */
    PageContent cut(Article article, Sort sort, Paging.Page page) {
        if (sort == Sort.BEST) {
            return each(room(article, sort), article, outlines.best(article.id(), paging.size()));
        }
        List<Outline> all = outlines.inBranches(article.id(), page.first(), page.last(), paging.comments() + 1);
        List<Integer> branches = branches(sort, page);
        PageRoom room = room(article, sort);
        return all.size() > paging.comments() ? each(room, article, branches) : whole(room, branches, all);
    }

    /** What the page shows that begins with that comment. */
    PageContent from(Comment first) {
        List<Outline> all = outlines.from(first.articleId(), first.branch(), first.id(), paging.comments() + 1);
        return whole(PageRoom.ofPage(paging), List.of(first.branch()), all);
    }

    private PageRoom room(Article article, Sort sort) {
        int pinned = article.pinnedId() == null
                ? 0
                : outlines.text(article.pinnedId()).orElse(0);
        return PageRoom.below(article, pinned, sort, paging);
    }

    private static PageContent whole(PageRoom room, List<Integer> branches, List<Outline> all) {
        Map<Integer, Deque<Outline>> known = new HashMap<>();
        branches.forEach(branch -> known.put(branch, new ArrayDeque<>()));
        all.forEach(one ->
                known.computeIfAbsent(one.branch(), any -> new ArrayDeque<>()).add(one));
        return PageContent.of(room, branches, known, (branch, id) -> List.of());
    }

    private PageContent each(PageRoom room, Article article, List<Integer> branches) {
        int first = Math.max(2, paging.comments() / Math.max(1, branches.size()));
        return PageContent.of(
                room,
                branches,
                new HashMap<>(),
                (branch, id) -> outlines.from(article.id(), branch, id + 1, id == 0 ? first : AT_ONCE));
    }

    private static List<Integer> branches(Sort sort, Paging.Page page) {
        return IntStream.rangeClosed(page.first(), page.last())
                .map(number -> sort == Sort.NEWEST ? page.first() + page.last() - number : number)
                .boxed()
                .toList();
    }
}
