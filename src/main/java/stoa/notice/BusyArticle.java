package stoa.notice;

import stoa.text.CountedNoun;

/**
 * An article on which something new was said.
 *
 * @param comments how many comments are new
 */
public record BusyArticle(String title, String slug, long comments) {
    public String path() {
        return "/articles/" + slug;
    }

    public String count() {
        return CountedNoun.of(comments, "new comment", "new comments");
    }
}
