package stoa.discussion;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import stoa.text.Contents;
import stoa.text.Dates;
import stoa.text.SafeHtml;

/**
 * An article.
 *
 * @param notice what the publisher wants said above the text, empty if nothing
 * @param body its Markdown
 * @param bodyHtml the same, ready to be shown
 * @param authorId the member who wrote it, if it was one
 * @param closesAt when its thread closes by itself; null if it does not
 * @param locked whether a moderator has closed its thread
 * @param slowSeconds that each person waits between two comments; 0 for none
 * @param pinnedId the comment that stands above the others
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
        Conversation conversation,
        @Nullable Instant closesAt,
        boolean locked,
        int slowSeconds,
        @Nullable Long pinnedId,
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

    /** Whether comments can be added, as far as the page knows; {@link #takesComments} knows the hour. */
    public boolean commentsOpen() {
        return conversation != Conversation.CLOSED && !locked;
    }

    boolean takesComments(Instant now) {
        return commentsOpen() && (closesAt == null || now.isBefore(closesAt));
    }

    /** When comments close, in a sentence; empty where they are closed, or do not close by themselves. */
    String closing(Instant now) {
        if (closesAt == null || !takesComments(now)) {
            return "";
        }
        return "Comments close in %s, on %s."
                .formatted(EditTimeLeft.span(Duration.between(now, closesAt)), Dates.words(closesAt));
    }

    public boolean isPinned(Comment comment) {
        return pinnedId != null && pinnedId == comment.id();
    }

    /** For how many days comments are taken from when it was posted; null where that does not end by itself. */
    public @Nullable Long daysOpen() {
        return closesAt == null ? null : ChronoUnit.DAYS.between(postedAt, closesAt);
    }

    /** At least 1. */
    public int readingMinutes() {
        return Math.max(1, Math.round(body.split("\\s+").length / (float) WORDS_A_MINUTE));
    }
}
