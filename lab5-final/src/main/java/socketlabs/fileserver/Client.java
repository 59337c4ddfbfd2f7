package socketlabs.fileserver;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;

/** A client, as a session sees it: where it is, what comes from it, what goes to it. Ready-made. */
final class Client implements Closeable {

    private final InetSocketAddress address;
    private final ReadableByteChannel incoming;
    private final WritableByteChannel outgoing;
    private final Patience patience;
    private final ClientInput in;
    private final ClientOutput out;

    /**
     * A client that sends and receives on these channels.
     *
     * @param patience with it
     * @param traffic where its bytes are counted
     */
    Client(
            InetSocketAddress address,
            ReadableByteChannel incoming,
            WritableByteChannel outgoing,
            Patience patience,
            Traffic traffic) {
        this.address = address;
        this.incoming = incoming;
        this.outgoing = outgoing;
        this.patience = patience;
        this.in = new ClientInput(incoming, patience, traffic);
        this.out = new ClientOutput(outgoing, patience, traffic);
    }

    /** A client that has connected. */
    static Client connected(SocketChannel channel, Patience patience, Traffic traffic) throws IOException {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true); // what is written is to leave at once
        return new Client((InetSocketAddress) channel.getRemoteAddress(), channel, channel, patience, traffic);
    }

    ClientInput in() {
        return in;
    }

    ClientOutput out() {
        return out;
    }

    Patience patience() {
        return patience;
    }

    /** Where it is, whatever its port. */
    InetAddress source() {
        return address.getAddress();
    }

    /**
     * Ends the connection, whatever is going on there. May be called by any thread, and twice.
     *
     * <p>Before Java 21, closing does not wake a thread that waits in sendfile for a client that does not read; the end
     * of the direction does.
     */
    @Override
    public void close() throws IOException {
        try (incoming;
                outgoing) {
            if (outgoing instanceof SocketChannel socket && socket.isOpen()) {
                socket.shutdownOutput();
            }
        } catch (ClosedChannelException e) {
            return; // another thread was faster
        }
    }

    /** The address, such as {@code 127.0.0.1:50312}. */
    @Override
    public String toString() {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }
}
