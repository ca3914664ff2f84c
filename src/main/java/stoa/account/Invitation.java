package stoa.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address at which people can become members.
 *
 * @param uses how often it was used, of {@code mostUses}
 * @param madeBy the name of the administrator who made it; null if that one has gone
 */
public record Invitation(
        long id,
        Instant madeAt,
        Instant expiresAt,
        int uses,
        int mostUses,
        @Nullable String madeBy) {
    public boolean isUsedUp() {
        return uses >= mostUses;
    }
}
