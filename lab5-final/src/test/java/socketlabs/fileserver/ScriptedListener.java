package socketlabs.fileserver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;

/** A listener that accepts, or fails to accept, what the test says, one after another; then it is closed. */
final class ScriptedListener extends ServerSocketChannel {

    /** One call of {@code accept}. */
    @FunctionalInterface
    interface Accept {
        SocketChannel accept() throws IOException;
    }

    private final Queue<Accept> script = new ArrayDeque<>();

    ScriptedListener() {
        super(SelectorProvider.provider());
    }

    /** The next call fails. */
    ScriptedListener failing(String message) {
        script.add(() -> {
            throw new IOException(message);
        });
        return this;
    }

    /** The next call accepts this client. */
    ScriptedListener accepting(SocketChannel client) {
        script.add(() -> client);
        return this;
    }

    @Override
    public synchronized SocketChannel accept() throws IOException {
        Accept next = script.poll();
        if (next == null) {
            close();
            throw new ClosedChannelException();
        }
        return next.accept();
    }

    @Override
    public ServerSocketChannel bind(SocketAddress local, int backlog) {
        return this;
    }

    @Override
    public <T> ServerSocketChannel setOption(SocketOption<T> name, T value) {
        return this;
    }

    @Override
    public <T> T getOption(SocketOption<T> name) {
        return null;
    }

    @Override
    public Set<SocketOption<?>> supportedOptions() {
        return Set.of();
    }

    @Override
    public ServerSocket socket() {
        throw new UnsupportedOperationException("a scripted listener has no socket");
    }

    @Override
    public SocketAddress getLocalAddress() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 7105);
    }

    @Override
    protected void implCloseSelectableChannel() {}

    @Override
    protected void implConfigureBlocking(boolean block) {}
}
