package stoa.discussion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stoa.text.Contents;
import stoa.text.SafeHtml;

/**
 * An article.
 *
 * @param notice what the publisher wants said above the text, empty if nothing
 * @param body its Markdown
 * @param bodyHtml the same, ready to be shown
 * @param authorId the member who wrote it, if it was one
 * @param commentCount how many comments readers see
 * @param branchCount how many top-level comments it ever had, seen or not: the number of the last one
 */
public record Article(
        long id,
        String slug,
        String title,
        String summary,
        String notice,
        String body,
        SafeHtml bodyHtml,
        Contents contents,
        @Nullable Long authorId,
        String authorName,
        Instant postedAt,
        Instant updatedAt,
        boolean commentsOpen,
        int commentCount,
        int branchCount) {
    /** Words that an adult reads silently in a minute (Brysbaert 2019: 238 for English). */
    private static final int WORDS_A_MINUTE = 238;

    /** What an article is called where its changes are told. */
    public static String changeName(long id) {
        return "article:" + id;
    }

    public String path() {
        return "/articles/" + slug;
    }

    /** At least 1. */
    public int readingMinutes() {
        return Math.max(1, Math.round(body.split("\\s+").length / (float) WORDS_A_MINUTE));
    }
}
