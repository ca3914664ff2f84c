package stoa.http;

import io.javalin.http.Context;
import java.util.Locale;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** How an answer may be packed (RFC 9110, 12.5.3). */
final class AcceptedEncodings {
    private AcceptedEncodings() {}

    /** What browsers send says so at once; a weight, or a star, is looked at more closely. */
    static boolean includeGzip(HttpFields asked) {
        String accepted = asked.get(HttpHeader.ACCEPT_ENCODING);
        if (accepted == null) {
            return false;
        }
        boolean plainly = accepted.startsWith("gzip") && accepted.indexOf(';') < 0;
        return plainly || weigh(String.join(",", asked.getValuesList(HttpHeader.ACCEPT_ENCODING)));
    }

    static boolean includeGzip(Context ctx) {
        return includeGzip(headers(ctx));
    }

    /** As the server below has them. */
    static HttpFields headers(Context ctx) {
        return ServletContextRequest.getServletContextRequest(ctx.req()).getHeaders();
    }

    private static boolean weigh(String accepted) {
        boolean others = false;
        for (String one : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = one.strip().split("\\s*;\\s*", -1);
            boolean wanted = parts.length < 2 || !parts[1].matches("q=0(\\.0*)?");
            if (parts[0].equals("gzip") || parts[0].equals("x-gzip")) {
                return wanted;
            }
            others |= parts[0].equals("*") && wanted;
        }
        return others;
    }
}
