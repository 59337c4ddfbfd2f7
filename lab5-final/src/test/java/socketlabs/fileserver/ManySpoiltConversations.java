package socketlabs.fileserver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import socketlabs.testkit.Bytes;

/** Ten thousand spoilt conversations, each time others: too many for a grade, so only {@code mvn verify} has them. */
class ManySpoiltConversations {

    private static final int IN_MEMORY = 9_500;
    private static final int ON_CONNECTIONS = 500;
    private static final long LIMIT_MILLIS = 10_000;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void harmNobody() throws Exception {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        System.out.println("Ten thousand spoilt conversations, those of -Dfuzz.seed=" + seed);
        SpoiltConversations conversations = new SpoiltConversations(seed);
        Files.write(folder.resolve("a.txt"), Bytes.utf8("hello"));
        Files.write(folder.resolve("large"), Bytes.pattern(200_000));
        WatchedDisk disk = new WatchedDisk();
        disk.isQuick();
        ServerSettings settings = ServerSettings.servingFrom(disk.path(folder))
                .withPort(0)
                .withPassword(Password.of("secret".toCharArray(), 1))
                .withTicker(new ManualTicker())
                .withLimits(Limits.DEFAULTS.withUpload(1024 * 1024));
        Service service = Service.open(settings);
        conversations.inMemory(IN_MEMORY, service);
        assertUnharmed(service);
        Set<Thread> before = threads();
        try (FileServer server = new FileServer(settings)) {
            server.start();
            for (int i = 0; i < ON_CONNECTIONS; i++) {
                conversations.over(server.port());
            }
            assertUnharmed(server.port());
        }
        assertEquals(Set.of(), leftSince(before), "threads are left");
        List<String> names = Folders.names(folder);
        assertEquals(
                Optional.empty(),
                names.stream().filter(name -> name.startsWith(".")).findAny());
        assertEquals(0, disk.openFiles(), "files are left open");
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet();
    }

    /** Those that do not end now. A thread that has hashed an upload may take a moment for that. */
    private static Set<Thread> leftSince(Set<Thread> before) throws InterruptedException {
        Set<Thread> left = new HashSet<>(threads());
        left.removeAll(before);
        left.removeIf(Thread::isDaemon); // the JDK's own
        for (Thread thread : left) {
            thread.join(LIMIT_MILLIS);
        }
        left.removeIf(thread -> !thread.isAlive());
        return left;
    }

    private static final byte[] QUESTION =
            Bytes.utf8("PUT 5 c.txt\nhello" + Replies.digestLine("hello") + "GET c.txt\nRESUME 199999 large\nQUIT\n");

    private static final byte[] ANSWER = Bytes.utf8("READY\nOK 0\nOK 5\nhelloOK 1\n"
            + Replies.text(Bytes.piece(Bytes.pattern(200_000), 199_999, 200_000)) + "OK 0\n");

    private static void assertUnharmed(Service service) throws IOException {
        MeddledChannel replies = new MeddledChannel();
        Client client = new Client(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 1),
                Channels.newChannel(new ByteArrayInputStream(QUESTION)),
                replies,
                Patience.ENDLESS,
                service.traffic());
        new Session(service, client).run();
        assertArrayEquals(ANSWER, replies.taken());
    }

    private static void assertUnharmed(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(QUESTION);
            socket.shutdownOutput();
            assertArrayEquals(ANSWER, socket.getInputStream().readAllBytes());
        }
    }
}
