package stoa.member;

import java.time.Instant;
import stoa.text.SafeHtml;

/**
 * A comment as it stands on its author's page, with the article that it is under.
 *
 * @param updatedAt when it was last edited, or else posted
 */
public record MemberComment(
        long id, SafeHtml bodyHtml, Instant postedAt, Instant updatedAt, long articleId, String slug, String title) {}
