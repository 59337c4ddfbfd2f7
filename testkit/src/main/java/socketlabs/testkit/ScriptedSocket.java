package socketlabs.testkit;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;

/**
 * A connected socket whose two streams are the test's, for what a real connection does not do on demand. All else is as
 * with a real one: it has an address, and to close one of its streams closes it.
 */
public final class ScriptedSocket extends Socket {

    private static final int PORT = 50_000;

    private final InputStream in;
    private final OutputStream out;
    private volatile boolean closed;

    public ScriptedSocket(InputStream in, OutputStream out) {
        this.in = new ClosingInput(in);
        this.out = new ClosingOutput(out);
    }

    private final class ClosingInput extends FilterInputStream {

        ClosingInput(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private final class ClosingOutput extends FilterOutputStream {

        ClosingOutput(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Override
    public InputStream getInputStream() {
        return in;
    }

    @Override
    public OutputStream getOutputStream() {
        return out;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public boolean isBound() {
        return true;
    }

    @Override
    public InetAddress getInetAddress() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public int getPort() {
        return PORT;
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return new InetSocketAddress(getInetAddress(), PORT);
    }

    /** The options of a connection that does not exist may be set, and change nothing. */
    @Override
    public void setSoTimeout(int millis) {}

    @Override
    public void setTcpNoDelay(boolean on) {}

    @Override
    public void setSoLinger(boolean on, int seconds) {}

    @Override
    public void shutdownInput() {}

    @Override
    public void shutdownOutput() {}

    @Override
    public String toString() {
        return "Socket[addr=" + getInetAddress() + ",port=" + PORT + "]";
    }
}
