package stoa.member;

import java.time.Instant;
import stoa.text.SafeHtml;

/** A comment as it stands on its author's page, with the article that it is under. */
public record Remark(long id, SafeHtml bodyHtml, Instant postedAt, long articleId, String slug, String title) {}
