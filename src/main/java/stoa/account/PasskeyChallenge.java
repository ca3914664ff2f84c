package stoa.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a browser was asked about a passkey.
 *
 * @param challenge random bytes that are in the answer, in base64url
 * @param browserHash of what the browser's cookie holds
 * @param memberId who is to answer; null where that is to be found out
 * @param visitor whose it is where challenges are counted
 * @param request all that was asked, as JSON
 */
public record PasskeyChallenge(
        String challenge,
        String browserHash,
        Purpose purpose,
        @Nullable Long memberId,
        String visitor,
        String request,
        Instant expiresAt) {
    /** What it is for. */
    public enum Purpose {
        CREATE,
        SIGN_IN
    }
}
