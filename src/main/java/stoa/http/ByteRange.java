package stoa.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * A stretch of bytes that is asked for (RFC 9110, 14.1.2).
 *
 * @param first empty where so many {@code last} ones are meant
 * @param last empty for all that follow
 */
record ByteRange(Optional<Long> first, Optional<Long> last) {
    private static final Pattern ONE =
            Pattern.compile("bytes=[ \\t]*(\\d{0,18})-(\\d{0,18})[ \\t]*", Pattern.CASE_INSENSITIVE);

    /** Empty where none is asked for, or several, or something that is none: then all is sent. */
    static Optional<ByteRange> of(HttpFields asked) {
        if (!asked.contains(HttpHeader.RANGE)) {
            return Optional.empty();
        }
        Matcher matcher = ONE.matcher(String.join(",", asked.getValuesList(HttpHeader.RANGE)));
        return matcher.matches()
                ? Optional.of(new ByteRange(number(matcher.group(1)), number(matcher.group(2))))
                        .filter(ByteRange::isInOrder)
                : Optional.empty();
    }

    private static Optional<Long> number(String digits) {
        return digits.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(digits));
    }

    private boolean isInOrder() {
        return first.isEmpty() ? last.isPresent() : last.isEmpty() || first.get() <= last.get();
    }

    /** Of so many bytes the first one; at their end, or after it, where there is nothing to send. */
    int start(int length) {
        long start = first.orElseGet(() -> Math.max(0, length - last.orElse(0L)));
        return (int) Math.min(start, length);
    }

    /** Just after the last one. */
    int end(int length) {
        return first.isEmpty() ? length : (int) Math.min(last.orElse((long) length) + 1, length);
    }
}
