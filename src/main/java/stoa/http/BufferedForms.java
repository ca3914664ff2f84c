package stoa.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.SerializedInvoker;

/**
 * The buffering of forms: hands a request on when its body is there, as far as it will be read: no thread waits for a
 * client that sends it slowly. It is not asked which requests are forms, so that nothing else can have another answer to
 * that.
 */
final class BufferedForms extends Handler.Wrapper {
    private final ClientMemory room;

    /** One after the other: what is made of them takes ten times their room. */
    private final SerializedInvoker largeForms = new SerializedInvoker();

    private final ClientTimeouts timeouts;

    BufferedForms(ClientMemory room, ClientTimeouts timeouts) {
        this.room = room;
        this.timeouts = timeouts;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!bringsBody(request)) {
            return super.handle(request, response, callback);
        }
        new FormReader(request, response, callback, this::handOn, room, largeForms, timeouts).begin();
        return true;
    }

    private boolean handOn(Request request, Response response, Callback callback) throws Exception {
        return super.handle(request, response, callback);
    }

    /** Whatever its method is. */
    static boolean bringsBody(Request request) {
        return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }
}
