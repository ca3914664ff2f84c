package stoa.moderation.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A comment, as far as it can be compared with others.
 *
 * @param network a keyed hash of the network it came from; empty where that is unknown
 * @param hosts that its links lead to, in lower case; without the forum's own, which everybody may link to
 */
public record Post(
        long id, long articleId, String author, String text, Instant at, String network, List<String> hosts) {
    /** The same for names that differ in case or in the space around them. */
    String name() {
        return author.strip().toLowerCase(Locale.ROOT);
    }
}
