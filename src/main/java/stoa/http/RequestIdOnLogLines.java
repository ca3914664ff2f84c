package stoa.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/** The request id on every line that the log gets while a request is handled. */
final class RequestIdOnLogLines extends Handler.Wrapper {
    private static final String LABEL = "request";

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        MDC.put(LABEL, RequestId.of(request));
        try {
            return super.handle(request, response, callback);
        } finally {
            MDC.remove(LABEL);
        }
    }
}
