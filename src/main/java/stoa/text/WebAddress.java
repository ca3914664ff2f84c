package stoa.text;

import java.util.Locale;
import java.util.Set;

/** Where a link in somebody's text may lead. */
public final class WebAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private WebAddress() {}

    /**
     * Whether it names one of our schemes in full, pretends to no user name before the host, and holds nothing that a
     * browser would drop or a reader could not see (WHATWG URL strips tabs, line ends and control characters).
     */
    public static boolean isAllowed(String address) {
        int colon = address.indexOf(':');
        if (colon < 0 || !address.codePoints().allMatch(WebAddress::isVisible)) {
            return false;
        }
        String scheme = address.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = address.substring(colon + 1);
        return SCHEMES.contains(scheme) && (scheme.equals("mailto") || namesAHost(rest));
    }

    private static boolean namesAHost(String rest) {
        if (!rest.startsWith("//") || rest.contains("\\")) {
            return false;
        }
        String authority = rest.substring(2).split("[/?#]", 2)[0];
        return !authority.isEmpty() && !authority.contains("@");
    }

    private static boolean isVisible(int c) {
        int type = Character.getType(c);
        return c != ' ' && type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
    }
}
