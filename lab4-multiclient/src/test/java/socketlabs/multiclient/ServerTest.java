package socketlabs.multiclient;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import socketlabs.testkit.Call;
import socketlabs.testkit.Cleanup;
import socketlabs.testkit.Connection;
import socketlabs.testkit.Expect;
import socketlabs.testkit.PatternInput;
import socketlabs.testkit.Peer;

/** What the tests of a running server have in common. */
abstract class ServerTest {

    /** More than a connection takes when nobody reads at its other end. */
    static final int MORE_THAN_ALL_BUFFERS = 24 * 1024 * 1024;

    private static final int MOST_TRIES = 200;

    @TempDir
    Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "hello");
    }

    Settings settings() {
        return Settings.of(0, folder);
    }

    CommandServer started() throws Exception {
        return started(settings());
    }

    CommandServer started(Settings settings) throws Exception {
        CommandServer server = Cleanup.atEnd(new CommandServer(settings));
        Call.run("start()", server::start).result();
        return server;
    }

    /** A file whose content is larger than all the buffers between a server and a client that does not read. */
    void largeFile(String name) throws IOException {
        Files.copy(new PatternInput(MORE_THAN_ALL_BUFFERS), folder.resolve(name));
    }

    /** A client that was served, and stays connected. */
    static Peer served(CommandServer server) {
        return expectServed(Peer.connect(server.port()));
    }

    static Peer expectServed(Peer client) {
        return client.send("GET a.txt\n").expect("OK 5\nhello");
    }

    static void expectError(Peer client, String code) {
        client.expect("ERROR " + code + " ");
        while (client.take(1)[0] != '\n') {
            continue; // the message may be any
        }
    }

    /** Lets the server come to a standstill, if that is what it does. One that does not need it loses nothing. */
    static void giveItAMoment() throws IOException {
        Connection.open().peer().expectSilence().expectSilence();
    }

    /** Something that comes true after a client, or a thread, has noticed something. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws Exception;
    }

    /** Expects that a condition comes true within some seconds. */
    static void expectSoon(Condition condition, String expected, String happened, String likely) throws Exception {
        Peer pace = Connection.open().peer(); // nothing comes here, and to listen for that takes a moment
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (condition.holds()) {
                return;
            }
            pace.expectSilence();
        }
        Expect.that(condition.holds(), expected, happened, likely);
    }

    static Map<String, String> statusFor(Peer client) {
        client.send("STATUS\n").expect("OK ");
        int length = 0;
        for (byte digit = client.take(1)[0]; digit != '\n'; digit = client.take(1)[0]) {
            length = 10 * length + digit - '0';
        }
        Map<String, String> status = new LinkedHashMap<>();
        for (String line : new String(client.take(length), StandardCharsets.UTF_8).split("\n")) {
            String[] parts = line.split(": ", 2);
            status.put(parts[0], parts[parts.length - 1]);
        }
        return status;
    }

    static void expectStatus(Map<String, String> status, String key, String value) {
        Expect.that(
                value.equals(status.get(key)),
                key + ": " + value + " in the reply to STATUS",
                key + ": " + status.get(key),
                null);
    }

    /** A listener whose first calls of {@code accept()} fail, as if the system had no more file descriptors. */
    static final class FailingListener extends ServerSocket {

        static final String REASON = "Too many open files";

        private final ServerSocketChannel channel = ServerSocketChannel.open();
        private final AtomicInteger calls = new AtomicInteger();
        private final AtomicInteger failuresLeft;
        private long lastCall = System.nanoTime() - Duration.ofDays(1).toNanos();
        private long shortestPause = Long.MAX_VALUE;

        FailingListener(int failures) throws IOException {
            failuresLeft = new AtomicInteger(failures);
            channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Cleanup.atEnd(this);
        }

        int port() {
            return channel.socket().getLocalPort();
        }

        @Override
        public Socket accept() throws IOException {
            notePause();
            calls.incrementAndGet();
            if (failuresLeft.getAndDecrement() > 0) {
                throw new SocketException(REASON);
            }
            return channel.socket().accept();
        }

        /** How often {@code accept()} was called. */
        int calls() {
            return calls.get();
        }

        boolean hasRecovered() {
            return failuresLeft.get() < 0;
        }

        private synchronized void notePause() {
            if (failuresLeft.get() >= 0) {
                shortestPause = Math.min(shortestPause, System.nanoTime() - lastCall);
                lastCall = System.nanoTime();
            }
        }

        synchronized Duration shortestPause() {
            return Duration.ofNanos(shortestPause);
        }

        @Override
        public void close() throws IOException {
            super.close();
            channel.close();
        }
    }
}
