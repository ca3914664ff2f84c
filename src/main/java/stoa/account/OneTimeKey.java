package stoa.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that is sent by letter, as it is kept.
 *
 * @param memberId whose it is; null for a key that opens nothing
 * @param email the address that it was sent to
 */
public record OneTimeKey(
        String keyHash, KeyPurpose purpose, @Nullable Long memberId, String email, Instant expiresAt) {}
