package stoa.http;

import io.javalin.http.Context;
import jakarta.servlet.ServletRequest;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** The label of a request, by which its answer, its error page and its lines in the log are found together. */
public final class RequestId {
    static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = "stoa.request";

    /** Too short, and without what it takes, for a network address or a sentence. */
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    /** For people to read to one another: no letter that is taken for another. */
    private static final char[] LETTERS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();

    private static final int LENGTH = 12;

    private RequestId() {}

    public static String of(Context ctx) {
        return of(ctx.req());
    }

    static String of(ServletRequest request) {
        return (String) Objects.requireNonNull(request.getAttribute(ATTRIBUTE));
    }

    /** Gives the request one where it has none yet; it is in the headers of the answer then. */
    static String give(Request request, HttpFields.Mutable answer) {
        String given = (String) request.getAttribute(ATTRIBUTE);
        String id = given == null ? sane(request.getHeaders().get(HEADER)) : given;
        request.setAttribute(ATTRIBUTE, id);
        answer.put(HEADER, id);
        return id;
    }

    /** Of a request that {@link #give} has seen. */
    static String of(Request request) {
        return String.valueOf(request.getAttribute(ATTRIBUTE));
    }

    /** What a proxy in front has chosen, or anyone else: it is a label, which nothing is decided by. */
    private static String sane(@Nullable String brought) {
        return brought != null && SANE.matcher(brought).matches() ? brought : made();
    }

    private static String made() {
        long random = ThreadLocalRandom.current().nextLong();
        char[] id = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            id[i] = LETTERS[(int) (random >>> (5 * i)) & (LETTERS.length - 1)];
        }
        return new String(id);
    }
}
