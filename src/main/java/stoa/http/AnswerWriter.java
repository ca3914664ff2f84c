package stoa.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingNestedCallback;
import org.jspecify.annotations.Nullable;

/** The writer of an answer: gathers it while it is made, and then sends it as fast as its client takes it. */
final class AnswerWriter extends Response.Wrapper implements Callback {
    static final String ATTRIBUTE = "stoa.answer";

    /** What is handed to the system at once: it makes a copy of so much for each thread, and keeps that. */
    private static final int SLICE = 128 * 1024;

    private final Callback callback;
    private final ClientMemory room;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Runnable giveWay = this::giveWay;
    private boolean written;
    private List<ByteBuffer> pieces = List.of();
    private int ownBytes;

    AnswerWriter(Request request, Response response, Callback callback, ClientMemory room) {
        super(request, response);
        this.callback = callback;
        this.room = room;
    }

    static AnswerWriter of(Context ctx) {
        return Objects.requireNonNull((AnswerWriter) ctx.req().getAttribute(ATTRIBUTE));
    }

    static byte[] joined(List<ByteBuffer> pieces) {
        if (pieces.size() == 1
                && pieces.get(0).hasArray()
                && pieces.get(0).remaining() == pieces.get(0).array().length) {
            return pieces.get(0).array();
        }
        ByteBuffer all = ByteBuffer.allocate(length(pieces));
        pieces.forEach(all::put);
        return all.array();
    }

    private static int length(List<ByteBuffer> pieces) {
        return pieces.stream().mapToInt(ByteBuffer::remaining).sum();
    }

    /** For an answer that nothing else is written to. Of all these bytes so many are not also held elsewhere. */
    void leaveWith(List<ByteBuffer> content, int own) {
        pieces = content;
        ownBytes = own;
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer content, Callback taken) {
        written = true;
        if (BufferUtil.hasContent(content)) {
            bytes.writeBytes(BufferUtil.toArray(content));
            BufferUtil.clear(content);
        }
        taken.succeeded();
    }

    /** Nothing may be changed any more. */
    @Override
    public boolean isCommitted() {
        return written || super.isCommitted();
    }

    @Override
    public void succeeded() {
        if (!written) {
            callback.succeeded();
        } else if (bytes.size() == 0) {
            send(pieces, ownBytes);
        } else {
            send(List.of(ByteBuffer.wrap(bytes.toByteArray())), bytes.size());
        }
    }

    @Override
    public void failed(Throwable cause) {
        callback.failed(cause);
    }

    private void send(List<ByteBuffer> content, int own) {
        room.take(giveWay, own);
        Callback sent = Callback.from(() -> room.leave(giveWay), callback);
        int length = length(content);
        if (length <= SLICE) {
            getWrapped().write(true, ByteBuffer.wrap(joined(content)), sent);
        } else {
            getHeaders().put(HttpHeader.CONTENT_LENGTH, length);
            new Slices(content, sent).iterate();
        }
    }

    private void giveWay() {
        getRequest().getConnectionMetaData().getConnection().getEndPoint().close();
    }

    /** The answer going out part by part. */
    private final class Slices extends IteratingNestedCallback {
        private final Deque<ByteBuffer> left = new ArrayDeque<>();

        private Slices(List<ByteBuffer> content, Callback sent) {
            super(sent);
            content.stream().filter(ByteBuffer::hasRemaining).forEach(left::add);
        }

        @Override
        protected Action process() {
            ByteBuffer first = left.peek();
            if (first == null) {
                return Action.SUCCEEDED;
            }
            ByteBuffer next = first.slice(first.position(), Math.min(SLICE, first.remaining()));
            first.position(first.position() + next.remaining());
            if (!first.hasRemaining()) {
                left.remove();
            }
            getWrapped().write(left.isEmpty(), next, this);
            return Action.SCHEDULED;
        }
    }
}
