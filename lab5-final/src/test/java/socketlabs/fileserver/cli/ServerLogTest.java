package socketlabs.fileserver.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socketlabs.fileserver.FileServer;
import socketlabs.fileserver.ServerSettings;

/** What a server writes down of the commands. Not graded: students find it ready-made. */
class ServerLogTest {

    private static final int DIGEST_LINE = 65;

    @TempDir
    Path folder;

    private final Logger log = Logger.getLogger("socketlabs.fileserver");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private Level before;
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        before = log.getLevel();
        log.setLevel(Level.INFO);
        log.setUseParentHandlers(false);
        log.addHandler(listening);
    }

    @AfterEach
    void listenNoMore() {
        log.removeHandler(listening);
        log.setUseParentHandlers(true);
        log.setLevel(before);
    }

    @Test
    void a_line_counts_the_bytes_of_the_reply_also_of_one_that_refuses() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "hello");
        List<String> expected = new ArrayList<>();
        try (FileServer server = server();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            expected.add("GET a.txt: OK, " + exchange(socket, "GET a.txt\n").length() + " bytes");
            expected.add(
                    "HASH nope: not-found, " + exchange(socket, "HASH nope\n").length() + " bytes");
            expected.add("GET: bad-name, " + exchange(socket, "GET ../x\n").length() + " bytes");
            expected.add("WEATHER: unknown-command, "
                    + exchange(socket, "WEATHER today\n").length() + " bytes");
            int ready = exchange(socket, "PUT 5 b.txt\n").length();
            int mismatch = exchange(socket, "hello" + "0".repeat(DIGEST_LINE - 1) + "\n")
                    .length();
            expected.add("PUT 5 b.txt: digest-mismatch, " + (ready + 5 + DIGEST_LINE + mismatch) + " bytes");
            expected.add("QUIT: OK, " + exchange(socket, "QUIT\n").length() + " bytes");
        }
        assertEquals(
                expected,
                lines.stream()
                        .map(line -> line.replaceAll("^\\S+ |, [0-9.]+ ms$", ""))
                        .toList());
    }

    private FileServer server() throws IOException {
        FileServer server = new FileServer(ServerSettings.servingFrom(folder).withPort(0));
        server.start();
        return server;
    }

    /** Sends something, and gives the whole reply. */
    private static String exchange(Socket socket, String sent) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(sent.getBytes(StandardCharsets.UTF_8));
        out.flush();
        InputStream in = socket.getInputStream();
        StringBuilder reply = new StringBuilder();
        while (reply.indexOf("\n") < 0) {
            reply.append((char) in.read());
        }
        if (reply.indexOf("OK ") == 0) {
            int length = Integer.parseInt(reply.substring("OK ".length()).strip());
            reply.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
        }
        return reply.toString();
    }
}
