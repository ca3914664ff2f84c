package stoa.account;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Argon2id hash with all that is needed to compute it again.
 *
 * @param memory in KiB
 * @param salt in Base64 without padding, as is the hash
 */
record Argon2Hash(int memory, int passes, String salt, String hash) {
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=1\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /** In the PHC string format; {@link #read} takes it back. */
    String written() {
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s".formatted(memory, passes, salt, hash);
    }

    static Argon2Hash read(String written) {
        Matcher part = PHC.matcher(written);
        if (!part.matches()) {
            throw new IllegalArgumentException("This is no Argon2id hash");
        }
        return new Argon2Hash(
                Integer.parseInt(part.group(1)), Integer.parseInt(part.group(2)), part.group(3), part.group(4));
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    byte[] saltBytes() {
        return Base64.getDecoder().decode(salt);
    }

    byte[] hashBytes() {
        return Base64.getDecoder().decode(hash);
    }
}
