package socketlabs.multiclient;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Puts a server under load, over the loopback interface, and measures. Not a test; by hand:
 *
 * <pre>
 *     mvn -q test-compile exec:java@load "-Dexec.args=rate"
 *     mvn -q test-compile exec:java@load "-Dexec.args=idle --threads=virtual --clients=10000"
 * </pre>
 *
 * The server runs in a process of its own, on the same Java, and the clients here.
 */
final class ServerLoad {

    private static final String USAGE =
            "ServerLoad [rate [--seconds=N] | idle [--threads=one|per-client|pool|virtual] [--clients=N] [--requests=N]]";

    private static final int[] CLIENTS = {1, 16, 256};
    private static final int SPARE_DESCRIPTORS = 200;
    private static final int ROOM = 100_000;
    private static final long SEED = 4;
    private static final long WARM_UP_MILLIS = 1000;

    private ServerLoad() {}

    /** Runs what the first argument says, {@code rate} if there is none. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Arguments arguments = new Arguments(USAGE, args, 1, Set.of("seconds", "threads", "clients", "requests"));
        int seconds = arguments.number("seconds", 1, 60, 2);
        Threads threads = arguments.threads("threads", Threads.DEFAULT);
        int clients = arguments.number("clients", 1, 30_000, 1000);
        int requests = arguments.number("requests", 1, 1_000_000, 2000);
        System.out.println("Java " + Runtime.version().feature() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name")
                + load());
        Path folder = Files.createTempDirectory("server-load");
        try {
            switch (arguments.text(0, "rate")) {
                case "rate" -> measureRates(folder, seconds);
                case "idle" -> measureIdleClients(folder, threads, clients, requests);
                default -> throw Arguments.fail("it is rate or idle, not '" + args[0] + "'\nusage: " + USAGE);
            }
        } catch (IOException e) {
            throw Arguments.fail("the measurement has failed: " + e.getMessage());
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? "" : String.format(Locale.ROOT, ", load before this %.1f", load);
    }

    /** Each client asks again as soon as it has the reply. Where there is no thread for a client, it waits all the time. */
    private static void measureRates(Path folder, int seconds) throws IOException, InterruptedException {
        System.out.printf("requests a second, and how many of the clients were served at all, in %d s%n%n", seconds);
        System.out.printf("%-12s%20s%20s%20s%n", "--threads=", "1 client", "16 clients", "256 clients");
        for (Threads threads : Threads.values()) {
            if (threads == Threads.VIRTUAL && !VirtualThreads.areAvailable()) {
                System.out.printf("%-12s%s%n", threads.word(), VirtualThreads.REQUIREMENT);
                continue;
            }
            System.out.printf("%-12s", threads.word());
            for (int clients : CLIENTS) {
                System.out.printf("%20s", rate(folder, threads, clients, seconds));
                System.out.flush();
            }
            System.out.println();
        }
    }

    private static String rate(Path folder, Threads threads, int clients, int seconds)
            throws IOException, InterruptedException {
        try (ServerProcess server = new ServerProcess(folder, threads, ROOM);
                BusyClients busy = new BusyClients(server.port(), clients)) {
            Thread.sleep(WARM_UP_MILLIS);
            BusyClients.Count before = busy.count();
            Thread.sleep(Duration.ofSeconds(seconds).toMillis());
            return busy.count().since(before);
        }
    }

    private static void measureIdleClients(Path folder, Threads threads, int count, int requests) throws IOException {
        checkDescriptors(count);
        try (ServerProcess server = new ServerProcess(folder, threads, ROOM)) {
            System.out.println("--threads=" + threads.word() + ", before the first client: " + server.resources());
            List<LoadClient> clients = new ArrayList<>();
            try {
                connect(clients, count, server.port());
                System.out.println(count + " clients have connected, and are idle: " + server.resources());
                measureLatencies(server, clients, requests);
                System.out.println("after that: " + server.resources());
            } finally {
                for (LoadClient client : clients) {
                    client.close();
                }
            }
        }
    }

    private static void connect(List<LoadClient> clients, int count, int port) throws IOException {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            clients.add(new LoadClient(port));
        }
        clients.get(count - 1).askTime(); // so it is accepted, and all those before it
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        System.out.println("to connect took " + millis + " ms");
    }

    private static void measureLatencies(ServerProcess server, List<LoadClient> idle, int requests) throws IOException {
        try (LoadClient client = new LoadClient(server.port())) {
            System.out.println("TIME, asked " + requests + " times");
            System.out.println("  by one client, again and again:    " + Latencies.of(requests, client::askTime));
        }
        Random random = new Random(SEED);
        System.out.println("  by any of the idle clients:        "
                + Latencies.of(
                        requests, () -> idle.get(random.nextInt(idle.size())).askTime()));
        System.out.println(
                "  by new clients, with connecting:   " + Latencies.of(requests, () -> askAsNewClient(server.port())));
    }

    private static void askAsNewClient(int port) throws IOException {
        try (LoadClient client = new LoadClient(port)) {
            client.askTime();
        }
    }

    /** Each of the two processes needs a file descriptor for each client. */
    private static void checkDescriptors(int clients) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix) {
            long needed = clients + SPARE_DESCRIPTORS;
            long allowed = unix.getMaxFileDescriptorCount();
            if (allowed < needed) {
                throw Arguments.fail(
                        clients + " clients need " + needed + " open files, and a process may have " + allowed
                                + " here.\nRaise the limit first: ulimit -n " + needed
                                + " (if that is not permitted: LimitNOFILE of systemd, or /etc/security/limits.conf)");
            }
        }
    }
}
