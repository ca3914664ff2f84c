package stoa.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.SerializedInvoker;

/** Hands a form on when it is there, as far as it will be read: no thread waits for a client that sends it slowly. */
final class WholeForms extends Handler.Wrapper {
    private final Room room;

    /** One after the other: what is made of them takes ten times their room. */
    private final SerializedInvoker largeForms = new SerializedInvoker();

    private final Patience patience;

    WholeForms(Room room, Patience patience) {
        this.room = room;
        this.patience = patience;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!bringsForm(request)) {
            return super.handle(request, response, callback);
        }
        new FormArrival(request, response, callback, this::handOn, room, largeForms, patience).begin();
        return true;
    }

    private boolean handOn(Request request, Response response, Callback callback) throws Exception {
        return super.handle(request, response, callback);
    }

    private static boolean bringsForm(Request request) {
        return HttpMethod.POST.is(request.getMethod())
                && (request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING));
    }
}
