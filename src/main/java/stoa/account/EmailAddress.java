package stoa.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be an address for letters. */
public final class EmailAddress {
    /** The longest address there can be (RFC 5321, 4.5.3.1.3, less its brackets). */
    private static final int LONGEST = 254;

    /** One address, without quotation marks or a name: nothing in it could be taken for a second one, or a header. */
    private static final Pattern FORM =
            Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cntrl}]+@[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cntrl}]+");

    private EmailAddress() {}

    /** What is wrong with it, in a sentence. */
    public static Optional<String> problem(String typed) {
        // some capital letters become longer when they are made small
        int length = Math.max(typed.length(), key(typed).length());
        return length <= LONGEST && FORM.matcher(typed).matches()
                ? Optional.empty()
                : Optional.of("An e-mail address looks like ada@example.org.");
    }

    /** The same for addresses that differ in capital letters only: to nearly every server they are the same. */
    public static String key(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
