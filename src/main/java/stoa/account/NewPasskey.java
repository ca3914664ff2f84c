package stoa.account;

import java.time.Instant;

/** A passkey on its way into the database; see {@link Passkey}. */
public record NewPasskey(
        long memberId, String credentialId, String publicKey, long signatureCount, String name, Instant addedAt) {
    /** Of at most 1,023 bytes (WebAuthn Level 2, 4), each three of which are four characters here. */
    private static final int LONGEST_ID = 1_364;

    /** Many times what an RSA key of 4,096 bits takes. */
    private static final int LONGEST_KEY = 4_000;

    /** Whoever signs in can send what no device makes. */
    boolean isOfUsualSize() {
        return credentialId.length() <= LONGEST_ID && publicKey.length() <= LONGEST_KEY;
    }
}
