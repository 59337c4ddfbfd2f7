package socketlabs.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;

public final class TransferClient implements Closeable {

    private final Socket socket;

    private TransferClient(Socket socket) {
        this.socket = socket;
    }

    public static TransferClient connect(String host, int port, Duration limit) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(host, port), (int) limit.toMillis());
        return new TransferClient(socket);
    }

    public void transfer(Path file, Path copy, ProgressListener sending, ProgressListener receiving)
            throws IOException {
        Transfers.transfer(socket, file, copy, sending, receiving);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
