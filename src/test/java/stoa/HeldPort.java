package stoa;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A port of this machine where nobody listens for a while: who connects is refused, and nobody else is given it meanwhile. */
final class HeldPort implements AutoCloseable {
    private final Socket holding = new Socket();

    HeldPort(InetSocketAddress address) throws IOException {
        holding.setReuseAddress(true);
        holding.bind(address);
    }

    @Override
    public void close() throws IOException {
        holding.close();
    }
}
