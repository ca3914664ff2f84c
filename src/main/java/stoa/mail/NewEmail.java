package stoa.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An email on its way into the outbox. Nothing in it can begin a header of its own: a subject is brought onto one line, and
 * what is no address or no id is refused.
 *
 * @param memberId whose letter it is; null for someone without an account
 * @param kind what it is about, as it is counted and unsubscribed from
 * @param address where it goes to
 * @param plain its text without markup; the same is in {@code html}
 * @param messageId by which other letters refer to it (RFC 5322, 3.6.4), without its brackets
 * @param inReplyTo the letter that this one follows, likewise
 * @param unsubscribe the path at which one press ends letters of this kind (RFC 8058); null where it is not optional
 * @param dueAt when it is to leave
 */
public record NewEmail(
        @Nullable Long memberId,
        String kind,
        String address,
        String subject,
        String plain,
        String html,
        String messageId,
        @Nullable String inReplyTo,
        @Nullable String unsubscribe,
        Instant writtenAt,
        Instant dueAt) {
    /** Throws {@link IllegalArgumentException} where the address or an id cannot stand in a header. */
    public NewEmail {
        subject = HeaderText.line(subject);
        HeaderText.address(address);
        HeaderText.token(messageId);
        if (inReplyTo != null) {
            HeaderText.token(inReplyTo);
        }
        if (unsubscribe != null) {
            HeaderText.token(unsubscribe);
        }
    }
}
