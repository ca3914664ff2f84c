package stoa.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** The timeouts of connections: they wait for the head of a request only so long, and at the server's end for nothing new. */
final class ConnectionTimeouts extends HttpConnectionFactory {
    /** In bytes. */
    private static final int DISCARDED_AT_ONCE = 4 * 1024;

    private final ClientTimeouts timeouts;

    ConnectionTimeouts(HttpConfiguration configuration, ClientTimeouts timeouts) {
        super(configuration);
        this.timeouts = timeouts;
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        return configure(new PunctualConnection(connector, endPoint), connector, endPoint);
    }

    /** A connection that knows since when it reads the head of a request: every byte puts off Jetty's own end. */
    private final class PunctualConnection extends HttpConnection {
        private final Callback discarding = Callback.from(this::onFillable, this::onFillInterestedFailed);
        private long requests = -1;
        private long bytesBefore;
        private long begun;
        private long stopping;
        private long answeredLast;

        private PunctualConnection(Connector connector, EndPoint endPoint) {
            super(ConnectionTimeouts.this.getHttpConfiguration(), connector, endPoint);
        }

        @Override
        public void onFillable() {
            if (timeouts.endsForHead(nanosOfHead())) {
                getEndPoint().close();
                return;
            }
            if (getEndPoint().isOutputShutdown()) {
                discard();
                return;
            }
            super.onFillable();
        }

        /**
         * After the last answer: what cannot be answered must not be done either. It is read all the same, as to close on
         * bytes that nobody read may take the answer from who has not read it yet (RFC 9112, 9.6). Where Jetty still waits for
         * the rest of a form that was answered before it was there, it is Jetty that reads it.
         */
        private void discard() {
            long now = System.nanoTime();
            if (answeredLast == 0) {
                answeredLast = now;
            }
            ByteBuffer unread = BufferUtil.allocate(DISCARDED_AT_ONCE);
            try {
                if (timeouts.endsAtEnd(now - answeredLast) || getEndPoint().fill(unread) < 0) {
                    getEndPoint().close();
                } else {
                    getEndPoint().tryFillInterested(discarding);
                }
            } catch (IOException e) {
                getEndPoint().close();
            }
        }

        private long nanosOfHead() {
            long now = System.nanoTime();
            if (requests != getMessagesIn() || bytesBefore == getBytesIn()) {
                requests = getMessagesIn();
                bytesBefore = getBytesIn();
                begun = now;
            }
            return now - begun;
        }

        /** When the server stops, those that wait for a further request are closed soon, and those at work later. */
        @Override
        public boolean onIdleExpired(TimeoutException timeout) {
            if (!getConnector().isShutdown() || getHttpChannel().getRequest() == null) {
                return super.onIdleExpired(timeout);
            }
            if (stopping == 0) {
                stopping = System.nanoTime();
            }
            if (timeouts.endsAtEnd(System.nanoTime() - stopping)) {
                getEndPoint().close();
            }
            return false;
        }
    }
}
