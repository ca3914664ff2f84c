package stoa.account;

import java.time.Instant;

/** A passkey on its way into the database; see {@link Passkey}. */
public record NewPasskey(
        long memberId, String credentialId, String publicKey, long signatureCount, String name, Instant addedAt) {}
