package stoa.moderation.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator has noted about a member, for the others.
 *
 * @param writer null for one who has left
 */
public record MemberNote(String note, @Nullable String writer, Instant writtenAt) {}
