package socketlabs.fileserver;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;

/** What goes to a client through a plain socket. */
final class HalfClosing implements WritableByteChannel {

    private final Socket socket;
    private final WritableByteChannel channel;

    HalfClosing(Socket socket) throws IOException {
        this.socket = socket;
        this.channel = Channels.newChannel(socket.getOutputStream());
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return channel.write(bytes);
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
