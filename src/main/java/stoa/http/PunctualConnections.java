package stoa.http;

import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;

/** Makes connections that wait for the head of a request only so long, and at the server's end for nothing new. */
final class PunctualConnections extends HttpConnectionFactory {
    private final Patience patience;

    PunctualConnections(HttpConfiguration configuration, Patience patience) {
        super(configuration);
        this.patience = patience;
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        return configure(new PunctualConnection(connector, endPoint), connector, endPoint);
    }

    /** A connection that knows since when it reads the head of a request: every byte puts off Jetty's own end. */
    private final class PunctualConnection extends HttpConnection {
        private long requests = -1;
        private long bytesBefore;
        private long begun;
        private long stopping;

        private PunctualConnection(Connector connector, EndPoint endPoint) {
            super(PunctualConnections.this.getHttpConfiguration(), connector, endPoint);
        }

        @Override
        public void onFillable() {
            if (patience.endsForHead(nanosOfHead())) {
                getEndPoint().close();
                return;
            }
            if (getEndPoint().isOutputShutdown()) {
                // what cannot be answered must not be done either
                getParser().close();
            }
            super.onFillable();
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
            if (patience.endsAtEnd(System.nanoTime() - stopping)) {
                getEndPoint().close();
            }
            return false;
        }
    }
}
