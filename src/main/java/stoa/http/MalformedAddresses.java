package stoa.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The refusal of addresses with an escape that means nothing: in a query, where each who asks would read something else in
 * it, and after a semicolon in a path, where Jetty does not look. It stands before the kept pages, which do not read the
 * whole query.
 */
public final class MalformedAddresses extends Handler.Wrapper {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (isReadable(request.getHttpURI().getPath())
                && isReadable(request.getHttpURI().getQuery())) {
            return super.handle(request, response, callback);
        }
        Response.writeError(
                request,
                response,
                new DiscardedBody(request, callback, ClientTimeouts.USUAL),
                HttpStatus.BAD_REQUEST_400);
        return true;
    }

    /** An address is made of ASCII (RFC 3986, 2). */
    private static boolean isReadable(@Nullable String part) {
        if (part == null) {
            return true;
        }
        boolean isEscaped = false;
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) > 0x7F) {
                return false;
            }
            isEscaped |= part.charAt(i) == '%';
        }
        return !isEscaped || Escapes.decoded(part).isPresent();
    }
}
