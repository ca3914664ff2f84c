package stoa.account;

import java.time.Instant;

/**
 * A session that has not ended, as its member sees it.
 *
 * @param browser it is on, in a few words; empty where that was not noted
 * @param seenAt when it was last used, to the hour
 */
public record OpenSession(long id, String browser, Instant createdAt, Instant seenAt) {}
