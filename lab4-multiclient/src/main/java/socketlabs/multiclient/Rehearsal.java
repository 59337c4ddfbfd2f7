package socketlabs.multiclient;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * Plays a conversation before the first client comes, ready-made. Java loads a class when it is first used, from a file.
 * When so many clients are connected that the system has no more file descriptors, it is too late for that: the class
 * would be missing for as long as the server runs.
 */
final class Rehearsal {

    private static final System.Logger LOG = System.getLogger(Rehearsal.class.getName());

    private static final String REQUESTS = "TIME\nSTATUS\nLIST\nHELP\nGET a.txt\nGET b.txt\nGET\nNONSENSE\nQUIT\n";

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private Rehearsal() {}

    /** What goes wrong here, or does not end, does no harm: it will be told where it goes wrong with a client. */
    static void play() {
        Thread rehearsal = new Thread(Rehearsal::playUnseen, "rehearsal");
        rehearsal.setDaemon(true);
        rehearsal.start();
        try {
            rehearsal.join(LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void playUnseen() {
        try {
            Path folder = Files.createTempDirectory("rehearsal");
            Path file = Files.writeString(folder.resolve("a.txt"), "hello");
            try {
                play(folder);
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "the rehearsal failed: {0}", e.getMessage());
        }
    }

    private static void play(Path folder) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        Commands commands = new Commands(folder, new Status()::snapshot, Clock.systemDefaultZone());
        try (ServerSocket listener = new ServerSocket(0, 1, here);
                Socket socket = new Socket(here, listener.getLocalPort());
                Client client = new Client(listener.accept())) {
            socket.getOutputStream().write(REQUESTS.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            client.hurry();
            new Session(commands::answer, () -> {}).run(client.requests(), client.replies());
            client.finishReplies();
            client.drain(Duration.ofSeconds(1));
            LOG.log(Level.DEBUG, "rehearsed with {0}", client.address());
        }
    }
}
