package socketlabs.fileserver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;

/** Has {@link Mutations} said to a server, and sees to it that it answers, or ends that client, and nothing worse. */
final class SpoiltConversations {

    private final long seed;
    private final Mutations mutations;

    SpoiltConversations(long seed) {
        this.seed = seed;
        this.mutations = new Mutations(seed);
    }

    /** So many sessions, one after another, each in memory. */
    void inMemory(int count, Service service) {
        for (int i = 0; i < count; i++) {
            converse(mutations.next(), service);
        }
    }

    private void converse(byte[] sent, Service service) {
        Client client = new Client(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 1),
                Channels.newChannel(new ByteArrayInputStream(sent)),
                new MeddledChannel(),
                Patience.ENDLESS,
                service.traffic());
        try {
            new Session(service, client).run();
        } catch (IOException endedInTheMiddle) {
            return;
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + ": no answer to " + inWords(sent), e);
        }
    }

    private static String inWords(byte[] sent) {
        return Printable.quoted(new String(sent, StandardCharsets.ISO_8859_1));
    }

    /** One more, on a connection. */
    void over(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            converse(socket);
        }
    }

    private void converse(Socket socket) {
        try {
            socket.getOutputStream().write(mutations.next());
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        } catch (IOException cutOff) {
            return;
        }
    }
}
