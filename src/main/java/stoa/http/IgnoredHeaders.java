package stoa.http;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * The headers that are ignored, since by them a client could have the framework take a request for another one: what reads the
 * body, what keeps pages and what routes must all see the same.
 */
final class IgnoredHeaders implements HttpConfiguration.Customizer {
    private static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";

    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        for (HttpField header : request.getHeaders()) {
            if (isUnasked(header)) {
                return new PlainRequest(request);
            }
        }
        return request;
    }

    /** Another method than that of the request; and WebSocket, which nothing here speaks. */
    private static boolean isUnasked(HttpField header) {
        return header.getHeader() == HttpHeader.SEC_WEBSOCKET_VERSION || header.is(METHOD_OVERRIDE);
    }

    /** The request without them. */
    private static final class PlainRequest extends Request.Wrapper {
        private final HttpFields headers;

        private PlainRequest(Request request) {
            super(request);
            HttpFields.Mutable left = HttpFields.build(request.getHeaders());
            left.remove(METHOD_OVERRIDE);
            left.remove(HttpHeader.SEC_WEBSOCKET_VERSION);
            headers = left.asImmutable();
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }
    }
}
