package stoa.http;

import java.net.URI;
import java.util.Locale;

/** Where a page comes from, as browsers say it: scheme, host and port. */
public final class Origin {
    private Origin() {}

    public static String of(URI address) {
        // browsers leave out the port that goes without saying (RFC 6454, 6.2)
        int usual = "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
        boolean said = address.getPort() >= 0 && address.getPort() != usual;
        String port = said ? ":" + address.getPort() : "";
        return (address.getScheme() + "://" + address.getHost() + port).toLowerCase(Locale.ROOT);
    }
}
