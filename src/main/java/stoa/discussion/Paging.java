package stoa.discussion;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a thread. A page is a run of top-level comments by their numbers, so that a comment stays on its page
 * whatever is posted or hidden around it, and a page has the same address in either order.
 *
 * @param size top-level comments on a page
 * @param comments on a page altogether
 */
public record Paging(int size, int comments) {
    /** One page of a thread: the numbers of its first and last top-level comment. */
    record Page(int number, int first, int last) {}

    /** At least 1. */
    int count(Article article) {
        return Math.max(1, (article.branchCount() + size - 1) / size);
    }

    /**
     * Where no page is named: the one that a reader in this order begins with; empty where there is no such page. The best
     * are one page: what stands further down changes its place too often to have an address.
     */
    Optional<Page> page(Article article, Sort sort, @Nullable String number) {
        int pages = sort == Sort.BEST ? 1 : count(article);
        if (number == null) {
            return Optional.of(page(sort == Sort.NEWEST ? pages : 1));
        }
        try {
            int wanted = Integer.parseInt(number);
            return wanted >= 1 && wanted <= pages ? Optional.of(page(wanted)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The page of the article that the comment's branch is on. */
    Page page(Comment comment) {
        return page((comment.branch() - 1) / size + 1);
    }

    /** The address of that page. */
    String pagePath(Article article, Comment comment) {
        int number = page(comment).number();
        return article.path() + (number == 1 ? "" : "?page=" + number);
    }

    private String path(Article article, Comment comment) {
        return pagePath(article, comment) + "#comment-" + comment.id();
    }

    /** The address of that page in the order in which someone reads, with the fragment that leads to the comment. */
    String path(Article article, Comment comment, Sort sort) {
        if (sort == Sort.BEST) {
            return article.path() + "?sort=best#comment-" + comment.id();
        }
        return sort == Sort.OLDEST
                ? path(article, comment)
                : article.path() + "?page=" + ((comment.branch() - 1) / size + 1) + "&sort=" + sort.word() + "#comment-"
                        + comment.id();
    }

    private Page page(int number) {
        return new Page(number, (number - 1) * size + 1, number * size);
    }
}
