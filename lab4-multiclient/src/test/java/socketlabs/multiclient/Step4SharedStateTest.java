package socketlabs.multiclient;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Cleanup;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Interleaving;
import socketlabs.testkit.Peer;
import socketlabs.testkit.Step;

@Step(number = "4.4", title = "Shared state: counts that stay right", points = 15)
class Step4SharedStateTest extends ServerTest {

    private static final int THREADS = 4;
    private static final int TIMES = 100;
    private static final int CLIENTS = 12;
    private static final int REQUESTS = 100;
    private static final Duration PAUSE = Duration.ofMillis(15);

    private static final String LOST =
            "count++ is three steps, read, add, write, and another thread may come between them: AtomicLong, or one lock"
                    + " for all";

    @Test
    @Order(1)
    @Hint(LOST)
    void no_request_is_lost_when_many_threads_count_at_once() throws Exception {
        Status status = new Status();
        atOnce(status::requestAnswered);
        long expected = (long) THREADS * TIMES;
        long served = status.snapshot().served();
        Expect.that(
                served == expected,
                THREADS + " threads count " + TIMES + " requests each, that makes " + expected,
                "served is " + served,
                null);
    }

    @Test
    @Order(2)
    @Hint(LOST)
    void no_client_is_lost_when_many_threads_count_at_once() throws Exception {
        Status status = new Status();
        status.clientCame();
        atOnce(() -> {
            status.clientCame();
            status.clientLeft();
        });
        int clients = status.snapshot().clients();
        Expect.that(
                clients == 1,
                "1 client has come and stayed, and " + THREADS * TIMES + " have come and left",
                "clients is " + clients,
                null);
    }

    @Test
    @Order(3)
    @Hint("the client that asks is connected, and its request is not answered yet")
    void STATUS_tells_of_the_first_client() throws Exception {
        Peer client = Peer.connect(started().port());
        Map<String, String> status = statusFor(client);
        expectStatus(status, "state", "running");
        expectStatus(status, "clients", "1");
        expectStatus(status, "served", "0");
        Expect.that(
                status.get("uptime").matches("\\d{1,3}"),
                "uptime in whole seconds",
                "uptime: " + status.get("uptime"),
                null);
    }

    @Test
    @Order(4)
    @Hint("every request counts, also one that is answered with an error; in answer(line), which has them all")
    void every_request_is_counted_once() throws Exception {
        Peer client = Peer.connect(started().port());
        expectServed(client);
        client.send("GET missing\nNONSENSE\n");
        expectError(client, "not-found");
        expectError(client, "unknown-command");
        expectServed(client);
        expectStatus(statusFor(client), "served", "4");
        expectStatus(statusFor(client), "served", "5");
    }

    @Test
    @Order(5)
    @Hint("count a client when it is admitted, before anything else happens to it")
    void every_connected_client_is_counted() throws Exception {
        CommandServer server = started();
        for (int i = 1; i <= CLIENTS; i++) {
            Peer client = served(server);
            expectStatus(statusFor(client), "clients", String.valueOf(i));
        }
    }

    @Test
    @Order(6)
    @Hint("count a client before startToServe(client): its worker may be faster than the thread that accepts")
    void a_client_is_counted_before_it_is_served() throws Exception {
        CommandServer server = Cleanup.atEnd(new CommandServer(settings()));
        ServerSocketChannel channel = Cleanup.atEnd(ServerSocketChannel.open());
        ServerSocket listener = channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .socket();
        AtomicReference<Thread> acceptor = new AtomicReference<>();
        Interleaving.in(CommandServer.class, () -> {
            if (Thread.currentThread() == acceptor.get()) {
                LockSupport.parkNanos(PAUSE.toNanos()); // a slow thread: nothing depends on how slow it is
            }
        });
        Call<Void> loop = Call.run("acceptClients(listener)", () -> {
            acceptor.set(Thread.currentThread());
            server.acceptClients(listener);
        });
        for (int i = 1; i <= 3; i++) {
            Peer client = Peer.connect(listener.getLocalPort());
            expectStatus(statusFor(client), "clients", String.valueOf(i));
        }
        listener.close();
        loop.result();
    }

    @Test
    @Order(7)
    @Hint(
            "whatever its end was, a client that is gone is counted no longer: in release(client), which serve() must reach")
    void a_client_that_is_gone_is_counted_no_longer() throws Exception {
        largeFile("large.bin");
        CommandServer server = started();
        Peer asking = served(server);
        Peer quits = served(server);
        Peer finishes = served(server);
        Peer resets = served(server);
        Peer halfALine = served(server);
        Peer inReply = served(server);
        expectStatus(statusFor(asking), "clients", "6");
        quits.send("QUIT\n").expect("OK 0\n").expectEnd();
        quits.close();
        finishes.finish().expectEnd();
        finishes.close();
        resets.reset();
        halfALine.send("GET a.").finish().expectGone();
        inReply.send("GET large.bin\n").expect("OK " + MORE_THAN_ALL_BUFFERS + "\n");
        inReply.reset();
        expectClientsSoon(asking, 1);
    }

    @Test
    @Order(8)
    @Hint("count the request before its reply is sent: whoever has read the reply may ask for the count at once")
    void a_request_is_counted_before_its_reply_is_sent() throws Exception {
        largeFile("large.bin");
        CommandServer server = started();
        Peer reading = Peer.connect(server.port());
        reading.send("GET large.bin\n").expect("OK " + MORE_THAN_ALL_BUFFERS + "\n");
        expectStatus(statusFor(Peer.connect(server.port())), "served", "1");
    }

    @Test
    @Order(9)
    @Hint(
            value = "what belongs to one client must be a local variable, or a field of an object that only it has",
            first = true)
    void each_reply_goes_to_the_client_that_asked() throws Exception {
        CommandServer server = started();
        List<Call<Void>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            String name = "client-" + i + ".txt";
            byte[] content = Bytes.utf8(("I am client " + i + ". ").repeat(1 + 300 * i));
            Files.write(folder.resolve(name), content);
            clients.add(Call.run(name, () -> askAgainAndAgain(server.port(), name, content)));
        }
        for (Call<Void> client : clients) {
            client.result();
        }
        expectClientsSoon(Peer.connect(server.port()), 1);
    }

    @Test
    @Order(10)
    @Hint(LOST)
    void every_request_of_many_clients_is_counted() throws Exception {
        CommandServer server = started();
        List<Call<Void>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Call.run("client " + i, () -> askTimeAgainAndAgain(server.port())));
        }
        for (Call<Void> client : clients) {
            client.result();
        }
        Peer asking = Peer.connect(server.port());
        expectStatus(statusFor(asking), "served", String.valueOf(CLIENTS * REQUESTS));
        expectClientsSoon(asking, 1);
    }

    /**
     * Runs something again and again on several threads that begin at the same time. Each lets the others go first
     * wherever they may come in between: what may be lost is lost, also on a machine with one processor.
     */
    private static void atOnce(Runnable counting) throws Exception {
        Interleaving.in(Status.class);
        CyclicBarrier begin = new CyclicBarrier(THREADS);
        List<Call<Void>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            calls.add(Call.run("thread " + i + " counts", () -> {
                counting.run(); // a stub throws here, before anybody waits for the others
                begin.await();
                for (int n = 1; n < TIMES; n++) {
                    counting.run();
                }
            }));
        }
        for (Call<Void> call : calls) {
            call.result();
        }
    }

    private static void askAgainAndAgain(int port, String name, byte[] content) throws IOException {
        byte[] expected = join(Bytes.utf8("OK " + content.length + "\n"), content);
        try (Peer client = Peer.connect(port)) {
            for (int i = 0; i < REQUESTS; i++) {
                client.send("GET " + name + "\n").expect(expected);
            }
        }
    }

    /** Leaves no conversation behind: the report of a wrong count would drown in twelve hundred right replies. */
    private static void askTimeAgainAndAgain(int port) throws IOException {
        try (LoadClient client = new LoadClient(port)) {
            for (int i = 0; i < REQUESTS; i++) {
                client.askTime();
            }
        }
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static Map<String, String> statusFor(Peer client) {
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

    private static void expectStatus(Map<String, String> status, String key, String value) {
        Expect.that(
                value.equals(status.get(key)),
                key + ": " + value + " in the reply to STATUS",
                key + ": " + status.get(key),
                null);
    }

    private static void expectClientsSoon(Peer asking, int clients) throws Exception {
        expectSoon(
                () -> String.valueOf(clients).equals(statusFor(asking).get("clients")),
                "clients: " + clients + " in the reply to STATUS, once the others are gone",
                "clients: " + statusFor(asking).get("clients") + ", and it stays so",
                null);
    }
}
