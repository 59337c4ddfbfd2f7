package socketlabs.multiclient;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Connection;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Peer;
import socketlabs.testkit.Step;

@Step(number = "4.5", title = "Limits: so many clients, so much idle time", points = 15)
class Step5LimitsTest extends ServerTest {

    private static final int MIB = 1024 * 1024;
    private static final Duration SHORT = Duration.ofMillis(100);

    private static final String RESET =
            "closing a socket with unread bytes resets it, and a reset can overtake the reply:"
                    + " send it, finishReplies(), drain(limit), and only then close";

    private static final String PATIENCE =
            "the drain has a limit in time for all of it: what is left of it is the limit of the next read, setSoTimeout";

    @Test
    @Order(1)
    @Hint(value = "compare the number of connected clients with maxClients() before you admit another", first = true)
    void the_client_after_the_last_place_is_told_that_the_server_is_busy() throws Exception {
        CommandServer server = started(settings().withMaxClients(2));
        Peer first = served(server);
        Peer second = served(server);
        Peer refused = Peer.connect(server.port());
        expectError(refused, "busy");
        refused.expectEnd();
        expectServed(first);
        expectServed(second);
    }

    @Test
    @Order(2)
    @Hint("busy is told at once, by the thread that accepts: a pool whose threads are all taken cannot tell it; and who"
            + " waits for a thread has a place, so count clients when they are admitted")
    void a_client_is_told_busy_while_no_thread_is_free() throws Exception {
        CommandServer server = started(settings().withThreads(Threads.ONE).withMaxClients(2));
        Peer first = served(server);
        Peer waiting = Peer.connect(server.port());
        waiting.send("GET a.txt\n").expectSilence();
        Peer refused = Peer.connect(server.port());
        expectError(refused, "busy");
        refused.expectEnd();
        first.finish().expectEnd();
        first.close();
        waiting.expect("OK 5\nhello");
    }

    @Test
    @Order(3)
    @Hint(value = RESET, first = true)
    void busy_is_readable_for_a_client_that_goes_on_sending() throws Exception {
        CommandServer server = started(settings().withMaxClients(1));
        served(server);
        Peer refused = Peer.connect(server.port());
        refused.send("GET a.txt\n".repeat(1000));
        expectError(refused, "busy");
        refused.expectEnd();
        refused.send(Bytes.pattern(MIB)).send(Bytes.pattern(MIB)).finish();
    }

    @Test
    @Order(4)
    @Hint(
            value =
                    "whatever takes time with a refused client is not for the thread that accepts: drain on another thread",
            first = true)
    void clients_that_are_refused_and_stay_hold_up_nobody() throws Exception {
        CommandServer server = started(settings().withMaxClients(1));
        Peer only = served(server);
        List<Peer> refused = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            refused.add(Peer.connect(server.port()));
        }
        Collections.reverse(refused); // the last one would have to wait for all others
        for (Peer client : refused) {
            expectError(client, "busy");
        }
        only.finish().expectEnd();
        only.close();
        expectServedSoon(server);
    }

    @Test
    @Order(5)
    @Hint(
            value =
                    "an executor with a limit refuses whom it cannot take, by a RejectedExecutionException: catch it where"
                            + " you refuse, and close that client",
            first = true)
    void many_clients_that_are_refused_and_stay_are_all_told_and_closed() throws Exception {
        CommandServer server = started(settings().withMaxClients(1));
        Peer only = served(server);
        List<Peer> refused = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            refused.add(Peer.connect(server.port()));
        }
        Collections.reverse(refused); // the last one would have to wait for all others
        for (Peer client : refused) {
            expectError(client, "busy");
        }
        expectServed(only);
        Peer last = refused.remove(0);
        refused.forEach(Peer::reset); // nobody has to wait for these any more
        last.expectEnd();
        last.expectClosed();
    }

    @Test
    @Order(6)
    @Hint(
            "a refused client was never counted, so it is not counted down either, when it has been drained and is closed")
    void a_refused_client_is_never_counted() throws Exception {
        CommandServer server = started(settings().withMaxClients(1));
        Peer only = served(server);
        for (int i = 0; i < 3; i++) {
            Peer refused = Peer.connect(server.port());
            expectError(refused, "busy");
            expectStatus(statusFor(only), "clients", "1");
            refused.expectClosed();
            expectStatus(statusFor(only), "clients", "1");
        }
    }

    @Test
    @Order(7)
    @Hint("a place is free again when its client is gone, whatever its end was; and a refused client never had one")
    void a_place_is_free_again_when_its_client_has_left() throws Exception {
        CommandServer server = started(settings().withMaxClients(2));
        Peer stays = served(server);
        Peer quits = served(server);
        Peer refused = Peer.connect(server.port());
        expectError(refused, "busy");
        refused.expectClosed(); // from here on, nothing more happens to it that could make room
        expectError(Peer.connect(server.port()), "busy");
        quits.send("QUIT\n").expect("OK 0\n").expectEnd();
        quits.close();
        Peer resets = expectServedSoon(server);
        expectError(Peer.connect(server.port()), "busy");
        resets.reset();
        Peer last = expectServedSoon(server);
        expectError(Peer.connect(server.port()), "busy");
        expectServed(stays);
        expectServed(last);
    }

    @Test
    @Order(8)
    @Hint("a place is taken by a client that was let in: do not count the refused ones, which are drained meanwhile")
    void refused_clients_that_stay_take_no_place() throws Exception {
        CommandServer server = started(settings().withMaxClients(1));
        Peer leaves = served(server);
        expectError(Peer.connect(server.port()), "busy");
        leaves.finish().expectEnd();
        leaves.close();
        expectSoon(
                () -> isAdmitted(Peer.connect(server.port()).send("GET a.txt\n")), // whoever is refused stays
                "a client is served when another one has left, while refused ones are still connected",
                "it is told that the server is busy, again and again",
                null);
    }

    @Test
    @Order(9)
    @Hint("count a client in where you judge the number, on the thread that accepts: a worker begins some time later")
    void of_many_who_come_at_once_no_more_are_admitted_than_there_are_places() throws Exception {
        CommandServer server = started(settings().withMaxClients(5));
        List<Peer> clients = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            clients.add(Peer.connect(server.port()));
        }
        int admitted = 0;
        for (Peer client : clients) {
            admitted += isAdmitted(client.send("GET a.txt\n")) ? 1 : 0;
        }
        Expect.that(admitted == 5, "5 of 30 clients are admitted, for 5 places", admitted + " were admitted", null);
    }

    @Test
    @Order(10)
    @Hint(
            "a read that waits too long throws a SocketTimeoutException, once setSoTimeout was called: catch it in talk()")
    void a_client_that_says_nothing_is_told_so_and_let_go() throws Exception {
        CommandServer server = started(settings().withIdleLimit(SHORT));
        Peer silent = Peer.connect(server.port());
        expectError(silent, "idle-timeout");
        silent.expectEnd();
        silent.expectClosed();
    }

    @Test
    @Order(11)
    void a_client_that_falls_silent_after_a_command_or_inside_a_line_is_let_go() throws Exception {
        CommandServer server = started(settings().withIdleLimit(SHORT));
        Peer fallsSilent = servedInTime(server);
        expectError(fallsSilent, "idle-timeout");
        fallsSilent.expectEnd();
        Peer insideALine = Peer.connect(server.port()).send("GET a.");
        expectError(insideALine, "idle-timeout");
        insideALine.expectEnd();
    }

    @Test
    @Order(12)
    @Hint("the place of a client that was let go is free again")
    void an_idle_client_s_place_is_free_again() throws Exception {
        CommandServer server = started(settings().withMaxClients(1).withIdleLimit(SHORT));
        Peer silent = Peer.connect(server.port());
        expectError(silent, "idle-timeout");
        silent.expectEnd();
        silent.close();
        expectSoon(
                () -> {
                    Peer next = Peer.connect(server.port()).send("GET a.txt\n");
                    String reply = line(next);
                    next.close();
                    return reply.startsWith("OK ") || isTooLate(reply);
                },
                "a client is served when another one has been let go",
                "it is told that the server is busy, again and again",
                null);
    }

    @Test
    @Order(13)
    @Hint(value = "the idle time begins anew with all that comes; it is no limit to the whole session", first = true)
    void a_client_that_goes_on_asking_is_not_idle() throws Exception {
        Duration limit = Duration.ofMillis(250);
        Optional<Peer> client = askForLongerThan(limit);
        for (int tries = 1; client.isEmpty() && tries < 6; tries++) {
            limit = limit.multipliedBy(2); // the machine was too slow to tell
            client = askForLongerThan(limit);
        }
        Assumptions.assumeTrue(client.isPresent(), "this machine is too busy to tell");
        expectError(client.get(), "idle-timeout");
    }

    @Test
    @Order(14)
    @Hint(value = RESET, first = true)
    void idle_timeout_is_readable_for_a_client_that_goes_on_sending_after_all() throws Exception {
        CommandServer server = started(settings().withIdleLimit(SHORT));
        Peer client = servedInTime(server);
        expectError(client, "idle-timeout");
        client.expectEnd();
        client.send(Bytes.pattern(MIB)).send(Bytes.pattern(MIB)).finish();
    }

    @Test
    @Order(15)
    @Hint(value = RESET, first = true)
    void line_too_long_is_readable_for_a_client_that_goes_on_sending() throws Exception {
        Peer client = Peer.connect(started().port());
        client.sendMeanwhile(Bytes.pattern(MIB));
        expectError(client, "line-too-long");
        client.expectEnd();
        client.send(Bytes.pattern(MIB)).send(Bytes.pattern(MIB)).finish();
    }

    @Test
    @Order(16)
    @Hint(value = RESET, first = true)
    void the_reply_to_QUIT_is_readable_for_a_client_that_goes_on_sending() throws Exception {
        Peer client = Peer.connect(started().port());
        client.send("QUIT\n" + "TIME\n".repeat(20_000)).expect("OK 0\n").expectEnd();
        client.send(Bytes.pattern(MIB)).send(Bytes.pattern(MIB)).finish();
    }

    @Test
    @Order(17)
    @Hint("count what is thrown away, and stop after Client.MOST_DRAINED bytes: some clients never finish")
    void a_drain_ends_at_its_limit_also_if_there_is_more() throws Exception {
        Connection connection = Connection.open();
        Call<Void> drain = Call.run("drain(1 h)", () -> new Client(connection.socket()).drain(Duration.ofHours(1)));
        connection.peer().sendMeanwhile(new byte[(int) Client.MOST_DRAINED + 8 * MIB]);
        drain.result();
    }

    @Test
    @Order(18)
    @Hint(PATIENCE)
    void a_drain_ends_at_its_limit_also_if_a_byte_comes_now_and_then() throws Exception {
        SlowSocket socket = new SlowSocket();
        Call.run("drain(0.2 s)", () -> new Client(socket).drain(Duration.ofMillis(200)))
                .result();
        Expect.that(
                socket.bytes < SlowSocket.BYTES,
                "drain(0.2 s) returns after 0.2 s",
                "it goes on for as long as bytes come, for a second and more",
                null);
    }

    @Test
    @Order(19)
    @Hint("the drain has a limit in time, also if nothing comes at all: setSoTimeout")
    void a_drain_ends_at_its_limit_also_if_nothing_comes() throws Exception {
        Connection connection = Connection.open();
        Call.run("drain(0.05 s)", () -> new Client(connection.socket()).drain(Duration.ofMillis(50)))
                .result();
    }

    @Test
    @Order(20)
    @Hint("what is left of the limit may be less than a millisecond, and setSoTimeout(0) means for ever: 1 at least")
    void a_drain_ends_at_its_limit_also_if_that_is_less_than_a_millisecond() throws Exception {
        Connection connection = Connection.open();
        Client client = new Client(connection.socket());
        Call.run("drain(0.9 ms)", () -> client.drain(Duration.ofNanos(900_000))).result();
        Call.run("drain(0)", () -> client.drain(Duration.ZERO)).result();
    }

    @Test
    @Order(21)
    @Hint("the client has finished: read() returns -1, and there is nothing more to wait for")
    void a_drain_ends_with_the_client() throws Exception {
        Connection connection = Connection.open();
        connection.peer().send("the last words").finish();
        Call.run("drain(1 h)", () -> new Client(connection.socket()).drain(Duration.ofHours(1)))
                .result();
    }

    /** A connection on which a byte comes now and then: together they take a second at least, however slow all is. */
    private static final class SlowSocket extends Socket {

        static final int BYTES = 200;

        private static final int MILLIS = 5;

        private volatile int bytes;
        private volatile boolean closed;
        private volatile int limit;

        @Override
        public InputStream getInputStream() {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    boolean inTime = limit == 0 || limit >= MILLIS;
                    LockSupport.parkNanos(
                            Duration.ofMillis(inTime ? MILLIS : limit).toNanos());
                    if (closed) {
                        throw new SocketException("Socket closed");
                    }
                    if (!inTime) {
                        throw new SocketTimeoutException("Read timed out");
                    }
                    bytes++;
                    return bytes < BYTES ? 'x' : -1;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    if (length == 0) {
                        return 0;
                    }
                    int next = read();
                    buffer[offset] = (byte) next;
                    return next == -1 ? -1 : 1;
                }
            };
        }

        @Override
        public void setSoTimeout(int millis) {
            limit = millis;
        }

        @Override
        public int getSoTimeout() {
            return limit;
        }

        @Override
        public void shutdownInput() {
            closed = true;
        }

        @Override
        public void close() {
            closed = true;
        }

        @Override
        public boolean isClosed() {
            return closed;
        }
    }

    /** Whether a client is served, and not told that the server is busy. */
    private static boolean isAdmitted(Peer client) {
        if (client.take(1)[0] == 'O') {
            client.expect("K 5\nhello");
            return true;
        }
        client.expect("RROR busy ");
        return false;
    }

    /** A client that is served by a server whose idle limit is short. */
    private static Peer servedInTime(CommandServer server) throws IOException {
        for (int tries = 1; tries < 20; tries++) {
            Peer client = Peer.connect(server.port()).send("GET a.txt\n");
            String reply = line(client);
            if (!isTooLate(reply)) {
                Expect.that(reply.equals("OK 5"), "OK 5, and the file", reply, null);
                return client.expect("hello");
            }
            client.close();
        }
        return served(server);
    }

    /** On a busy machine, a client can be let go before it has asked. It was let in, then. */
    private static boolean isTooLate(String reply) {
        return reply.startsWith("ERROR idle-timeout ");
    }

    private static String line(Peer client) {
        StringBuilder line = new StringBuilder();
        char next;
        while ((next = (char) client.take(1)[0]) != '\n') {
            line.append(next);
        }
        return line.toString();
    }

    private static Peer expectServedSoon(CommandServer server) throws Exception {
        List<Peer> admitted = new ArrayList<>();
        expectSoon(
                () -> {
                    Peer client = Peer.connect(server.port());
                    boolean isAdmitted = isAdmitted(client.send("GET a.txt\n"));
                    if (isAdmitted) {
                        admitted.add(client);
                    } else {
                        client.close();
                    }
                    return isAdmitted;
                },
                "a client is served when another one has left",
                "it is told that the server is busy, again and again",
                null);
        return admitted.get(0);
    }

    /**
     * Asks again and again, for longer than the limit altogether. The server waits for the next request from when the one
     * before was sent, at the earliest: if all this took less than the limit, it was not idle, however slow the machine
     * is.
     *
     * @return the client; or nothing if there was such a pause between two requests that the server may have been right
     */
    private Optional<Peer> askForLongerThan(Duration limit) throws Exception {
        CommandServer server = started(settings().withIdleLimit(limit));
        Peer pace = Connection.open().peer(); // nothing comes here, and to listen for that takes a moment
        long start = System.nanoTime();
        long before = start;
        Peer client = Peer.connect(server.port());
        while (System.nanoTime() - start < limit.multipliedBy(2).toNanos()) {
            long sent = System.nanoTime();
            if (isLong(sent - before, limit)) {
                return Optional.empty();
            }
            client.send("GET a.txt\n");
            if (isLong(System.nanoTime() - before, limit)) {
                return Optional.empty();
            }
            client.expect("OK 5\nhello");
            before = sent;
            pace.expectSilence();
        }
        return Optional.of(client);
    }

    private static boolean isLong(long nanos, Duration limit) {
        return nanos > limit.toNanos() / 2;
    }
}
