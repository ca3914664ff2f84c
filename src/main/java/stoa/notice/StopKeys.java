package stoa.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stoa.account.Secrets;

/** The addresses at which letters of one kind to one member are ended; signed, so that nobody makes one for another. */
public final class StopKeys {
    /** Whose letters of which kind. */
    public record Stop(long memberId, NoticeChoice kind) {
        private String words() {
            return memberId + "-" + kind.word();
        }
    }

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,17})-([a-z]{1,20})-([0-9a-f]{64})");

    private final String secret;

    public StopKeys(String secret) {
        this.secret = secret;
    }

    /** It stays good: a letter may be read after years. */
    String path(Stop stop) {
        return "/letters/stop/" + stop.words() + "-" + signature(stop);
    }

    /** Empty for whatever we have not signed. */
    Optional<Stop> read(String key) {
        Matcher parts = FORM.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return NoticeChoice.letter(parts.group(2))
                .map(kind -> new Stop(Long.parseLong(parts.group(1)), kind))
                .filter(stop -> same(parts.group(3), signature(stop)));
    }

    private String signature(Stop stop) {
        return Secrets.trace(secret, stop.words());
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
