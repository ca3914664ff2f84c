package stoa.account;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member's second step by an app that shows codes.
 *
 * @param secret in Base32
 * @param lastStep the newest stretch of time of which a code was used
 * @param confirmedAt when the first code was given; null while it is on its way only
 */
public record TwoStep(
        long memberId,
        String secret,
        long lastStep,
        Instant begunAt,
        @Nullable Instant confirmedAt) {
    /** Long enough to find an app; a secret that was shown and then left alone is not good for ever. */
    private static final Duration LONGEST_SETTING_UP = Duration.ofHours(1);

    public boolean isOn() {
        return confirmedAt != null;
    }

    boolean isBegun(Instant now) {
        return confirmedAt == null && begunAt.plus(LONGEST_SETTING_UP).isAfter(now);
    }

    TotpSecret totp() {
        return new TotpSecret(secret);
    }
}
