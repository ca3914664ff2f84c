package stoa.discussion;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import stoa.discussion.Outlines.Outline;
import stoa.text.HtmlSize;

/** Where comments stand: on a page of their article, or, where that has no room for them, on one of their own thread. */
public final class Places {
    /** Outlines of one branch that are read at once. */
    private static final int AT_ONCE = 50;

    /** Bytes that browsers on small machines still show at once, and that few wait for. */
    private static final int LARGEST_PAGE = 500_000;

    /** What is on every page: its head and foot, and the form for a comment. */
    private static final int AROUND = 15_000;

    /** A comment that stands above the others, too: as much as one can be. */
    private static final int PINNED = 100_000;

    /** For comments, however long the article is. */
    private static final int LEAST = 100_000;

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
        Cut cut = cut(article, sort, paging.page(comment));
        return cut.shows(comment.id())
                ? paging.path(article, comment, sort)
                : NamedComment.of(comment).threadPath() + "#comment-" + comment.id();
    }

    /** What a page of the article shows. */
    Cut cut(Article article, Sort sort, Paging.Page page) {
        if (sort == Sort.BEST) {
            return each(article, outlines.best(article.id(), paging.size()));
        }
        List<Outline> all = outlines.inBranches(article.id(), page.first(), page.last(), paging.comments() + 1);
        List<Integer> branches = branches(sort, page);
        return all.size() > paging.comments() ? each(article, branches) : whole(room(article), branches, all);
    }

    /** Bytes that the page of an article has for comments. */
    private static int room(Article article) {
        int taken = AROUND + HtmlSize.of(article.bodyHtml()) + (article.pinnedId() == null ? 0 : PINNED);
        return Math.max(LEAST, LARGEST_PAGE - taken);
    }

    /** What the page shows that begins with that comment. */
    Cut from(Comment first) {
        List<Outline> all = outlines.from(first.articleId(), first.branch(), first.id(), paging.comments() + 1);
        return whole(LARGEST_PAGE - AROUND, List.of(first.branch()), all);
    }

    private Cut whole(int room, List<Integer> branches, List<Outline> all) {
        Map<Integer, Deque<Outline>> known = new HashMap<>();
        branches.forEach(branch -> known.put(branch, new ArrayDeque<>()));
        all.forEach(one ->
                known.computeIfAbsent(one.branch(), any -> new ArrayDeque<>()).add(one));
        return Cut.of(paging.comments(), room, branches, known, (branch, id) -> List.of());
    }

    private Cut each(Article article, List<Integer> branches) {
        int first = Math.max(2, paging.comments() / Math.max(1, branches.size()));
        return Cut.of(
                paging.comments(),
                room(article),
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
