package socketlabs.multiclient;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
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
    private static final int ROUNDS = 20;
    private static final int MANY_ROUNDS = 10_000;
    private static final Duration PAUSE = Duration.ofMillis(15);

    private static final String LOST =
            "count++ is three steps, read, add, write, and another thread may come between them: AtomicLong, or one lock"
                    + " for all";

    private static final String NOT_SERVED =
            "this is not about the counts: a client was not served, or told something else, while others were; what belongs"
                    + " to one client must be a local variable, or a field of an object that only it has";

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
    @Hint(
            "every request counts, also one that is answered with an error; in countRequest(), which is run for each reply")
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
    @Hint(
            "a line that is no UTF-8 or too long is a request as well, answered with an error: run() announces each reply")
    void requests_that_are_no_proper_lines_are_counted() throws Exception {
        CommandServer server = started();
        Peer client = Peer.connect(server.port());
        client.send(Bytes.of(0xff, '\n'));
        expectError(client, "bad-request");
        Peer endless = Peer.connect(server.port()).send("x".repeat(1025));
        expectError(endless, "line-too-long");
        expectStatus(statusFor(client), "served", "2");
    }

    @Test
    @Order(6)
    @Hint("count a client when it is admitted, before anything else happens to it")
    void every_connected_client_is_counted() throws Exception {
        CommandServer server = started();
        for (int i = 1; i <= CLIENTS; i++) {
            Peer client = served(server);
            expectStatus(statusFor(client), "clients", String.valueOf(i));
        }
    }

    @Test
    @Order(7)
    @Hint("who waits for a thread is connected, too: count a client when it is admitted, and not when a worker begins")
    void clients_that_wait_for_their_turn_are_counted() throws Exception {
        CommandServer server = started(settings().withThreads(Threads.ONE));
        Peer asking = served(server);
        Peer.connect(server.port());
        Peer.connect(server.port());
        expectClientsSoon(asking, 3);
    }

    @Test
    @Order(8)
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
    @Order(9)
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
    @Order(10)
    @Hint("count the request before its reply is sent: whoever has read the reply may ask for the count at once")
    void a_request_is_counted_before_its_reply_is_sent() throws Exception {
        largeFile("large.bin");
        CommandServer server = started();
        Peer reading = Peer.connect(server.port());
        reading.send("GET large.bin\n").expect("OK " + MORE_THAN_ALL_BUFFERS + "\n");
        expectStatus(statusFor(Peer.connect(server.port())), "served", "1");
    }

    @Test
    @Order(11)
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
    @Order(12)
    @Hint(
            value =
                    "what a reply is made in must be a local variable: a field of the one Commands is shared by all threads",
            first = true)
    void a_reply_is_made_by_one_thread_alone() throws Exception {
        Files.writeString(folder.resolve("b.txt"), "b");
        Status.Snapshot snapshot = new Status().snapshot();
        Commands commands = new Commands(folder, () -> snapshot, Clock.systemUTC());
        String[] lines = {"LIST", "STATUS", "HELP"};
        List<byte[]> expected = new ArrayList<>();
        for (String line : lines) {
            expected.add(Call.start("answer(\"" + line + "\")", () -> reply(commands, line))
                    .result());
        }
        Interleaving.in(Commands.class);
        CyclicBarrier begin = new CyclicBarrier(lines.length);
        List<Call<Void>> calls = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            byte[] own = expected.get(i);
            calls.add(Call.run("answer(\"" + line + "\"), again and again", () -> {
                begin.await();
                for (int n = 0; n < ROUNDS; n++) {
                    Expect.bytes(own, reply(commands, line));
                }
            }));
        }
        for (Call<Void> call : calls) {
            call.result();
        }
    }

    @Test
    @Order(13)
    @Hint(
            value =
                    "who formats the time must not be shared by threads that ask at once, unless it is made for that, as"
                            + " DateTimeFormatter is, and SimpleDateFormat is not",
            first = true)
    void each_thread_is_told_its_own_time() throws Exception {
        Status.Snapshot snapshot = new Status().snapshot();
        ThreadLocal<Instant> now = new ThreadLocal<>();
        InstantSource source = now::get;
        Commands commands = new Commands(folder, () -> snapshot, source.withZone(ZoneOffset.UTC));
        CyclicBarrier begin = new CyclicBarrier(THREADS);
        List<Call<Void>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String time = "1" + i + ":2" + i + ":3" + i;
            byte[] expected = Bytes.utf8("OK 9\n" + time + "\n");
            calls.add(Call.run("answer(\"TIME\") at " + time + ", again and again", () -> {
                now.set(Instant.parse("2026-02-03T" + time + "Z"));
                begin.await();
                for (int n = 0; n < MANY_ROUNDS; n++) {
                    Expect.bytes(expected, reply(commands, "TIME"));
                }
            }));
        }
        for (Call<Void> call : calls) {
            call.result();
        }
    }

    @Test
    @Order(14)
    @Hint(LOST)
    void every_request_of_many_clients_is_counted() throws Exception {
        CommandServer server = started();
        List<Call<Void>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Call.run("client " + i, () -> askTimeAgainAndAgain(server.port()))
                    .ifItThrows(IOException.class, NOT_SERVED));
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

    private static byte[] reply(Commands commands, String line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        commands.answer(line).sendTo(out);
        return out.toByteArray();
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

    private static void expectClientsSoon(Peer asking, int clients) throws Exception {
        expectSoon(
                () -> String.valueOf(clients).equals(statusFor(asking).get("clients")),
                "clients: " + clients + " in the reply to STATUS, as soon as the server has noticed",
                "clients: " + statusFor(asking).get("clients") + ", and it stays so",
                null);
    }
}
