package stoa.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.SerializedInvoker;
import org.jspecify.annotations.Nullable;

/** The reader of a form that is on its way in. Whichever thread is told of a part of it reads that. */
final class FormReader implements Invocable.Task {
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Request.Handler next;
    private final ClientMemory room;
    private final SerializedInvoker largeForms;
    private final ClientTimeouts timeouts;
    private final long begun = System.nanoTime();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Runnable giveWay = this::giveWay;
    private boolean hasWaited;
    private volatile boolean gaveWay;
    private volatile boolean isTooMuch;

    FormReader(
            Request request,
            Response response,
            Callback callback,
            Request.Handler next,
            ClientMemory room,
            SerializedInvoker largeForms,
            ClientTimeouts timeouts) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.next = next;
        this.room = room;
        this.largeForms = largeForms;
        this.timeouts = timeouts;
    }

    /** What has come together with the head needs no other thread. */
    void begin() {
        // how long it may stand still is decided here, until it is decided that it is too much
        request.addIdleTimeoutListener(timeout -> isTooMuch);
        read(Runnable::run);
    }

    @Override
    public void run() {
        read(request.getComponents().getExecutor());
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    private void read(Executor executor) {
        for (Content.Chunk chunk = request.read(); chunk != null; chunk = request.read()) {
            keep(chunk);
            if (chunk.isLast() || bytes.size() > Form.LARGEST_OF_STAFF) {
                end(executor, chunk);
                return;
            }
        }
        if (hasWaited && timeouts.endsForForm(System.nanoTime() - begun, bytes.size())) {
            executor.execute(this::giveUp);
            return;
        }
        hasWaited = true;
        request.demand(this);
    }

    private void keep(Content.Chunk chunk) {
        int size = chunk.remaining();
        if (size > 0) {
            byte[] part = new byte[size];
            chunk.getByteBuffer().get(part);
            bytes.writeBytes(part);
            room.take(giveWay, size);
        }
        chunk.release();
    }

    private void end(Executor executor, Content.Chunk end) {
        if (bytes.size() <= Form.LARGEST) {
            executor.execute(() -> handOn(end));
        } else {
            executor.execute(() -> largeForms.run(() -> handOn(end)));
        }
    }

    private void handOn(Content.Chunk end) {
        room.leave(giveWay);
        if (gaveWay) {
            callback.failed(end.getFailure() == null ? new IOException("gave way") : end.getFailure());
            return;
        }
        boolean whole = end.isLast() && end.getFailure() == null;
        Content.Chunk content = Content.Chunk.from(ByteBuffer.wrap(bytes.toByteArray()), whole);
        try {
            isTooMuch = !whole;
            Callback answered = whole ? callback : new DiscardedBody(request, callback, timeouts);
            if (!next.handle(new ArrivedRequest(request, content, end), response, answered)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception e) {
            Response.writeError(request, response, callback, e);
        }
    }

    private void giveUp() {
        room.leave(giveWay);
        Response.writeError(request, response, callback, HttpStatus.REQUEST_TIMEOUT_408);
    }

    private void giveWay() {
        gaveWay = true;
        request.getConnectionMetaData().getConnection().getEndPoint().close();
    }

    /** The request with what has been read of it put back before the rest. */
    private static final class ArrivedRequest extends Request.Wrapper {
        private final Deque<Content.Chunk> arrived = new ArrayDeque<>();

        private ArrivedRequest(Request request, Content.Chunk content, Content.Chunk end) {
            super(request);
            arrived.add(content);
            if (end.isLast()) {
                arrived.add(end.getFailure() == null ? Content.Chunk.EOF : end);
            }
        }

        @Override
        public Content.@Nullable Chunk read() {
            return arrived.isEmpty() ? super.read() : arrived.poll();
        }
    }
}
