package stoa.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An email in the outbox, as it is to be sent; see {@link NewEmail}.
 *
 * @param tries how often it was taken to be sent
 */
record Email(
        long id,
        String kind,
        String address,
        String subject,
        String plain,
        String html,
        String messageId,
        @Nullable String inReplyTo,
        @Nullable String unsubscribe,
        Instant writtenAt,
        int tries) {
    /** Where it goes to, as far as that may stand in a log. */
    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
