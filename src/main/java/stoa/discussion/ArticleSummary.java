package stoa.discussion;

import java.time.Instant;

/** An article as it stands in a list. */
public record ArticleSummary(
        long id, String slug, String title, String summary, String authorName, Instant postedAt, int commentCount) {}
