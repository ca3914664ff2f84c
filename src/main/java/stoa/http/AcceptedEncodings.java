package stoa.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * How an answer may be packed (RFC 9110, 12.5.3), in thousandths of how much it is wanted: 0 is not at all. To be sent as
 * it is can always be an answer's last resort, so there 0 only means that anything else is liked better.
 */
record AcceptedEncodings(int identity, int gzip, int brotli) {
    private static final AcceptedEncodings NONE = new AcceptedEncodings(0, 0, 0);
    private static final int MOST = 1_000;
    private static final Pattern WEIGHT = Pattern.compile(";\\s*q=([01](?:\\.\\d{0,3})?)\\s*$");

    static AcceptedEncodings of(HttpFields asked) {
        List<String> accepted = asked.getValuesList(HttpHeader.ACCEPT_ENCODING);
        return switch (accepted.size()) {
            case 0 -> NONE;
            case 1 -> parse(accepted.get(0));
            default -> parse(String.join(",", accepted));
        };
    }

    static AcceptedEncodings of(Context ctx) {
        return of(headers(ctx));
    }

    /** As the server below has them. */
    static HttpFields headers(Context ctx) {
        return ServletContextRequest.getServletContextRequest(ctx.req()).getHeaders();
    }

    /** Where it is wanted as much as another, it is the one to take. */
    boolean preferBrotli() {
        return brotli > 0 && brotli >= gzip && brotli >= identity;
    }

    /** Before the answer as it is. */
    boolean preferGzip() {
        return gzip > 0 && gzip >= identity;
    }

    private static AcceptedEncodings parse(String accepted) {
        int identity = -1;
        int gzip = -1;
        int brotli = -1;
        int others = 0;
        for (String one : accepted.split(",", -1)) {
            int end = one.indexOf(';');
            int weight = end < 0 ? MOST : weight(one);
            switch ((end < 0 ? one : one.substring(0, end)).strip().toLowerCase(Locale.ROOT)) {
                case "identity" -> identity = weight;
                case "gzip", "x-gzip" -> gzip = weight;
                case "br" -> brotli = weight;
                case "*" -> others = weight;
                default -> {}
            }
        }
        return new AcceptedEncodings(named(identity, others), named(gzip, others), named(brotli, others));
    }

    private static int named(int weight, int others) {
        return weight < 0 ? others : weight;
    }

    /** What is no weight counts as none given. */
    private static int weight(String one) {
        Matcher matcher = WEIGHT.matcher(one.toLowerCase(Locale.ROOT));
        return matcher.find() ? Math.min(MOST, Math.round(Float.parseFloat(matcher.group(1)) * MOST)) : MOST;
    }
}
