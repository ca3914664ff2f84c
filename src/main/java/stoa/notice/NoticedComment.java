package stoa.notice;

import org.jspecify.annotations.Nullable;

/**
 * A comment, as far as those who are told of it are concerned.
 *
 * @param author the member who wrote it; null for someone without an account
 * @param answered the member whose comment it answers; null where there is null
 */
public record NoticedComment(
        long id,
        long articleId,
        @Nullable Long author,
        @Nullable Long answered,
        String body) {}
