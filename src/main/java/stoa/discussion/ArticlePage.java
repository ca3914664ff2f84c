package stoa.discussion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the thread of an article.
 *
 * @param pinned what stands above all others; null where nothing does, or it is not to be seen
 * @param pages how many pages the thread has
 */
public record ArticlePage(
        Article article, @Nullable Comment pinned, List<ShownBranch> limbs, Sort sort, int page, int pages) {

    /** The address of a page of the thread, in the same order. */
    public String path(int number) {
        return path(number, sort);
    }

    public String sorted(Sort other) {
        return other == Sort.OLDEST ? article.path() : article.path() + "?sort=" + other.word();
    }

    private String path(int number, Sort order) {
        return article.path() + "?page=" + number + (order == Sort.OLDEST ? "" : "&sort=" + order.word());
    }

    /** The page that a reader goes on to, and the one they come from: 0 where there is none. */
    public int onward() {
        int number = sort == Sort.OLDEST ? page + 1 : page - 1;
        return number > pages ? 0 : number;
    }

    public int back() {
        int number = sort == Sort.OLDEST ? page - 1 : page + 1;
        return number > pages ? 0 : number;
    }
}
