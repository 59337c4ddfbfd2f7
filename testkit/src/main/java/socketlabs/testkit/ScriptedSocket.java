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
import java.net.SocketException;

/**
 * A connected socket whose two streams are the test's, for what a real connection does not do on demand. All else is as
 * with a real one: it has addresses, to close one of its streams closes it, and a closed one is not read from. What is set
 * and what is ended can be asked for; a limit for reads is for the test's stream to keep.
 */
public final class ScriptedSocket extends Socket {

    private static final int PORT = 50_000;
    private static final int LOCAL_PORT = 7000;

    private final InputStream in;
    private final OutputStream out;
    private volatile boolean closed;
    private volatile boolean inputShutdown;
    private volatile boolean outputShutdown;
    private volatile int soTimeout;

    public ScriptedSocket(InputStream in, OutputStream out) {
        this.in = new ClosingInput(in);
        this.out = new ClosingOutput(out);
    }

    private final class ClosingInput extends FilterInputStream {

        ClosingInput(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            requireOpen();
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            requireOpen();
            return super.read(bytes, offset, length);
        }

        private void requireOpen() throws SocketException {
            if (closed) {
                throw new SocketException("Socket closed");
            }
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

    @Override
    public InetAddress getLocalAddress() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public int getLocalPort() {
        return LOCAL_PORT;
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        return new InetSocketAddress(getLocalAddress(), LOCAL_PORT);
    }

    @Override
    public synchronized void setSoTimeout(int millis) {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout can't be negative");
        }
        soTimeout = millis;
    }

    @Override
    public synchronized int getSoTimeout() {
        return soTimeout;
    }

    /** The other options of a connection that does not exist may be set, and change nothing. */
    @Override
    public void setTcpNoDelay(boolean on) {}

    @Override
    public void setSoLinger(boolean on, int seconds) {}

    @Override
    public void shutdownInput() {
        inputShutdown = true;
    }

    @Override
    public boolean isInputShutdown() {
        return inputShutdown;
    }

    @Override
    public void shutdownOutput() {
        outputShutdown = true;
    }

    @Override
    public boolean isOutputShutdown() {
        return outputShutdown;
    }

    @Override
    public String toString() {
        return "Socket[addr=" + getInetAddress() + ",port=" + PORT + "]";
    }
}
