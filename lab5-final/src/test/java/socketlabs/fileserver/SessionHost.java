package socketlabs.fileserver;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Cleanup;
import socketlabs.testkit.Peer;

/** The inside of a server, without ports and limits: the test has sessions with it, on connections or in memory. */
final class SessionHost {

    /** When the files were changed that the test puts there: long enough ago to be kept in a cache. */
    static final Instant LONG_AGO = Instant.parse("2021-03-04T05:06:07Z");

    private static final InetSocketAddress ADDRESS = new InetSocketAddress(InetAddress.getLoopbackAddress(), 50_000);

    final Path folder;
    final Service service;

    private SessionHost(ServerSettings settings, Service service) {
        this.folder = settings.folder();
        this.service = service;
    }

    static SessionHost serving(Path folder) throws Exception {
        return with(ServerSettings.servingFrom(folder));
    }

    static SessionHost with(ServerSettings settings) throws Exception {
        Service service =
                Call.start("the store is opened", () -> Service.open(settings)).result();
        return new SessionHost(settings, service);
    }

    /** Puts a file into the folder. */
    void put(String name, byte[] content) throws IOException {
        put(name, content, LONG_AGO);
    }

    void put(String name, byte[] content, Instant changed) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.from(changed));
    }

    /** A client that has a session, on a real connection, which is closed when the session is over. */
    Peer connect() throws IOException {
        try (ServerSocketChannel listener = ServerSocketChannel.open()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Peer peer = Peer.connect(listener.socket().getLocalPort());
            SocketChannel channel = Cleanup.atEnd(listener.accept());
            Client client = Client.connected(channel, Patience.ENDLESS, service.traffic());
            Call.run("the session", () -> {
                try (client) {
                    new Session(service, client).run();
                }
            });
            return peer;
        }
    }

    /** All that is replied to these lines, after which the client has finished. The whole session happens in memory. */
    byte[] replies(String... lines) throws Exception {
        return replies(Bytes.utf8(String.join("\n", lines) + "\n"));
    }

    byte[] replies(byte[] sent) throws Exception {
        ByteArrayOutputStream replies = new ByteArrayOutputStream();
        session(new ByteArrayInputStream(sent), Channels.newChannel(replies)).result();
        return replies.toByteArray();
    }

    /** A session with streams of the test's. */
    Call<Void> session(InputStream in, WritableByteChannel out) {
        return session(in, out, Patience.ENDLESS);
    }

    Call<Void> session(InputStream in, WritableByteChannel out, Patience patience) {
        Client client = new Client(ADDRESS, Channels.newChannel(in), out, patience, service.traffic());
        return Call.run("the session", () -> new Session(service, client).run());
    }
}
