package socketlabs.multiclient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Cleanup;
import socketlabs.testkit.Connection;
import socketlabs.testkit.Expect;
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
    byte[] largeFile(String name) throws IOException {
        byte[] content = Bytes.pattern(MORE_THAN_ALL_BUFFERS);
        Files.write(folder.resolve(name), content);
        return content;
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
}
