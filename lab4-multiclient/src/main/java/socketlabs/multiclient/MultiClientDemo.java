package socketlabs.multiclient;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The story of lab 4 for a projector: servers that share out their clients in four ways, and what each way means for the
 * clients. It plays in one process on free ports, writes one picture, and ends by itself.
 */
public final class MultiClientDemo {

    private static final Logger LOG = Logger.getLogger(MultiClientDemo.class.getPackageName());

    /** So long silent clients stay, if somebody waits for them to leave. */
    private static final Duration SILENCE = Duration.ofSeconds(1);

    private static final Duration IDLE_LIMIT = Duration.ofSeconds(1);
    private static final int MANY = 2000;
    private static final int SPARE_DESCRIPTORS = 200;
    private static final int ASKING = 8;
    private static final int REQUESTS = 250;
    private static final int MIB = 1024 * 1024;
    private static final String BIG_FILE = "film.mp4";
    private static final int BIG_SIZE = 32 * MIB;

    private final Screen screen = new Screen();
    private final StoryThreads threads;
    private final Path folder;
    private final Path picture;

    /** Needed, with all before it, by what is played now. */
    private String step = "";

    private MultiClientDemo(StoryThreads threads, Path folder, Path picture) {
        this.threads = threads;
        this.folder = folder;
        this.picture = picture;
    }

    /** Plays the story. The picture is written to {@code target/who-waited.png}, or where the argument says. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Arguments arguments = new Arguments("MultiClientDemo [picture.png]", args, 1, Set.of());
        Path picture = arguments.path(0, "target/who-waited.png");
        LOG.setLevel(Level.OFF); // the story tells what goes wrong
        Path folder = sharedFolder();
        StoryThreads threads = new StoryThreads();
        MultiClientDemo demo = new MultiClientDemo(threads, folder, picture);
        Thread story = new Thread(threads, demo::tellStory, "story");
        story.start();
        story.join();
    }

    /** It goes when the program ends, in whichever way. */
    private static Path sharedFolder() throws IOException {
        Path folder = Files.createTempDirectory("multiclient-demo");
        folder.toFile().deleteOnExit();
        for (int i = 1; i <= ASKING; i++) {
            Files.writeString(file(folder, i + ".txt"), content(i));
        }
        Files.write(file(folder, BIG_FILE), new byte[BIG_SIZE]);
        return folder;
    }

    private static String content(int number) {
        return "this is for client " + number + "\n";
    }

    private static Path file(Path folder, String name) {
        Path file = folder.resolve(name);
        file.toFile().deleteOnExit();
        return file;
    }

    private void tellStory() {
        try {
            play();
        } catch (IOException | InterruptedException | ExecutionException e) {
            threads.endBecauseOf(step, e);
        }
    }

    private void play() throws IOException, InterruptedException, ExecutionException {
        step = "4.3";
        aConversation();
        oneThreadForAll();
        aThreadForEachClient();
        aPoolOfThreads();
        thousandsOnVirtualThreads();
        whoWaitedHowLong();
        step = "4.4";
        everyReplyToItsClient();
        step = "4.5";
        noRoomForMore();
        nobodyStaysIdle();
        step = "4.6";
        theServerCloses();
    }

    private void aConversation() throws IOException {
        CommandServer server = start(settings());
        screen.tell("A server listens on port " + server.port() + ". Ana asks it for the time, for something that it\n"
                + "does not know, and, in two pieces, for a file. --> goes to the server, <-- back.");
        try (DemoClient ana = connect("Ana", server, screen::show)) {
            ana.send("TIME\n");
            ana.awaitReply();
            ana.send("WEATHER\n");
            ana.awaitReply();
            ana.send("get 1");
            ana.send(".txt\r\n");
            ana.awaitReply();
            screen.tell("Then she sends two requests in one piece, and gets two replies, in their order.");
            ana.send("TIME\nQUIT\n");
            ana.awaitReply();
            ana.awaitReply();
            ana.awaitEnd();
        }
        close(server);
    }

    private void oneThreadForAll() throws IOException {
        screen.tell("--threads=one. There is one thread for all. Ana comes first, and says nothing: the thread\n"
                + "waits for her first line. Then Bruno comes, and asks for the time.");
        waitBehind(1, Threads.ONE, screen::show);
    }

    private void aThreadForEachClient() throws IOException {
        screen.tell("--threads=per-client. The same again, but now Ana has a thread that waits for her, and Bruno\n"
                + "has one of his own.");
        waitBehind(1, Threads.PER_CLIENT, screen::show);
    }

    private void aPoolOfThreads() throws IOException {
        screen.tell("--threads=pool. There are " + Threads.POOL_SIZE
                + " threads, and no more of them, however many clients come.\n" + "Here are " + Threads.POOL_SIZE
                + " silent ones, one for each thread, and Bruno comes after them.");
        waitBehind(Threads.POOL_SIZE, Threads.POOL, screen::show);
    }

    /** Has Bruno wait behind silent clients. They leave when they have kept him waiting for {@link #SILENCE}. */
    private Wait waitBehind(int silent, Threads way, Consumer<String> out) throws IOException {
        List<Thread> before = threads.others();
        CommandServer server = start(settings().withThreads(way));
        List<DemoClient> silentOnes = connectSilent(silent, server);
        out.accept(
                "Ana " + (silent == 1 ? "has" : "and " + (silent - 1) + " others have") + " connected, saying nothing");
        try (DemoClient bruno = connect("Bruno", server, out)) {
            long start = System.nanoTime();
            bruno.send("TIME\n");
            boolean waits = bruno.hearsNothingFor(SILENCE);
            int serverThreads = threads.othersThan(before).size();
            if (waits) {
                out.accept("Bruno has heard nothing for " + SILENCE.toMillis() + " ms. Ana leaves.");
                disconnect(silentOnes);
            }
            bruno.awaitReply();
            long millis = millisSince(start);
            out.accept("Bruno has waited for " + millis + " ms");
            return new Wait(way, silent, serverThreads, millis);
        } finally {
            disconnect(silentOnes);
            close(server);
        }
    }

    private void thousandsOnVirtualThreads() throws IOException {
        if (!VirtualThreads.areAvailable()) {
            screen.tell("--threads=virtual would carry thousands of clients. But\n" + VirtualThreads.REQUIREMENT + ".");
            return;
        }
        int count = (int) Math.min(MANY, freeDescriptors() / 2); // both ends of each connection are here
        screen.tell("--threads=virtual. A thread for each client, but a virtual one: Java carries thousands of them\n"
                + "on a few of the system's. " + count + " clients connect, and say nothing"
                + (count < MANY ? " (for more of them, raise the limit of open files)." : "."));
        CommandServer server = start(settings().withThreads(Threads.VIRTUAL).withMaxClients(2 * MANY));
        List<DemoClient> silentOnes = connectSilent(count, server);
        screen.show(count + " clients have connected");
        try (DemoClient bruno = connect("Bruno", server, screen::show)) {
            long start = System.nanoTime();
            bruno.send("TIME\n");
            bruno.awaitReply();
            screen.show("Bruno has waited for " + millisSince(start) + " ms. In this whole program there are "
                    + ManagementFactory.getThreadMXBean().getThreadCount() + " of the system's threads");
        }
        disconnect(silentOnes);
        close(server);
    }

    private static long freeDescriptors() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? Math.max(0, unix.getMaxFileDescriptorCount() - unix.getOpenFileDescriptorCount() - SPARE_DESCRIPTORS)
                : Long.MAX_VALUE;
    }

    private void whoWaitedHowLong() throws IOException {
        screen.tell("Who waited how long? The same without words: every way, behind 1 silent client, and behind "
                + Threads.POOL_SIZE + ".\nThey leave after " + SILENCE.toMillis()
                + " ms, if Bruno has to wait for that.");
        List<Wait> waits = new ArrayList<>();
        for (Threads way : Threads.values()) {
            if (way != Threads.VIRTUAL || VirtualThreads.areAvailable()) {
                waits.add(waitBehind(1, way, event -> {}));
                waits.add(waitBehind(Threads.POOL_SIZE, way, event -> {}));
            }
        }
        WaitTable table = new WaitTable(waits);
        table.figures().forEach(screen::print);
        screen.print("");
        table.bars().forEach(screen::print);
        screen.print("");
        screen.print(draw(waits));
    }

    /** Draws the picture, if this machine can. Tells what came of it. */
    private String draw(List<Wait> waits) {
        System.setProperty("java.awt.headless", "true"); // no window, and no need of a screen
        try {
            new WaitPicture(waits).writeTo(picture);
            return "  As a picture: " + picture.toAbsolutePath();
        } catch (IOException e) {
            return "  There is no picture, since it cannot be written: " + e;
        } catch (RuntimeException | Error e) {
            // Without fonts, or on a Java without its desktop module, about anything is thrown.
            return "  There is no picture, since this machine cannot draw one (has it no fonts?): " + firstLine(e);
        }
    }

    private void everyReplyToItsClient() throws IOException, InterruptedException, ExecutionException {
        screen.tell("What threads share they can get wrong. " + ASKING + " clients ask at once, each of them "
                + REQUESTS + " times\nfor a file of its own.");
        CommandServer server = start(settings());
        List<DemoClient> clients = connectSilent(ASKING, server);
        List<FutureTask<Integer>> results = new ArrayList<>();
        for (int i = 1; i <= ASKING; i++) {
            DemoClient client = clients.get(i - 1);
            int number = i;
            FutureTask<Integer> asking = new FutureTask<>(() -> countWrongReplies(client, number));
            new Thread(asking, "story-client-" + number).start();
            results.add(asking);
        }
        int wrong = 0;
        for (FutureTask<Integer> result : results) {
            wrong += result.get();
        }
        screen.show(ASKING * REQUESTS + " replies have come. Meant for somebody else: " + wrong);
        screen.tell("Did the server count them all, and the clients? Bruno asks.");
        try (DemoClient bruno = connect("Bruno", server, screen::show)) {
            bruno.send("STATUS\n");
            bruno.awaitReply().lines().forEach(line -> screen.print("            " + line));
        }
        disconnect(clients);
        close(server);
    }

    private static int countWrongReplies(DemoClient client, int number) throws IOException {
        int wrong = 0;
        for (int i = 0; i < REQUESTS; i++) {
            client.send("GET " + number + ".txt\n");
            if (!client.awaitReply().equals(content(number))) {
                wrong++;
            }
        }
        return wrong;
    }

    private void noRoomForMore() throws IOException {
        screen.tell("--max-clients=2. Ana and Bruno are there. Carla need not wait for nobody knows how long: she is\n"
                + "told at once. She can read it, although nobody reads what she has sent.");
        CommandServer server = start(settings().withMaxClients(2));
        List<DemoClient> both = connectSilent(2, server);
        try (DemoClient carla = connect("Carla", server, screen::show)) {
            long start = System.nanoTime();
            carla.send("TIME\n");
            carla.awaitReply();
            screen.show("Carla knows after " + millisSince(start) + " ms");
            carla.awaitEnd();
        }
        disconnect(both);
        close(server);
    }

    private void nobodyStaysIdle() throws IOException {
        screen.tell("A client that says nothing holds a place all the same. After " + IDLE_LIMIT.toSeconds()
                + " s here (usually, some minutes)\nit is told so, and let go.");
        CommandServer server = start(settings().withIdleLimit(IDLE_LIMIT));
        try (DemoClient dario = connect("Dario", server, screen::show)) {
            screen.show("Dario has connected, and says nothing");
            dario.awaitReply();
            dario.awaitEnd();
        }
        close(server);
    }

    private void theServerCloses() throws IOException, InterruptedException, ExecutionException {
        screen.tell("Emil asks for a film of " + BIG_SIZE / MIB
                + " MiB, and reads one line of the reply. Fatima says nothing. Now\n"
                + "the server is closed. Fatima gets the end of the stream, and Emil the rest of his reply.");
        List<Thread> before = threads.others();
        CommandServer server = start(settings());
        try (DemoClient emil = connect("Emil", server, screen::show);
                DemoClient fatima = connect("Fatima", server, screen::show)) {
            emil.send("GET " + BIG_FILE + "\n");
            emil.awaitFirstLine();
            FutureTask<Long> closing = new FutureTask<>(() -> millisToClose(server));
            Thread closer = new Thread(closing, "story-closing");
            closer.start();
            fatima.awaitEnd();
            emil.awaitEnd();
            screen.show("close() has returned after " + closing.get() + " ms");
            closer.join();
        }
        screen.tell("Threads of the server that are left: "
                + threads.leftSince(before).size()
                + ". No port is open, and the program ends by itself.");
    }

    private static long millisToClose(CommandServer server) throws IOException {
        long start = System.nanoTime();
        server.close();
        return millisSince(start);
    }

    private Settings settings() {
        return Settings.of(0, folder);
    }

    private static CommandServer start(Settings settings) throws IOException {
        CommandServer server = new CommandServer(settings);
        server.start();
        return server;
    }

    /** Closes a server, as far as it can: to close in order is the last step, and the story tells of it at its end. */
    private static void close(CommandServer server) throws IOException {
        try {
            server.close();
        } catch (UnsupportedOperationException notBegun) {
            return; // it accepts no more clients, and those it had are gone
        }
    }

    private static DemoClient connect(String name, CommandServer server, Consumer<String> out) throws IOException {
        return new DemoClient(name, server.port(), out);
    }

    private static List<DemoClient> connectSilent(int count, CommandServer server) throws IOException {
        List<DemoClient> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clients.add(connect("a silent client", server, event -> {}));
        }
        return clients;
    }

    private static void disconnect(List<DemoClient> clients) throws IOException {
        for (DemoClient client : clients) {
            client.close();
        }
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static String firstLine(Throwable e) {
        return e.toString().lines().findFirst().orElse("");
    }
}
