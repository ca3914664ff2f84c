package stoa.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey (WebAuthn), by which a member signs in: one of their devices keeps it.
 *
 * @param credentialId by which the device knows it, in base64url
 * @param publicKey as COSE, in base64url
 * @param signatureCount how often the device said it had signed with it; 0 where it does not count
 * @param usedAt when last, if ever
 */
public record Passkey(
        long id,
        long memberId,
        String credentialId,
        String publicKey,
        long signatureCount,
        String name,
        Instant addedAt,
        @Nullable Instant usedAt) {}
