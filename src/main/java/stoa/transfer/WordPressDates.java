package stoa.transfer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** When something was posted, of what a WordPress export says about it in several ways. */
final class WordPressDates {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
            .withResolverStyle(java.time.format.ResolverStyle.STRICT);

    private WordPressDates() {}

    static Optional<Instant> ofPost(Entry post) {
        return stamp(post.get("wp:post_date_gmt"))
                .or(() -> published(post.get("pubDate")))
                .or(() -> stamp(post.get("wp:post_date")));
    }

    static Optional<Instant> ofComment(Entry comment) {
        return stamp(comment.get("wp:comment_date_gmt")).or(() -> stamp(comment.get("wp:comment_date")));
    }

    private static Optional<Instant> stamp(String written) {
        try {
            return plausible(LocalDateTime.parse(written.strip(), STAMP).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            // such as 0000-00-00 00:00:00, which WordPress writes for what it does not know
            return Optional.empty();
        }
    }

    private static Optional<Instant> published(String written) {
        try {
            return plausible(ZonedDateTime.parse(written.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** There were no posts before the web. */
    private static Optional<Instant> plausible(Instant at) {
        return at.isBefore(Instant.parse("1970-01-01T00:00:00Z")) ? Optional.empty() : Optional.of(at);
    }
}
