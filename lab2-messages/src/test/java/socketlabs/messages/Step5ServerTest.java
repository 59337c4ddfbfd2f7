package socketlabs.messages;

import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.mockito.exceptions.base.MockitoAssertionError;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Cleanup;
import socketlabs.testkit.Connection;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Peer;
import socketlabs.testkit.ScriptedInput;
import socketlabs.testkit.Step;

@Step(number = "2.5", title = "The server: a session with each client", points = 20)
class Step5ServerTest {

    private static final String OF_17 = "OK digits=2 parity=odd prime=yes";
    private static final String OF_4 = "OK digits=1 parity=even prime=no";

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
    @Hint("start() starts a thread that accepts clients and passes each to serve(), and serve() has it answered")
    void a_client_of_the_server_gets_each_reply_at_once() throws Exception {
        Peer client = Peer.connect(started().port());
        client.send(FrameForTest.frames("17")).expect(FrameForTest.frames(OF_17));
        client.send(FrameForTest.frames("4")).expect(FrameForTest.frames(OF_4));
    }

    @Test
    @Order(8)
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
    @Order(9)
    @Hint("serve() is to close the client's socket when the session has ended")
    void a_client_that_has_finished_gets_its_replies_and_then_the_end() throws Exception {
        Peer client = Peer.connect(started().port());
        client.send(FrameForTest.frames("17", "4")).finish();
        client.expect(FrameForTest.frames(OF_17, OF_4)).expectEnd();
    }

    @Test
    @Order(10)
    @Hint("the accept loop goes on: after each client the next one is accepted")
    void three_clients_are_served_one_after_another() throws Exception {
        NumberServer server = started();
        expectReplyFor(server);
        expectReplyFor(server);
        expectReplyFor(server);
    }

    @Test
    @Order(11)
    @Hint("when a client breaks off, read() throws: catch that in serve(), and go on with the next client")
    void after_a_client_that_resets_the_connection_the_next_one_is_served() throws Exception {
        NumberServer server = started();
        Peer broken = Peer.connect(server.port());
        broken.send(FrameForTest.frames("17")).expect(FrameForTest.frames(OF_17));
        broken.send(FrameForTest.length(5)).reset();
        expectReplyFor(server);
    }

    @Test
    @Order(12)
    void a_client_whose_frame_breaks_off_is_told_so_and_the_next_one_is_served() throws Exception {
        NumberServer server = started();
        Peer client = Peer.connect(server.port());
        client.send(Bytes.of(0x00, 0x00, 0x00)).finish();
        expectError("bad-frame", "1", FrameForTest.next(client));
        client.expectEnd();
        expectReplyFor(server);
    }

    @Test
    @Order(13)
    @Hint(
            "a socket that is closed with bytes unread sends a reset, which overtakes the reply: half-close, then read on")
    void the_last_reply_reaches_a_client_that_is_still_sending() throws Exception {
        Peer client = Peer.connect(started().port());
        ByteArrayOutputStream flood = new ByteArrayOutputStream();
        flood.writeBytes(Bytes.utf8("GET / HTTP/1.1\r\n"));
        flood.writeBytes(Bytes.pattern(200_000));
        client.sendMeanwhile(flood.toByteArray());
        expectError("bad-frame", String.valueOf(0x47455420), FrameForTest.next(client)); // "GET ", read as a length
        client.expectEnd();
    }

    @Test
    @Order(14)
    @Hint(
            value = "to read on after the half-close needs a time limit for all of it: SO_TIMEOUT, and a deadline",
            first = true)
    void a_client_that_never_hangs_up_is_left_after_a_while() throws Exception {
        NumberServer server = started();
        Peer lasting = Peer.connect(server.port());
        lasting.send(FrameForTest.length(-1));
        expectError("bad-frame", "-1", FrameForTest.next(lasting));
        lasting.expectEnd();
        expectReplyFor(server);
    }

    @Test
    @Order(15)
    void what_the_client_has_still_sent_is_read_before_the_socket_is_closed() throws Exception {
        Socket client = mock(Socket.class);
        ByteArrayOutputStream requests = new ByteArrayOutputStream();
        requests.writeBytes(FrameForTest.length(-1));
        requests.writeBytes(Bytes.pattern(1000));
        InputStream in = ScriptedInput.ending(requests.toByteArray(), 5000);
        when(client.getInputStream()).thenReturn(in);
        when(client.getOutputStream()).thenReturn(OutputStream.nullOutputStream());
        Call.run("serve(client)", () -> new NumberServer(0).serve(client)).result();
        Expect.that(
                in.available() == 0,
                "all is read that the client has sent after the frame with a wrong length",
                in.available() + " bytes were still unread when serve(client) returned",
                "a socket that is closed with bytes unread sends a reset, which overtakes the reply: half-close, then"
                        + " read on, up to a limit");
    }

    @Test
    @Order(16)
    void a_client_whose_connection_breaks_at_the_third_read_is_closed() throws Exception {
        Socket client = mock(Socket.class);
        when(client.getInputStream()).thenReturn(ScriptedInput.breaking(Bytes.of(0, 0, 0), 1));
        when(client.getOutputStream()).thenReturn(OutputStream.nullOutputStream());
        serveThenExpectClosed(client);
    }

    @Test
    @Order(17)
    void a_client_that_takes_no_reply_is_closed() throws Exception {
        Socket client = mock(Socket.class);
        OutputStream broken = mock(OutputStream.class, withSettings().stubOnly().defaultAnswer(call -> {
            throw new IOException("Broken pipe");
        }));
        when(client.getInputStream()).thenReturn(new ByteArrayInputStream(FrameForTest.frames("17")));
        when(client.getOutputStream()).thenReturn(broken);
        serveThenExpectClosed(client);
    }

    @Test
    @Order(18)
    void start_throws_an_IOException_if_the_port_is_taken() throws Exception {
        NumberServer second = Cleanup.atEnd(new NumberServer(started().port()));
        Call.run("start() on a port that another server has", second::start)
                .failure(IOException.class, "whoever starts a server must learn that it does not run");
    }

    @Test
    @Order(19)
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
    @Order(20)
    @Hint("close() uses what only start() makes: ask whether it is there")
    void close_may_be_called_twice_and_before_start() throws Exception {
        NumberServer server = started();
        close(server);
        close(server);
        close(new NumberServer(0));
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
        Call.run("close()", server::close).result();
    }

    private static void expectReplyFor(NumberServer server) throws Exception {
        Peer client = Peer.connect(server.port());
        client.send(FrameForTest.frames("17")).expect(FrameForTest.frames(OF_17));
        client.finish().expectEnd();
    }

    private static void serveThenExpectClosed(Socket client) throws Exception {
        Call.run("serve(client)", () -> new NumberServer(0).serve(client)).result();
        try {
            verify(client, atLeastOnce()).close();
        } catch (MockitoAssertionError notClosed) {
            throw Expect.failure(
                    "serve(client) closes the client's socket, also when the connection breaks",
                    "serve(client) has returned, and close() was never called on the socket",
                    "close() stands where an exception passes it by: use try-with-resources or finally",
                    notClosed);
        }
    }
}
