package socketlabs.fileserver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Cleanup;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Peer;
import socketlabs.testkit.Step;

@Step(number = "5.7", title = "Many clients, limits, shutdown", points = 10)
class Step7ServerTest {

    private static final int MIB = 1024 * 1024;

    /** More than the buffers of a connection hold. */
    private static final int LARGE = 32 * MIB;

    private static final byte[] PIECE_OF_LARGE = Bytes.pattern(MIB);

    private static final Duration AN_HOUR = Duration.ofHours(1);

    /** With these, a watchdog looks often; the time itself is the test's. */
    private static final Limits SHORT = Limits.DEFAULTS
            .withIdle(Duration.ofMillis(200))
            .withCommand(Duration.ofMillis(100))
            .withWindow(Duration.ofMillis(100))
            .withBytesPerSecond(10_000);

    /** So often is tried what a race may hide. */
    private static final int ROUNDS = 100;

    /** Lines of STATUS. */
    private static final int CLIENTS = 2;

    private static final int BYTES_RECEIVED = 8;

    @TempDir
    Path folder;

    private final ManualTicker ticker = new ManualTicker();

    // Patience

    @Test
    @Order(1)
    void a_client_that_says_nothing_is_given_up_when_the_idle_time_is_over_and_not_before() throws Exception {
        ClientPatience patience = patience(Limits.DEFAULTS);
        awaitCommand(patience);
        ticker.advance(Duration.ofSeconds(60).minusNanos(1));
        expectPatience(patience);
        ticker.advance(Duration.ofNanos(1));
        String message = expectVerdict(patience);
        Expect.that(message.contains("60 s"), "a message that tells the limit, 60 s", message, null);
    }

    @Test
    @Order(1)
    @Hint(
            "a clock may begin anywhere, and after the largest long comes the smallest: only the difference of two moments "
                    + "says something, as in nanos() - deadline >= 0")
    void the_time_is_not_up_because_the_clock_passes_the_largest_number() throws Exception {
        for (Patience.Phase phase : new Patience.Phase[] {
            Patience.Phase.WAITING, Patience.Phase.RECEIVING, Patience.Phase.SENDING, Patience.Phase.LEAVING
        }) {
            ManualTicker beforeTheLargest = new ManualTicker();
            ClientPatience patience = patience(Limits.DEFAULTS, beforeTheLargest);
            if (phase == Patience.Phase.WAITING) {
                awaitCommand(patience);
            } else {
                begin(patience, phase);
            }
            expectPatience(patience);
            beforeTheLargest.advance(Duration.ofSeconds(1));
            expectPatience(patience);
            beforeTheLargest.advance(Duration.ofSeconds(60));
            Optional<Patience.Verdict> verdict = verdict(patience);
            Expect.that(verdict.isPresent(), phase + ": the time is up: a verdict", verdict.toString(), null);
        }
    }

    @Test
    @Order(2)
    @Hint("the time of a command begins with its first byte, and no other byte lengthens it")
    void a_client_that_sends_a_byte_every_nine_seconds_is_given_up_when_the_command_is_not_whole_in_time()
            throws Exception {
        ClientPatience patience = patience(Limits.DEFAULTS);
        awaitCommand(patience);
        ticker.advance(Duration.ofSeconds(50));
        patience.moved(1);
        for (int i = 0; i < 3; i++) {
            ticker.advance(Duration.ofSeconds(9));
            patience.moved(1);
            expectPatience(patience);
        }
        ticker.advance(Duration.ofSeconds(3));
        String message = expectVerdict(patience);
        Expect.that(message.contains("30 s"), "a message that tells the limit, 30 s", message, null);
    }

    @Test
    @Order(3)
    void the_idle_time_begins_anew_after_each_command() throws Exception {
        ClientPatience patience = patience(Limits.DEFAULTS);
        for (int i = 0; i < 5; i++) {
            awaitCommand(patience);
            ticker.advance(Duration.ofSeconds(59));
            patience.moved(10);
            ticker.advance(Duration.ofSeconds(29));
            expectPatience(patience);
            begin(patience, Patience.Phase.WORKING);
            begin(patience, Patience.Phase.SENDING);
        }
    }

    @Test
    @Order(4)
    @Hint("what the server takes long for is not the client's fault")
    void the_servers_own_work_has_no_limit() throws Exception {
        ClientPatience patience = patience(Limits.DEFAULTS);
        expectPatience(patience);
        awaitCommand(patience);
        patience.moved(10);
        begin(patience, Patience.Phase.WORKING);
        ticker.advance(Duration.ofDays(1));
        expectPatience(patience);
    }

    @Test
    @Order(5)
    @Hint("when a window's bytes have come, a new window begins, and not with each byte")
    void a_transfer_that_is_fast_enough_goes_on_and_one_that_is_too_slow_is_given_up() throws Exception {
        Limits limits = Limits.DEFAULTS.withBytesPerSecond(1000).withWindow(Duration.ofSeconds(30));
        for (Patience.Phase phase : new Patience.Phase[] {Patience.Phase.RECEIVING, Patience.Phase.SENDING}) {
            ClientPatience patience = patience(limits);
            begin(patience, phase);
            for (int i = 0; i < 10; i++) {
                ticker.advance(Duration.ofSeconds(29));
                expectPatience(patience);
                patience.moved(30_000);
            }
            for (int i = 0; i < 29; i++) {
                ticker.advance(Duration.ofSeconds(1));
                patience.moved(999);
                begin(patience, phase); // it goes on, and does not begin
                expectPatience(patience);
            }
            ticker.advance(Duration.ofSeconds(1));
            Optional<Patience.Verdict> verdict = verdict(patience);
            Expect.that(
                    verdict.isPresent(),
                    phase + " 999 bytes a second, where 1000 are asked for, is given up after a window of 30 s",
                    "it goes on",
                    null);
            boolean isTold = verdict.get().message().isPresent();
            Expect.that(
                    isTold == (phase == Patience.Phase.RECEIVING),
                    "a client that sends too slowly is told so; one in the middle of a reply cannot be told",
                    phase + ": " + verdict.get(),
                    null);
            expectNoOtherOnceItIsCut(verdict.get(), patience);
        }
    }

    private void expectNoOtherOnceItIsCut(Patience.Verdict first, ClientPatience patience) throws Exception {
        if (first.message().isEmpty()) {
            ticker.advance(AN_HOUR);
            Optional<Patience.Verdict> second = verdict(patience);
            Expect.that(
                    second.isEmpty(),
                    "no verdict behind one without a message: the connection is cut",
                    second.toString(),
                    "remember that a verdict without a message was given: it is the last one");
        }
    }

    @Test
    @Order(5)
    @Hint("a window of 500 ms with 1000 bytes a second asks for 500 bytes: in whole seconds it would be none")
    void a_window_may_be_shorter_than_a_second() throws Exception {
        ClientPatience patience =
                patience(Limits.DEFAULTS.withBytesPerSecond(1000).withWindow(Duration.ofMillis(500)));
        begin(patience, Patience.Phase.RECEIVING);
        for (int i = 0; i < 5; i++) {
            ticker.advance(Duration.ofMillis(499));
            expectPatience(patience);
            patience.moved(500);
        }
        ticker.advance(Duration.ofMillis(400));
        patience.moved(499);
        ticker.advance(Duration.ofMillis(100));
        Optional<Patience.Verdict> verdict = verdict(patience);
        Expect.that(
                verdict.isPresent(),
                "499 bytes in a window of 500 ms, where 500 are asked for, are too few",
                "it goes on",
                null);
    }

    @Test
    @Order(6)
    void without_a_least_speed_only_standing_still_has_a_limit() throws Exception {
        ClientPatience patience = patience(Limits.DEFAULTS.withBytesPerSecond(0));
        begin(patience, Patience.Phase.RECEIVING);
        for (int i = 0; i < 10; i++) {
            ticker.advance(Duration.ofSeconds(29));
            patience.moved(1);
            expectPatience(patience);
        }
        ticker.advance(Duration.ofSeconds(30));
        expectVerdict(patience);
    }

    @Test
    @Order(6)
    @Hint("a new window begins when enough bytes were moved, and a byte at least: also if 0 bytes a second are enough")
    void to_move_nothing_is_to_stand_still() throws Exception {
        for (long bytesPerSecond : new long[] {0, 1000}) {
            ClientPatience patience = patience(Limits.DEFAULTS.withBytesPerSecond(bytesPerSecond));
            begin(patience, Patience.Phase.RECEIVING);
            for (int i = 0; i < 3; i++) {
                ticker.advance(Duration.ofSeconds(9));
                patience.moved(0);
                expectPatience(patience);
            }
            ticker.advance(Duration.ofSeconds(3));
            expectVerdict(patience);
        }
    }

    @Test
    @Order(7)
    @Hint(
            "after the first verdict the client is leaving: that has a time, and then there is a verdict without a message")
    void who_is_given_up_has_two_seconds_to_leave_and_is_then_cut_off() throws Exception {
        ClientPatience patience = patience(Limits.DEFAULTS);
        awaitCommand(patience);
        ticker.advance(Duration.ofSeconds(60));
        expectVerdict(patience);
        expectPatience(patience);
        Call.run("begin(WORKING)", () -> patience.begin(Patience.Phase.WORKING))
                .failure(LetGoException.class, "somebody else is saying farewell, and two would speak at once");
        Call.run("awaitCommand()", patience::awaitCommand).failure(LetGoException.class, "the client is being let go");
        patience.moved(100_000);
        ticker.advance(ClientPatience.LEAVE_TIME.minusNanos(1));
        expectPatience(patience);
        ticker.advance(Duration.ofNanos(1));
        Optional<Patience.Verdict> second = verdict(patience);
        Expect.that(
                second.isPresent() && second.get().message().isEmpty(),
                "after " + ClientPatience.LEAVE_TIME.toSeconds() + " s, a verdict without a message",
                second.toString(),
                null);
        ticker.advance(AN_HOUR);
        expectPatience(patience);
    }

    @Test
    @Order(8)
    @Hint("the last words of the session itself have a time, too")
    void who_is_refused_has_two_seconds_to_leave() throws Exception {
        ClientPatience patience = patience(Limits.DEFAULTS);
        begin(patience, Patience.Phase.LEAVING);
        ticker.advance(ClientPatience.LEAVE_TIME.minusNanos(1));
        expectPatience(patience);
        ticker.advance(Duration.ofNanos(1));
        Optional<Patience.Verdict> verdict = verdict(patience);
        Expect.that(
                verdict.isPresent() && verdict.get().message().isEmpty(),
                "a verdict without a message",
                verdict.toString(),
                null);
    }

    @Test
    @Order(9)
    @Hint("who waits for a command, or is in the middle of one, can go; else there is no next command, and that is all")
    void at_last_call_the_idle_can_go_and_what_is_under_way_is_finished() throws Exception {
        ClientPatience idle = patience(Limits.DEFAULTS);
        awaitCommand(idle);
        expectLastCall(true, idle);
        ClientPatience typing = patience(Limits.DEFAULTS);
        awaitCommand(typing);
        typing.moved(1);
        expectLastCall(true, typing);
        for (Patience.Phase phase : new Patience.Phase[] {
            Patience.Phase.WORKING, Patience.Phase.RECEIVING, Patience.Phase.SENDING, Patience.Phase.LEAVING
        }) {
            ClientPatience busy = patience(Limits.DEFAULTS);
            begin(busy, phase);
            expectLastCall(false, busy);
        }
        ClientPatience busy = patience(Limits.DEFAULTS);
        begin(busy, Patience.Phase.WORKING);
        expectLastCall(false, busy);
        begin(busy, Patience.Phase.SENDING);
        boolean goesOn = Call.start("awaitCommand()", busy::awaitCommand).result();
        Expect.that(!goesOn, "after the last call there is no next command", "awaitCommand() returned true", null);
    }

    // Who is there

    @Test
    @Order(10)
    void so_many_clients_are_admitted_and_the_next_one_when_one_has_left() throws Exception {
        Clients clients = new Clients(Limits.DEFAULTS.withClients(2));
        Client first = client("192.0.2.1");
        Client second = client("192.0.2.2");
        Client third = client("192.0.2.3");
        admit(clients, first);
        admit(clients, second);
        expectBusy(clients, third);
        expectBusy(clients, third);
        leave(true, clients, first);
        leave(false, clients, first);
        leave(false, clients, third);
        admit(clients, third);
        expectBusy(clients, first);
    }

    @Test
    @Order(11)
    @Hint("an address that nobody is left from is to be forgotten: count down, and remove what is down to nothing")
    void so_many_clients_are_admitted_from_one_address_whatever_their_ports() throws Exception {
        Clients clients = new Clients(Limits.DEFAULTS.withClients(10).withClientsPerAddress(2));
        Client first = client("192.0.2.1");
        admit(clients, first);
        admit(clients, client("192.0.2.1"));
        expectBusy(clients, client("192.0.2.1"));
        admit(clients, client("192.0.2.2"));
        leave(true, clients, first);
        Client next = client("192.0.2.1");
        admit(clients, next);
        expectBusy(clients, first);
        leave(false, clients, first);
        expectBusy(clients, first);
    }

    @Test
    @Order(12)
    @Hint("to look whether there is room and to take it is one thing, under one lock")
    void of_many_that_come_at_once_no_more_are_admitted_than_there_is_room_for() throws Exception {
        for (int round = 0; round < 50; round++) {
            Clients clients = new Clients(Limits.DEFAULTS.withClients(3));
            CountDownLatch start = new CountDownLatch(8);
            AtomicInteger admitted = new AtomicInteger();
            List<Call<Void>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Client client = client("192.0.2." + i);
                calls.add(Call.run("admit(client)", () -> {
                    start.countDown();
                    start.await();
                    try {
                        clients.admit(client);
                        admitted.incrementAndGet();
                    } catch (RefusedException busy) {
                        return;
                    }
                }));
            }
            for (Call<Void> call : calls) {
                call.result();
            }
            Expect.that(admitted.get() == 3, "3 of 8 are admitted", admitted + " were", null);
        }
    }

    // Accepting

    @Test
    @Order(13)
    @Hint("an IOException from accept() is no reason to end, unless the listener is closed")
    void clients_are_accepted_again_after_the_system_had_no_descriptors_left() throws Exception {
        SocketChannel first = Cleanup.atEnd(SocketChannel.open());
        SocketChannel second = Cleanup.atEnd(SocketChannel.open());
        ScriptedListener listener = new ScriptedListener()
                .failing("Too many open files")
                .accepting(first)
                .failing("Too many open files")
                .failing("Connection reset")
                .accepting(second);
        List<SocketChannel> welcomed = new ArrayList<>();
        Call.run("the acceptor", new Acceptor(listener, welcomed::add)::run).result();
        Expect.that(
                welcomed.equals(List.of(first, second)),
                "both clients are welcomed",
                welcomed.size() + " of 2 were",
                null);
    }

    @Test
    @Order(13)
    @Hint(
            "a system that has no descriptor left has none a microsecond later either: wait for PAUSE before the next accept()")
    void after_a_failure_of_accept_there_is_a_pause() throws Exception {
        int failures = 6;
        ScriptedListener listener = new ScriptedListener();
        for (int i = 0; i < failures; i++) {
            listener.failing("Too many open files");
        }
        long start = System.nanoTime();
        Call.run("the acceptor", new Acceptor(listener, client -> {})::run).result();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Duration pauses = Acceptor.PAUSE.multipliedBy(failures);
        // On a slow machine it takes longer; half of it would do, since clocks are not exact.
        Expect.that(
                took.compareTo(pauses.dividedBy(2)) >= 0,
                failures + " failures of accept() and a pause after each: " + pauses.toMillis() + " ms",
                "they were over after " + took.toMillis() + " ms: the loop goes round and round",
                null);
    }

    @Test
    @Order(13)
    @Hint("whatever goes wrong with one client, close that one, and accept the next")
    void a_client_that_cannot_be_welcomed_is_closed_and_the_next_one_is_accepted() throws Exception {
        List<Throwable> failures = List.of(
                new IOException("gone already"),
                new IllegalStateException("a mistake"),
                new OutOfMemoryError("unable to create native thread"));
        List<SocketChannel> clients = new ArrayList<>();
        ScriptedListener listener = new ScriptedListener();
        for (int i = 0; i <= failures.size(); i++) {
            clients.add(Cleanup.atEnd(SocketChannel.open()));
            listener.accepting(clients.get(i));
        }
        List<SocketChannel> welcomed = new ArrayList<>();
        Call.run("the acceptor", new Acceptor(listener, client -> {
                    welcomed.add(client);
                    failNext(failures, welcomed.size() - 1);
                })::run)
                .ifItThrows(
                        "a client could not be welcomed, and nobody is accepted any more: whatever goes wrong with one "
                                + "client, close that one, and accept the next")
                .result();
        Expect.that(welcomed.size() == clients.size(), "4 clients are welcomed", welcomed.size() + " were", null);
        long open = clients.subList(0, failures.size()).stream()
                .filter(SocketChannel::isOpen)
                .count();
        Expect.that(
                open == 0,
                "those that could not be welcomed are closed",
                open + " of " + failures.size() + " are still open",
                "each keeps a descriptor, and its client waits for ever");
        Expect.that(clients.get(failures.size()).isOpen(), "the last one stays open", "it is closed", null);
    }

    // The server

    @Test
    @Order(14)
    @Hint(
            value = "each client has a thread, a session, and buffers of its own; what is shared is made for that",
            first = true)
    void many_clients_at_once_get_each_their_own() throws Exception {
        FileServer server = started(settings());
        int count = 30;
        List<Peer> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            put("file" + i, Bytes.pattern(1000 * i));
            clients.add(Peer.connect(server.port()));
        }
        for (int i = 0; i < count; i++) {
            clients.get(i).send("GET file" + i + "\n");
        }
        for (int i = count - 1; i >= 0; i--) {
            clients.get(i).expect(Replies.ok(Bytes.pattern(1000 * i)));
        }
    }

    @Test
    @Order(15)
    @Hint(
            "close() wakes each thread that it waits for, by closing what that waits for; and the one that accepts serves "
                    + "nobody, or it would wait for a client")
    void a_server_serves_and_when_it_is_closed_the_port_is_free_and_no_thread_is_left() throws Exception {
        FileServer server = started(settings());
        put("a.txt", Bytes.utf8("hello"));
        int port = server.port();
        Peer.connect(port).send("GET a.txt\n").expect(Replies.ok("hello"));
        close(server);
        close(server);
        Expect.noThreadIsLeft("close()");
        new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }

    @Test
    @Order(15)
    @Hint("close() joins the thread that accepts: who is accepted in the last moment is nobody's client otherwise")
    void when_the_server_is_closed_no_thread_of_its_is_at_work_any_more() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            FileServer server = started(settings().withLastCall(AN_HOUR));
            Call.run("close(), when a client comes in the last moment", () -> closeWhenSomebodyComes(server))
                    .result();
        }
    }

    @Test
    @Order(16)
    void a_server_that_was_never_started_can_be_closed() throws Exception {
        FileServer server = new FileServer(settings());
        close(server);
        started(settings());
    }

    @Test
    @Order(17)
    @Hint("whatever start() has opened when it fails, it closes before it throws; and the port comes first")
    void a_server_that_cannot_start_says_so_and_leaves_nothing_behind() throws Exception {
        FileServer first = started(settings());
        Peer client = Peer.connect(first.port());
        client.send("PUT 5 a.txt\n").expect("READY\n").send("hel");
        FileServer second = Cleanup.atEnd(new FileServer(settings().withPort(first.port())));
        Call.run("start() on a port that is taken", second::start)
                .failure(IOException.class, "another server has the port");
        close(second);
        client.send("lo" + Replies.digestLine("hello")).expect("OK 0\n");
        close(first);
        Path file = Files.writeString(folder.resolve("file"), "a file is no folder");
        FileServer third =
                Cleanup.atEnd(new FileServer(ServerSettings.servingFrom(file).withPort(first.port())));
        Call.run("start() with a file for a folder", third::start)
                .failure(IOException.class, "what is to be the folder is a file");
        expectFree(
                first.port(), "the folder cannot be opened, and the port is open already: close it before you throw");
        close(third);
        WatchedDisk disk = new WatchedDisk();
        disk.breaksWith(new SecurityException("this folder is looked through by nobody"));
        ServerSettings broken = ServerSettings.servingFrom(disk.path(folder)).withPort(first.port());
        FileServer fourth = Cleanup.atEnd(new FileServer(broken));
        Call.run("start() with a folder whose file system throws a RuntimeException", fourth::start)
                .failure(Exception.class, "the folder cannot be opened");
        Expect.noThreadIsLeft("start() has failed");
        expectFree(
                first.port(), "a RuntimeException ends start(), too: close in finally, or catch more than IOException");
        started(settings().withPort(first.port()));
    }

    @Test
    @Order(19)
    @Hint(
            value =
                    "whoever does nothing keeps a thread waiting, and that is to be its own: not one of a few that all share, "
                            + "and not the one that accepts",
            first = true)
    void a_client_that_says_nothing_and_those_that_read_nothing_delay_nobody() throws Exception {
        FileServer server = started(settings());
        putLarge("large");
        put("a.txt", Bytes.utf8("hello"));
        Peer.connect(server.port());
        for (int i = 0; i < 5; i++) {
            Peer.connect(server.port()).send("GET large\n").expect("OK " + LARGE + "\n");
            Peer.connect(server.port())
                    .send("PUT 1000 b.txt\n")
                    .expect("READY\n")
                    .send("x");
        }
        Peer.connect(server.port()).send("GET a.txt\n").expect(Replies.ok("hello"));
    }

    @Test
    @Order(20)
    void what_goes_wrong_with_one_client_ends_that_client_only() throws Exception {
        FileServer server = started(settings());
        put("a.txt", Bytes.utf8("hello"));
        putLarge("large");
        Peer witness = Peer.connect(server.port());
        Peer.connect(server.port()).send("GET large\n").expect("OK ").reset();
        for (String begun : List.of("", "GET a", "PUT 1000 b.txt\nhello", "QUIT\n")) {
            Peer.connect(server.port()).send(begun).reset();
            Peer.connect(server.port()).send(begun).finish().expectGone();
            witness.send("GET a.txt\n").expect(Replies.ok("hello"));
        }
        Peer.connect(server.port()).send("GET a.txt\n").expect(Replies.ok("hello"));
    }

    @Test
    @Order(21)
    void STATUS_tells_how_many_clients_are_there() throws Exception {
        FileServer server = started(settings());
        Peer first = Peer.connect(server.port());
        Peer second = Peer.connect(server.port());
        second.send("TIME\n").expect("OK 9\n").take(9);
        expectClients(2, first);
        second.send("QUIT\n").expect("OK 0\n").finish();
        second.expectEnd();
        expectClients(1, first);
    }

    // Limits

    @Test
    @Order(22)
    @Hint("tell a client that it is refused, half-close, read on for a while, then close: on a thread of its own")
    void one_client_too_many_is_told_so_even_if_it_sends_a_lot_and_is_served_when_there_is_room() throws Exception {
        // No time passes: nobody who stays is sent away by it.
        FileServer server =
                started(settings().withLimits(Limits.DEFAULTS.withClients(1)).withTicker(ticker));
        put("a.txt", Bytes.utf8("hello"));
        Peer first = Peer.connect(server.port());
        first.send("GET a.txt\n").expect(Replies.ok("hello"));
        Peer second = Peer.connect(server.port());
        second.sendMeanwhile(Bytes.utf8("GET a.txt\n".repeat(200_000)));
        Replies.expectError("busy", second);
        Peer whoStays = Peer.connect(server.port());
        Replies.expectError("busy", whoStays);
        Peer next = Peer.connect(server.port());
        Replies.expectError("busy", next);
        second.expectEnd();
        second.finish();
        first.send("QUIT\n").expect("OK 0\n").expectEnd();
        first.finish();
        expectServedSoon(server);
    }

    @Test
    @Order(22)
    @Hint(
            value =
                    "it was told to go, and half-closed; now read on for a while, as Farewell does: what is still sent to a socket "
                            + "that is closed breaks the connection, and that may overtake the words",
            first = true)
    void what_one_client_too_many_still_sends_is_read_and_breaks_nothing() throws Exception {
        // No time passes: nobody who stays is sent away by it.
        FileServer server =
                started(settings().withLimits(Limits.DEFAULTS.withClients(1)).withTicker(ticker));
        Peer first = Peer.connect(server.port());
        first.send("TIME\n").expect("OK 9\n").take(9);
        Peer second = Peer.connect(server.port());
        Replies.expectError("busy", second);
        second.expectEnd();
        for (int sent = 0; sent < 8 * MIB; sent += MIB) {
            second.send(PIECE_OF_LARGE);
        }
        second.finish();
    }

    @Test
    @Order(23)
    @Hint("Clients.admit counts the clients of each address, and its refusal is told on a thread of its own")
    void one_client_too_many_from_an_address_is_told_so() throws Exception {
        FileServer server =
                started(settings().withLimits(Limits.DEFAULTS.withClients(10).withClientsPerAddress(2)));
        put("a.txt", Bytes.utf8("hello"));
        Peer first = Peer.connect(server.port());
        Peer second = Peer.connect(server.port());
        first.send("GET a.txt\n").expect(Replies.ok("hello"));
        second.send("GET a.txt\n").expect(Replies.ok("hello"));
        String message = Replies.expectError("busy", Peer.connect(server.port()));
        Expect.that(message.contains("address"), "a message that says that it is about the address", message, null);
        second.send("GET a.txt\n").expect(Replies.ok("hello"));
    }

    @Test
    @Order(24)
    void a_client_that_says_nothing_for_too_long_is_told_so_and_let_go() throws Exception {
        FileServer server =
                started(settings().withLimits(SHORT.withWindow(AN_HOUR)).withTicker(ticker));
        Peer client = Peer.connect(server.port());
        client.send("TIME\n").expect("OK 9\n").take(9);
        expectLetGoAsTimePasses(SHORT.idle(), client);
        client.expectEnd();
        client.finish();
        Peer.connect(server.port()).send("TIME\n").expect("OK 9\n");
    }

    @Test
    @Order(25)
    void a_client_that_drips_a_command_is_told_so_and_let_go() throws Exception {
        FileServer server = started(settings()
                .withLimits(SHORT.withIdle(AN_HOUR).withWindow(AN_HOUR))
                .withTicker(ticker));
        Peer client = Peer.connect(server.port());
        client.send("TIME\n").expect("OK 9\n").take(9);
        client.send("T").send("I");
        expectLetGoAsTimePasses(SHORT.command(), client);
        client.expectEnd();
        client.finish();
    }

    @Test
    @Order(26)
    @Hint(
            value =
                    "while content comes, the client is RECEIVING: Reception.put begins that before it reads, or there is no limit",
            first = true)
    void a_client_that_drips_an_upload_is_told_so_and_nothing_of_it_is_left() throws Exception {
        FileServer server = started(settings().withLimits(SHORT).withTicker(ticker));
        Peer client = Peer.connect(server.port());
        client.send("PUT 100000 a.txt\n").expect("READY\n").send("drip");
        Peer witness = Peer.connect(server.port());
        expectReceived("PUT 100000 a.txt\ndrip", witness);
        witness.finish().expectEnd(); // for whom the time would pass, too
        expectLetGoAsTimePasses(SHORT.window(), client);
        client.expectEnd();
        client.finish();
        close(server);
        Folders.expectNames(folder);
    }

    @Test
    @Order(27)
    @Hint("whoever stops reading in the middle of a reply cannot be told anything: close the connection")
    void a_client_that_reads_nothing_is_cut_off() throws Exception {
        FileServer server = started(settings()
                .withLimits(SHORT.withIdle(AN_HOUR).withCommand(AN_HOUR))
                .withTicker(ticker));
        putLarge("large");
        Peer client = Peer.connect(server.port());
        client.send("GET large\n").expect("OK " + LARGE + "\n");
        asTimePasses(SHORT.window(), client::expectClosed);
    }

    @Test
    @Order(28)
    @Hint("the last words have a time, too: when it is up, close, whatever the client does")
    void a_client_that_was_refused_and_stays_is_cut_off() throws Exception {
        FileServer server = started(settings().withLimits(SHORT.withClients(1)).withTicker(ticker));
        Peer first = Peer.connect(server.port());
        first.send("QUIT\n").expect("OK 0\n").expectEnd();
        Peer refused = Peer.connect(server.port());
        Replies.expectError("busy", refused);
        refused.expectEnd();
        ticker.advance(ClientPatience.LEAVE_TIME);
        refused.expectClosed();
        first.expectClosed();
        expectServedSoon(server);
    }

    // The end

    @Test
    @Order(29)
    @Hint(
            value =
                    "give the clients the last call, wait for their threads until the deadline, and only then cut what is left",
            first = true)
    void when_the_server_is_closed_a_reply_under_way_is_finished_and_an_idle_client_is_gone_at_once() throws Exception {
        FileServer server = started(settings().withLastCall(AN_HOUR));
        putLarge("large");
        Peer idle = Peer.connect(server.port());
        idle.send("TIME\n").expect("OK 9\n").take(9);
        Peer client = Peer.connect(server.port());
        client.send("GET large\nTIME\n").expect("OK " + LARGE + "\n");
        Call<Void> close = Call.run("close()", server::close);
        idle.expectGone();
        for (int read = 0; read < LARGE; read += MIB) {
            client.expect(PIECE_OF_LARGE);
        }
        client.expectEnd();
        client.finish();
        close.result();
    }

    @Test
    @Order(30)
    @Hint(
            value =
                    "close the listener first; an upload is something under way: lastCall() is false for it, so its connection "
                            + "is not cut before the deadline; and after it there is no next command",
            first = true)
    void when_the_server_is_closed_an_upload_under_way_is_finished() throws Exception {
        FileServer server = started(settings().withLastCall(AN_HOUR));
        Peer client = Peer.connect(server.port());
        client.send("PUT 5 a.txt\n").expect("READY\n").send("hel");
        Call<Void> close = Call.run("close()", server::close);
        expectNobodyListens(server.port());
        client.send("lo" + Replies.digestLine("hello")).expect("OK 0\n").expectEnd();
        client.finish();
        close.result();
        Expect.bytes(Bytes.utf8("hello"), Files.readAllBytes(folder.resolve("a.txt")));
    }

    @Test
    @Order(31)
    @Hint("when the last call is over, close the connections that are left: their threads then end")
    void when_the_deadline_is_over_everything_ends_and_nothing_of_an_upload_is_left() throws Exception {
        FileServer server = started(settings().withLastCall(Duration.ofMillis(50)));
        putLarge("large");
        Peer reader = Peer.connect(server.port());
        reader.send("GET large\n").expect("OK " + LARGE + "\n");
        Peer sender = Peer.connect(server.port());
        sender.send("PUT 1000 b.txt\n").expect("READY\n").send("x");
        close(server);
        Expect.noThreadIsLeft("close()");
        sender.expectGone();
        reader.expectGone();
        Folders.expectNames(folder, "large");
    }

    // Strangers

    @Test
    @Order(32)
    void whoever_speaks_another_language_gets_an_error_and_the_next_client_is_served() throws Exception {
        FileServer server = started(settings());
        put("a.txt", Bytes.utf8("hello"));
        byte[] noise = new byte[64 * 1024];
        new Random(7).nextBytes(noise);
        byte[] http = Bytes.utf8("GET / HTTP/1.1\r\nHost: localhost:7105\r\nAccept: */*\r\n\r\n");
        byte[] tls = HexFormat.of().parseHex("16030100a5010000a10303" + "0a".repeat(32) + "20" + "5c".repeat(124));
        for (byte[] strange : List.of(noise, http, tls)) {
            Peer client = Peer.connect(server.port());
            client.sendMeanwhile(strange);
            client.expect("ERROR ");
            client.finish().expectGone();
            Peer.connect(server.port()).send("GET a.txt\n").expect(Replies.ok("hello"));
        }
    }

    @Test
    @Order(33)
    @Hint("whatever comes is answered, or ends that client; -Dfuzz.seed=… has the same conversations again")
    void two_thousand_spoilt_conversations_harm_nobody() throws Exception {
        close(started(settings())); // without a server there is no seed to tell of
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        System.out.println("The spoilt conversations are those of -Dfuzz.seed=" + seed);
        SpoiltConversations conversations = new SpoiltConversations(seed);
        put("a.txt", Bytes.utf8("hello"));
        put("large", Bytes.pattern(200_000));
        WatchedDisk disk = new WatchedDisk();
        disk.isQuick();
        ServerSettings settings = ServerSettings.servingFrom(disk.path(folder))
                .withPort(0)
                .withPassword(Password.of("secret".toCharArray(), 1))
                .withTicker(ticker)
                .withLimits(Limits.DEFAULTS.withUpload(MIB));
        SessionHost host = SessionHost.with(settings);
        for (int batch = 0; batch < 19; batch++) {
            Call.run("100 spoilt conversations of seed " + seed, () -> conversations.inMemory(100, host.service))
                    .result();
        }
        put("a.txt", Bytes.utf8("hello"));
        expectUnharmed(host.connect());

        FileServer server = started(settings);
        for (int i = 0; i < 100; i++) {
            Call.run("a spoilt conversation of seed " + seed, () -> conversations.over(server.port()))
                    .result();
        }
        put("a.txt", Bytes.utf8("hello"));
        expectUnharmed(Peer.connect(server.port()));
        close(server);
        Expect.noThreadIsLeft("two thousand spoilt conversations, and close()");
        long left = Folders.names(folder).stream()
                .filter(name -> name.startsWith("."))
                .count();
        Expect.that(left == 0, "no upload has left anything", Folders.inWords(Folders.names(folder)), null);
    }

    private static void expectUnharmed(Peer client) {
        client.send("GET a.txt\n").expect(Replies.ok("hello"));
        client.send("PUT 5 c.txt\n")
                .expect("READY\n")
                .send("hello" + Replies.digestLine("hello"))
                .expect("OK 0\n");
        client.send("RESUME 199990 large\nHASH a.txt\n");
        client.expect(Replies.ok(Bytes.piece(Bytes.pattern(200_000), 199_990, 200_000)))
                .expect(Replies.ok(Replies.digestLine("hello")));
        client.finish().expectEnd();
    }

    private ServerSettings settings() {
        return ServerSettings.servingFrom(folder).withPort(0);
    }

    private static FileServer started(ServerSettings settings) throws Exception {
        FileServer server = Cleanup.atEnd(new FileServer(settings));
        Call.run("start()", server::start).result();
        return server;
    }

    private static void closeWhenSomebodyComes(FileServer server) throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            client.shutdownOutput();
            server.close();
            Expect.nobodyIsAtWork("close()", null);
        }
    }

    private static void close(FileServer server) throws Exception {
        Call.run("close()", server::close).result();
    }

    private void put(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.from(SessionHost.LONG_AGO));
    }

    private void putLarge(String name) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve(name))) {
            for (int written = 0; written < LARGE; written += MIB) {
                file.write(PIECE_OF_LARGE);
            }
        }
    }

    /**
     * The time passes again and again, until the client is told something: when it passes first, the session may not yet
     * have begun to wait.
     */
    private void expectLetGoAsTimePasses(Duration time, Peer client) throws Exception {
        asTimePasses(time, () -> Replies.expectError("idle-timeout", client));
    }

    private void asTimePasses(Duration time, Call.Action meanwhile) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        Call<Void> call = Call.run("the client waits", () -> {
            try {
                meanwhile.run();
            } finally {
                over.countDown();
            }
        });
        do {
            ticker.advance(time);
        } while (!over.await(100, TimeUnit.MILLISECONDS));
        call.result();
    }

    private ClientPatience patience(Limits limits) throws Exception {
        return patience(limits, ticker);
    }

    private static ClientPatience patience(Limits limits, Ticker ticker) throws Exception {
        return Call.start("new ClientPatience", () -> new ClientPatience(limits, ticker))
                .result();
    }

    private static void awaitCommand(ClientPatience patience) throws Exception {
        boolean isNext = Call.start("awaitCommand()", patience::awaitCommand).result();
        Expect.that(isNext, "awaitCommand() returns true: the server is open", "it returned false", null);
    }

    private static void begin(ClientPatience patience, Patience.Phase phase) throws Exception {
        Call.run("begin(" + phase + ")", () -> patience.begin(phase)).result();
    }

    private static Optional<Patience.Verdict> verdict(ClientPatience patience) throws Exception {
        return Call.start("verdict()", patience::verdict).result();
    }

    private static void expectPatience(ClientPatience patience) throws Exception {
        Optional<Patience.Verdict> verdict = verdict(patience);
        Expect.that(verdict.isEmpty(), "no verdict: there is still time", verdict.toString(), null);
    }

    private static String expectVerdict(ClientPatience patience) throws Exception {
        Optional<Patience.Verdict> verdict = verdict(patience);
        Expect.that(
                verdict.isPresent() && verdict.get().message().isPresent(),
                "the time is up: a verdict with a message",
                verdict.toString(),
                null);
        return verdict.get().message().get();
    }

    private static void expectLastCall(boolean expected, ClientPatience patience) throws Exception {
        boolean actual = Call.start("lastCall()", patience::lastCall).result();
        Expect.that(actual == expected, "lastCall() returns " + expected, "it returned " + actual, null);
    }

    private Client client(String address) throws IOException {
        InetSocketAddress socketAddress = new InetSocketAddress(InetAddress.getByName(address), 50_000);
        return new Client(
                socketAddress,
                Channels.newChannel(new ByteArrayInputStream(new byte[0])),
                new MeddledChannel(),
                Patience.ENDLESS,
                new Traffic());
    }

    private static void admit(Clients clients, Client client) throws Exception {
        Call.run("admit(" + client + ")", () -> clients.admit(client)).result();
    }

    private static void expectBusy(Clients clients, Client client) throws Exception {
        RefusedException refused = Call.run("admit(" + client + ")", () -> clients.admit(client))
                .failure(RefusedException.class, "there is no room");
        Expect.that(refused.code() == Code.BUSY, "busy", refused.code().word(), null);
    }

    private static void leave(boolean expected, Clients clients, Client client) throws Exception {
        boolean actual =
                Call.start("leave(" + client + ")", () -> clients.leave(client)).result();
        Expect.that(actual == expected, "leave(" + client + ") returns " + expected, "it returned " + actual, null);
    }

    private static void failNext(List<Throwable> failures, int index) throws IOException {
        if (index >= failures.size()) {
            return;
        }
        Throwable failure = failures.get(index);
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        throw (Error) failure;
    }

    /** Those who leave are gone a moment later. */
    private static void expectClients(int expected, Peer witness) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        String clients = clientsBy(witness);
        while (!clients.equals("clients: " + expected) && System.nanoTime() < deadline) {
            witness.expectSilence(); // a moment
            clients = clientsBy(witness);
        }
        Expect.that(
                clients.equals("clients: " + expected),
                "clients: " + expected,
                clients,
                "service.traffic().clients: count up when a client is admitted, and count off when leave() says true");
    }

    /** A server that has read this is receiving; before that, its READY might still be leaving. */
    private static void expectReceived(String sent, Peer witness) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        int expected = sent.length() + "STATUS\n".length();
        String received = statusBy(witness).get(BYTES_RECEIVED);
        while (!received.equals("bytes-received: " + expected) && System.nanoTime() < deadline) {
            witness.expectSilence(); // a moment
            expected += "STATUS\n".length();
            received = statusBy(witness).get(BYTES_RECEIVED);
        }
        Expect.that(
                received.equals("bytes-received: " + expected),
                "the content is read as it comes: bytes-received: " + expected,
                received,
                null);
    }

    private static String clientsBy(Peer witness) {
        return statusBy(witness).get(CLIENTS);
    }

    private static List<String> statusBy(Peer witness) {
        witness.send("STATUS\n").expect("OK ");
        int length = 0;
        byte[] digit = witness.take(1);
        while (digit[0] != '\n') {
            length = 10 * length + digit[0] - '0';
            digit = witness.take(1);
        }
        return Replies.text(witness.take(length)).lines().toList();
    }

    /** The room of one who has left is free a moment later. */
    private static void expectServedSoon(FileServer server) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        String reply;
        do {
            reply = Call.start("TIME", () -> firstWord(server.port())).result();
        } while (!reply.equals("OK") && System.nanoTime() < deadline);
        Expect.that(
                reply.equals("OK"),
                "the next client is served when another one has left",
                "for 10 s, it is told " + reply,
                "the room of a client that has left is to be free again");
    }

    private static String firstWord(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(Bytes.utf8("TIME\nQUIT\n"));
            socket.shutdownOutput();
            return Replies.text(socket.getInputStream().readAllBytes()).split("\\s")[0];
        }
    }

    private static void expectFree(int port, String likely) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            throw Expect.failure(
                    "nobody listens when start() has failed, whatever it has thrown",
                    "the port is still open: somebody listens on " + socket.getPort(),
                    likely,
                    null);
        } catch (ConnectException nobodyListens) {
            return;
        }
    }

    private static void expectNobodyListens(int port) throws IOException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < deadline) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
            } catch (ConnectException nobodyListens) {
                return;
            } catch (SocketException closedMeanwhile) {
                // Connected, and reset: the listener has just been closed. The next one finds nobody.
                Thread.onSpinWait();
            }
        }
        throw Expect.failure(
                "close() accepts no more clients, while an upload is being finished",
                "the port is still open after 10 s",
                "close the listener first, and then wait for the clients",
                null);
    }
}
