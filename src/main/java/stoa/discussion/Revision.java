package stoa.discussion;

import java.time.Instant;

/** What a comment said from a point in time on. */
public record Revision(String body, Instant writtenAt) {}
