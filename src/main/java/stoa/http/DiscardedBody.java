package stoa.http;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/**
 * The rest of a body that a client still sends after it was answered that it is too much. It is taken and thrown away for a
 * while: a connection that is closed while something comes is torn down, and the answer with it (RFC 9112, 9.6).
 */
final class DiscardedBody implements Callback {
    /** In bytes; whoever sends more than that reads no answer. */
    private static final int MOST = 64 << 20;

    private final Request request;
    private final Callback callback;
    private final ClientTimeouts timeouts;
    private final long begun = System.nanoTime();
    private int size;

    DiscardedBody(Request request, Callback callback, ClientTimeouts timeouts) {
        this.request = request;
        this.callback = callback;
        this.timeouts = timeouts;
    }

    /** The answer has been sent. */
    @Override
    public void succeeded() {
        for (Content.Chunk chunk = request.read(); chunk != null; chunk = request.read()) {
            size += chunk.remaining();
            boolean isEnd = chunk.isLast()
                    || size > MOST
                    || timeouts.endsForForm(System.nanoTime() - begun, size)
                    || Content.Chunk.isFailure(chunk);
            chunk.release();
            if (isEnd) {
                callback.succeeded();
                return;
            }
        }
        request.demand(this::succeeded);
    }

    @Override
    public void failed(Throwable cause) {
        callback.failed(cause);
    }
}
