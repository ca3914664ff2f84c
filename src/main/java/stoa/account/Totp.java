package stoa.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of six digits that an app shows, each for half a minute (RFC 6238, with SHA-1, which is all that many apps
 * know). The libraries for it have had no release since 2022, and are these few lines around the same HMAC of the JDK.
 */
final class Totp {
    static final int SECONDS = 30;
    static final int DIGITS = 6;

    /** How many steps a phone's clock may be behind or ahead (RFC 6238, 5.2). */
    private static final int APART = 1;

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    /** Beyond any phone's clock: a code of it was used before ours was set back, and keeps nobody out now. */
    static boolean isFuture(long step, Instant now) {
        return step > step(now) + APART;
    }

    /** The step whose code was typed, among those around now; steps up to the last one used are over. */
    static OptionalLong match(byte[] secret, String typed, Instant now, long lastUsed) {
        byte[] given = typed.getBytes(StandardCharsets.UTF_8);
        return LongStream.rangeClosed(step(now) - APART, step(now) + APART)
                .filter(step -> step > lastUsed || isFuture(lastUsed, now))
                .filter(step -> MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.UTF_8), given))
                .findFirst();
    }

    /** RFC 4226, 5.3, with the step as the counter. */
    static String code(byte[] secret, long step) {
        byte[] hash = hmac(secret, step);
        int offset = hash[hash.length - 1] & 0x0F;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7FFF_FFFF;
        return "%06d".formatted(number % 1_000_000);
    }

    private static byte[] hmac(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
