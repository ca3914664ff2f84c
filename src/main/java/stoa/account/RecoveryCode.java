package stoa.account;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;

/** A code on paper that stands in for the app once: 80 random bits, as {@code abcd-efgh-ijkl-mnop}. */
final class RecoveryCode {
    private static final int AT_ONCE = 10;
    private static final int BYTES = 10;

    private RecoveryCode() {}

    static List<String> make() {
        return Stream.generate(RecoveryCode::one).limit(AT_ONCE).toList();
    }

    private static String one() {
        String letters = Base32.toBase32String(Secrets.random(BYTES)).toLowerCase(Locale.ROOT);
        return letters.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** What is kept of it; the same for all ways to type it. */
    static String hash(String typed) {
        return Secrets.hash(typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
    }
}
