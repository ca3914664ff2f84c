package stoa.http;

import java.util.Optional;

/** Numbers in addresses. */
public final class Ids {
    private Ids() {}

    /** Empty for whatever cannot be the id of anything: words, signs, spare zeros, too many digits. */
    public static Optional<Long> parse(String written) {
        return written.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.parseLong(written)) : Optional.empty();
    }
}
