package stoa.screening.filter;

import java.time.Instant;
import java.util.List;

/**
 * A comment that a moderator has decided on.
 *
 * @param hosts that its links lead to, in lower case
 */
public record Sample(String author, String text, List<String> hosts, boolean spam, Instant at) {}
