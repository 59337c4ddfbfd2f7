package socketlabs.messages;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Cleanup;
import socketlabs.testkit.Connection;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Peer;
import socketlabs.testkit.ScriptedInput;
import socketlabs.testkit.ScriptedSocket;
import socketlabs.testkit.Step;

@Step(number = "2.5", title = "The server: a session with each client", points = 20)
class Step5ServerTest {

    private static final String OF_17 = "OK digits=2 parity=odd prime=yes";
    private static final String OF_4 = "OK digits=1 parity=even prime=no";

    private static final int DRAIN_LIMIT = 1024 * 1024;
    private static final Duration DRAIN_TIME = Duration.ofMillis(500);
    private static final int CONNECT_MILLIS = 5000;
    private static final int MOST_ATTEMPTS = 5;

    /** A thread that ends a moment too late is seldom caught at the first look. */
    private static final int ROUNDS = 60;

    private static final String NOT_STATIC =
            "a static field is shared by all servers: each needs a server socket, a thread and a client of its own";

    private static final String CLOSE_STANDS =
            "close() waits for a thread that does not end: is the server socket closed first, and the client's? And does"
                    + " the loop end then? accept() of a closed server socket throws, and it does so for ever";

    private static final String TIME_LIMIT =
            "to read on after the half-close needs a time limit for all of it: SO_TIMEOUT limits each read, so note a"
                    + " deadline, set before each read what is left until then, and stop when nothing is left";

    @Test
    @Order(1)
    @Hint("a session is a loop: Frames.read, NumberExpert.replyTo, Frames.write, until Frames.read gives empty")
    void each_request_gets_its_reply_in_a_frame_and_the_end_gets_none() throws Exception {
        byte[] replies = session(new ByteArrayInputStream(FrameForTest.frames("17", "4", "17")));
        Expect.bytes(FrameForTest.frames(OF_17, OF_4, OF_17), replies);
    }

    @Test
    @Order(2)
    void requests_that_come_byte_by_byte_get_their_replies() throws Exception {
        byte[] replies = session(ScriptedInput.ending(FrameForTest.frames("17", "4"), 1));
        Expect.bytes(FrameForTest.frames(OF_17, OF_4), replies);
    }

    @Test
    @Order(3)
    @Hint(
            value = "a request that is not a number gets an ERROR, and the loop goes on with the next frame",
            first = true)
    void after_a_request_that_is_not_a_number_the_session_goes_on() throws Exception {
        Peer client = serving();
        client.send(FrameForTest.frames("seven"));
        expectError("not-a-number", "", FrameForTest.next(client));
        client.send(FrameForTest.frames(""));
        expectError("not-a-number", "", FrameForTest.next(client));
        client.send(FrameForTest.frames("17")).expect(FrameForTest.frames(OF_17));
    }

    @Test
    @Order(4)
    @Hint("catch the BadFrameException outside the loop: after a wrong length nobody knows where the next frame begins")
    void a_wrong_length_is_answered_and_ends_the_session() throws Exception {
        ByteArrayOutputStream requests = new ByteArrayOutputStream();
        requests.writeBytes(FrameForTest.length(5000));
        requests.writeBytes(FrameForTest.frames("17"));
        byte[] reply = session(new ByteArrayInputStream(requests.toByteArray()));
        expectError("bad-frame", "5000", FrameForTest.only(reply));
    }

    @Test
    @Order(5)
    @Hint("catch the EOFException of a frame that is not whole: the client has finished, but it still reads")
    void an_end_inside_a_frame_is_answered_with_the_number_of_bytes_that_are_missing() throws Exception {
        byte[] half = Bytes.piece(FrameForTest.frames("12345"), 0, 6);
        expectError("bad-frame", "3", FrameForTest.only(session(new ByteArrayInputStream(half))));
    }

    @Test
    @Order(6)
    void a_connection_that_breaks_ends_the_session_with_the_IOException() throws Exception {
        OutputStream out = new ByteArrayOutputStream();
        Call.run(
                        "answerAll(in, out)",
                        () -> Session.answerAll(ScriptedInput.breaking(FrameForTest.frames("17"), 3), out))
                .failure(IOException.class, "read() failed, and whoever called answerAll must learn it");
    }

    @Test
    @Order(7)
    @Hint("the streams of a session are those of the connection, which serve() still needs: no try (in; out)")
    void the_session_leaves_both_streams_open() throws Exception {
        Connection connection = Connection.open();
        connection.peer().send(FrameForTest.length(-1)).finish();
        Socket client = connection.socket();
        Call.run("answerAll(in, out)", () -> Session.answerAll(client.getInputStream(), client.getOutputStream()))
                .result();
        Expect.that(!client.isClosed(), "the connection is open when answerAll has returned", "it is closed", null);
    }

    @Test
    @Order(8)
    @Hint("start() starts a thread that accepts clients and passes each to serve(), and serve() has it answered")
    void a_client_of_the_server_gets_each_reply_at_once() throws Exception {
        Peer client = Peer.connect(started().port());
        client.send(FrameForTest.frames("17")).expect(FrameForTest.frames(OF_17));
        client.send(FrameForTest.frames("4")).expect(FrameForTest.frames(OF_4));
    }

    @Test
    @Order(9)
    @Hint("Socket.setTcpNoDelay(true), before the first reply")
    void replies_do_not_wait_in_the_system_for_more_TCP_NODELAY_is_set() throws Exception {
        Connection connection = Connection.open();
        Call<Void> serve = Call.run("serve(client)", () -> new NumberServer(0).serve(connection.socket()));
        connection.peer().send(FrameForTest.frames("17")).expect(FrameForTest.frames(OF_17));
        boolean noDelay = connection.socket().getTcpNoDelay();
        connection.peer().finish();
        serve.result();
        Expect.that(noDelay, "the client's socket has TCP_NODELAY set", "it has not", null);
    }

    @Test
    @Order(10)
    @Hint("serve() is to close the client's socket when the session has ended")
    void a_client_that_has_finished_gets_its_replies_and_then_the_end() throws Exception {
        Peer client = Peer.connect(started().port());
        client.send(FrameForTest.frames("17", "4")).finish();
        client.expect(FrameForTest.frames(OF_17, OF_4)).expectEnd();
    }

    @Test
    @Order(11)
    @Hint("the accept loop goes on: after each client the next one is accepted")
    void three_clients_are_served_one_after_another() throws Exception {
        NumberServer server = started();
        expectReplyFor(server);
        expectReplyFor(server);
        expectReplyFor(server);
    }

    @Test
    @Order(12)
    @Hint("when a client breaks off, read() throws: catch that in serve(), and go on with the next client")
    void after_a_client_that_resets_the_connection_the_next_one_is_served() throws Exception {
        NumberServer server = started();
        Peer broken = Peer.connect(server.port());
        broken.send(FrameForTest.frames("17")).expect(FrameForTest.frames(OF_17));
        broken.send(FrameForTest.length(5)).reset();
        expectReplyFor(server);
    }

    @Test
    @Order(13)
    void a_client_whose_frame_breaks_off_is_told_so_and_the_next_one_is_served() throws Exception {
        NumberServer server = started();
        Peer client = Peer.connect(server.port());
        client.send(Bytes.of(0x00, 0x00, 0x00)).finish();
        expectError("bad-frame", "1", FrameForTest.next(client));
        client.expectEnd();
        expectReplyFor(server);
    }

    @Test
    @Order(14)
    @Hint(
            "a socket that is closed with bytes unread sends a reset, which overtakes the reply: half-close, then read on")
    void a_client_that_never_hangs_up_is_left_after_a_while_and_finds_the_last_reply_and_the_end() throws Exception {
        Connection connection = Connection.open();
        ByteArrayOutputStream requests = new ByteArrayOutputStream();
        requests.writeBytes(Bytes.utf8("GET / HTTP/1.1\r\n"));
        requests.writeBytes(Bytes.pattern(12_000));
        connection.peer().send(requests.toByteArray());
        String log = LogForTest.during(() -> serve(connection.socket()));
        String reply = FrameForTest.next(connection.peer());
        expectError("bad-frame", String.valueOf(0x47455420), reply); // "GET ", read as a length
        connection.peer().expectEnd();
        Expect.that(
                log.isEmpty(),
                "that the time to read on has passed is no failure, and not logged",
                "this was logged: " + log.lines().findFirst().orElse(""),
                "catch the SocketTimeoutException where you read on");
    }

    @Test
    @Order(15)
    void a_client_that_goes_on_sending_byte_by_byte_is_left_after_a_while() throws Exception {
        RestForTest rest = new RestForTest(3000, 1, Duration.ofMillis(1));
        serve(rest.socket());
        Expect.that(
                rest.taken() < rest.size(),
                "when DRAIN_TIME has passed, the client is left, also if it goes on sending",
                "the server read on for 3 seconds, a byte each millisecond, until the client had finished",
                TIME_LIMIT);
    }

    @Test
    @Order(16)
    @Hint(
            "a socket that is closed with bytes unread sends a reset, which overtakes the reply: half-close, then read on")
    void what_the_client_has_still_sent_is_read_before_the_socket_is_closed() throws Exception {
        expectReadWhole(1, 1000);
    }

    @Test
    @Order(17)
    @Hint("one read() gives what has come so far, and available() may be 0 while more is on its way: read until -1, or"
            + " until a limit is reached")
    void it_is_read_in_however_many_pieces_it_comes() throws Exception {
        expectReadWhole(20, 1000);
    }

    @Test
    @Order(18)
    void of_what_the_client_goes_on_to_send_1_MiB_is_read_and_not_much_more() throws Exception {
        RestForTest endless = new RestForTest(64 * 1024, 1024, Duration.ZERO);
        serve(endless.socket());
        Expect.that(
                endless.taken() <= 2 * DRAIN_LIMIT,
                "when DRAIN_LIMIT bytes are read, 1 MiB, the client is left",
                endless.taken() + " bytes were read",
                "add up what the reads give, and stop at the limit: a client may send fast, and for ever");
    }

    @Test
    @Order(19)
    void the_server_finishes_before_it_reads_on() throws Exception {
        RestForTest rest = new RestForTest(1, 1000, Duration.ZERO);
        serve(rest.socket());
        Expect.that(
                !rest.takenTooEarly(),
                "shutdownOutput() is called, and then what the client has still sent is read",
                "it was read before shutdownOutput(), or that was never called",
                "the client waits for the server's end, and the server for the client's: finish first, then read on");
    }

    @Test
    @Order(20)
    void a_client_whose_connection_breaks_at_the_third_read_is_closed() throws Exception {
        serve(brokenAtTheThirdRead());
    }

    @Test
    @Order(21)
    void a_client_that_takes_no_reply_is_closed() throws Exception {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new SocketException("Broken pipe");
            }
        };
        serve(new ScriptedSocket(new ByteArrayInputStream(FrameForTest.frames("17")), broken));
    }

    @Test
    @Order(22)
    void a_connection_that_breaks_is_logged_with_the_client_s_address() throws Exception {
        Socket client = brokenAtTheThirdRead();
        String log = LogForTest.during(() -> serve(client));
        boolean told = log.contains(client.getInetAddress().getHostAddress())
                || log.contains(client.getInetAddress().getHostName())
                || log.replaceAll("\\D", "").contains(String.valueOf(client.getPort()));
        Expect.that(
                told,
                "a line that is logged, or printed, with the client's address, " + client.getRemoteSocketAddress(),
                log.isEmpty()
                        ? "nothing was logged"
                        : "this was logged: " + log.lines().findFirst().orElse(""),
                log.isEmpty()
                        ? "the exception is caught, and lost: nobody will learn why the client had no answer"
                        : "getRemoteSocketAddress() tells whose connection it was");
    }

    @Test
    @Order(23)
    void a_client_that_says_nothing_for_long_is_waited_for() throws Exception {
        Pausing client = new Pausing();
        serve(client.socket);
        Expect.that(
                Arrays.equals(FrameForTest.frames(OF_17, OF_4), client.replies.toByteArray()),
                "a client may think between two requests for as long as it likes: the session has no time limit",
                client.limit > 0
                        ? "SO_TIMEOUT was " + client.limit
                                + " ms between two requests, and a read that took longer ended" + " the session"
                        : "two requests did not get both their replies",
                client.limit > 0 ? "set the limit after the session, for what is read on after the half-close" : null);
    }

    @Test
    @Order(24)
    void start_throws_an_IOException_if_the_port_is_taken() throws Exception {
        int taken = started().port();
        NumberServer second = Call.start("new NumberServer(" + taken + ")", () -> new NumberServer(taken))
                .ifItThrows("the constructor only remembers the port: start() opens it")
                .result();
        Cleanup.atEnd(second);
        Call.run("start() on a port that another server has", second::start)
                .failure(IOException.class, "whoever starts a server must learn that it does not run");
    }

    @Test
    @Order(25)
    @Hint(
            "close() closes the server socket and the socket of the client that is being served, then waits for the thread")
    void close_cuts_off_the_client_frees_the_port_and_waits_for_the_thread() throws Exception {
        NumberServer server = started();
        int port = server.port();
        Peer client = Peer.connect(port);
        client.send(FrameForTest.frames("17")).expect(FrameForTest.frames(OF_17));
        close(server);
        client.expectGone();
        Expect.noThreadIsLeft("close()");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            throw Expect.failure(
                    "nobody listens on port " + port + " after close()",
                    "a client could connect from " + socket.getLocalSocketAddress(),
                    null,
                    null);
        } catch (ConnectException refused) {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        }
    }

    @Test
    @Order(25)
    void when_the_server_is_closed_nothing_is_logged_of_the_client_that_is_cut_off() throws Exception {
        NumberServer server = started();
        Peer client = Peer.connect(server.port());
        client.send(FrameForTest.frames("17")).expect(FrameForTest.frames(OF_17));
        String log = LogForTest.during(() -> close(server));
        Expect.that(
                log.isEmpty(),
                "close() while a client is connected: nothing is logged, since nothing went wrong",
                "this was logged: " + log.lines().findFirst().orElse(""),
                "ask whether the server is closed before you log what serve() was ended by");
    }

    @Test
    @Order(26)
    void close_may_be_called_twice_and_before_start() throws Exception {
        NumberServer server = started();
        close(server);
        close(server);
        close(new NumberServer(0));
    }

    @Test
    @Order(27)
    void when_close_has_returned_the_thread_has_ended() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            NumberServer server = started();
            Peer client = Peer.connect(server.port());
            client.send(FrameForTest.frames("17")).expect(FrameForTest.frames(OF_17));
            Call.run("close()", () -> {
                        server.close();
                        Expect.nobodyIsAtWork(
                                "close()", "close() wakes the thread, and then waits for it: Thread.join()");
                    })
                    .ifItStands(CLOSE_STANDS)
                    .result();
        }
    }

    @Test
    @Order(28)
    @Hint("without an address, a server socket listens on every network of the machine: give it the loopback address")
    void only_programs_on_this_machine_can_connect() throws Exception {
        int port = started().port();
        Peer.connect(port);
        // All of 127.0.0.0/8 is this machine, but the server listens on 127.0.0.1 only. A system that does not know
        // the other addresses cannot connect to them either.
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.2", port), CONNECT_MILLIS);
        } catch (IOException refused) {
            return;
        }
        throw Expect.failure("the server listens on 127.0.0.1 only", "it can be reached at 127.0.0.2 too", null, null);
    }

    @Test
    @Order(29)
    @Hint(value = NOT_STATIC, first = true)
    void to_close_one_server_leaves_another_and_its_client_alone() throws Exception {
        NumberServer first = started();
        Peer client = Peer.connect(first.port());
        client.send(FrameForTest.frames("17")).expect(FrameForTest.frames(OF_17));
        NumberServer second = started();
        Expect.that(
                first.port() != second.port(),
                "two servers on two ports",
                "both say that theirs is " + first.port(),
                NOT_STATIC);
        close(second);
        client.send(FrameForTest.frames("4")).expect(FrameForTest.frames(OF_4));
        client.finish().expectEnd();
        expectReplyFor(first);
        close(first);
        Expect.noThreadIsLeft("close()");
    }

    @Test
    @Order(30)
    void the_servers_thread_keeps_the_program_alive() throws Exception {
        NumberServer server = Cleanup.atEnd(new NumberServer(0));
        Expect.aThreadKeepsTheProgramAliveAfter("start()", server::start);
    }

    private static byte[] session(InputStream in) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Call.run("answerAll(in, out)", () -> Session.answerAll(in, out)).result();
        return out.toByteArray();
    }

    /** Gives the session one end of a connection, and this test the other. */
    private static Peer serving() throws IOException {
        Connection connection = Connection.open();
        Socket socket = connection.socket();
        Call.run("answerAll(in, out)", () -> Session.answerAll(socket.getInputStream(), socket.getOutputStream()));
        return connection.peer();
    }

    private static void expectError(String code, String detail, String reply) {
        String start = "ERROR " + code + " ";
        Expect.that(
                reply.startsWith(start) && reply.matches("(?s).*(?<![\\d-])" + detail + "(?!\\d).*"),
                "\"" + start + "\" and a reason" + (detail.isEmpty() ? "" : " that says " + detail),
                "the reply is \"" + reply + "\"",
                null);
    }

    private static NumberServer started() throws Exception {
        NumberServer server = Cleanup.atEnd(new NumberServer(0));
        Call.run("start()", server::start).result();
        return server;
    }

    private static void close(NumberServer server) throws Exception {
        Call.run("close()", server::close)
                .ifItThrows(NullPointerException.class, "close() uses what only start() makes: ask whether it is there")
                .ifItStands(CLOSE_STANDS)
                .result();
    }

    private static void expectReplyFor(NumberServer server) throws Exception {
        Peer client = Peer.connect(server.port());
        client.send(FrameForTest.frames("17")).expect(FrameForTest.frames(OF_17));
        client.finish().expectEnd();
    }

    /** Has a client served, and expects that its socket is closed then. */
    private static void serve(Socket client) throws Exception {
        Call.run("serve(client)", () -> new NumberServer(0).serve(client))
                .ifItStands(TIME_LIMIT)
                .ifItThrows(
                        IllegalArgumentException.class,
                        "setSoTimeout takes no negative number: when nothing is left until the deadline, stop reading")
                .ifItThrows(
                        NullPointerException.class,
                        "serve(client) may be called before start(): what start() makes is not there then")
                .ifItThrows(
                        "serve() is where a client's failure ends: catch the IOException there, and close the socket")
                .result();
        Expect.that(
                client.isClosed(),
                "serve(client) closes the client's socket, also when the connection breaks",
                "serve(client) has returned, and the socket is still open",
                "close() is never called, or an exception passes it by: use try-with-resources or finally");
    }

    /**
     * Expects that the server reads all that the client has still sent. Where the machine stood still for as long as the
     * server may read, it is tried again.
     */
    private static void expectReadWhole(int pieces, int pieceSize) throws Exception {
        RestForTest rest;
        long took;
        int attempts = 0;
        do {
            rest = new RestForTest(pieces, pieceSize, Duration.ZERO);
            long start = System.nanoTime();
            serve(rest.socket());
            took = System.nanoTime() - start;
            attempts++;
        } while (rest.taken() < rest.size() && took >= DRAIN_TIME.toNanos() && attempts < MOST_ATTEMPTS);
        Expect.that(
                rest.taken() == rest.size(),
                "all " + rest.size() + " bytes are read that came after the frame with a wrong length",
                (rest.size() - rest.taken()) + " bytes were still unread when serve(client) returned",
                null);
    }

    private static Socket brokenAtTheThirdRead() {
        return new ScriptedSocket(ScriptedInput.breaking(Bytes.of(0, 0, 0), 1), OutputStream.nullOutputStream());
    }

    /** A client that waits between two requests for longer than any limit that is set. */
    private static final class Pausing extends InputStream {

        private final InputStream first = new ByteArrayInputStream(FrameForTest.frames("17"));
        private final InputStream second = new ByteArrayInputStream(FrameForTest.frames("4"));
        private final ByteArrayOutputStream replies = new ByteArrayOutputStream();
        private final Socket socket = new ScriptedSocket(this, replies);
        private boolean paused;
        private volatile int limit;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = first.read(buffer, offset, length);
            if (n != -1) {
                return n;
            }
            if (!paused) {
                pause();
            }
            return second.read(buffer, offset, length);
        }

        private void pause() throws IOException {
            paused = true;
            limit = socket.getSoTimeout();
            if (limit > 0) {
                throw new SocketTimeoutException("Read timed out");
            }
        }
    }
}
