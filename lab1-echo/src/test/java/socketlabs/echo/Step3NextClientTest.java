package socketlabs.echo;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Cleanup;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Peer;
import socketlabs.testkit.ScriptedInput;
import socketlabs.testkit.ScriptedSocket;
import socketlabs.testkit.Step;

@Step(number = "1.3", title = "Serve the next client, whatever the last one did", points = 20)
class Step3NextClientTest {

    private static final int MORE_THAN_ALL_BUFFERS = 32 * 1024 * 1024;

    @Test
    @Order(1)
    @Hint("the accept loop passes every client that it accepts to serve()")
    void a_client_of_the_server_gets_its_echo() throws Exception {
        Peer client = Peer.connect(started().port());
        client.send("hello").expect("hello");
    }

    @Test
    @Order(2)
    @Hint("serve() does not close the client's socket when echo() has returned")
    void a_client_that_has_finished_gets_its_echo_and_then_the_end() throws Exception {
        Peer client = Peer.connect(started().port());
        client.send("goodbye").finish().expect("goodbye");
        client.expectEnd();
    }

    @Test
    @Order(3)
    @Hint("the loop accepts one client and then ends, or the server socket was closed with the first client")
    void three_clients_are_served_one_after_another() throws Exception {
        EchoServer server = started();
        expectEchoFor("the first", server);
        expectEchoFor("the second", server);
        expectEchoFor("the third", server);
    }

    @Test
    @Order(4)
    @Hint("when a client breaks off, read() throws: catch that in serve(), and go on with the next client")
    void after_a_client_that_resets_the_connection_the_next_one_is_served() throws Exception {
        EchoServer server = started();
        Peer broken = Peer.connect(server.port());
        broken.send("half a mess").expect("half a mess");
        broken.reset();
        expectEchoFor("the next", server);
    }

    @Test
    @Order(5)
    @Hint("when a client does not take its echo any more, write() throws: catch that in serve(), too")
    void after_a_client_that_leaves_without_reading_its_echo_the_next_one_is_served() throws Exception {
        EchoServer server = started();
        Peer broken = Peer.connect(server.port());
        broken.sendMeanwhile(Bytes.pattern(1_000_000));
        broken.expect(Bytes.pattern(100));
        broken.reset();
        expectEchoFor("the next", server);
    }

    @Test
    @Order(6)
    @Hint("the end of the stream may come before the first byte: echo() returns then, and serve() closes the socket")
    void after_a_client_that_finishes_without_a_word_the_next_one_is_served() throws Exception {
        EchoServer server = started();
        Peer silent = Peer.connect(server.port());
        silent.finish().expectEnd();
        expectEchoFor("the next", server);
    }

    @Test
    @Order(7)
    @Hint("one client at a time: serve() runs on the thread that accepts, and the next client is accepted after it")
    void a_client_that_comes_while_another_is_served_waits_and_then_gets_its_echo() throws Exception {
        EchoServer server = started();
        Peer first = Peer.connect(server.port());
        first.send("first").expect("first");
        Peer second = Peer.connect(server.port());
        second.send("second").expectSilence();
        first.send("first again").expect("first again");
        first.finish().expectEnd();
        second.expect("second");
    }

    @Test
    @Order(8)
    @Hint("serve() is the place where a client's failure ends: catch the IOException there, and close the socket")
    void a_client_whose_connection_breaks_at_the_third_read_is_closed() throws Exception {
        InputStream breaking = ScriptedInput.breaking(Bytes.utf8("hello!"), 3);
        expectClosedAndTheNextServed(new ScriptedSocket(breaking, OutputStream.nullOutputStream()));
    }

    @Test
    @Order(9)
    @Hint("serve() is the place where a client's failure ends: catch the IOException there, and close the socket")
    void a_client_whose_connection_breaks_at_the_first_write_is_closed() throws Exception {
        OutputStream broken = mock(OutputStream.class, withSettings().stubOnly().defaultAnswer(call -> {
            throw new IOException("Broken pipe");
        }));
        expectClosedAndTheNextServed(new ScriptedSocket(new ByteArrayInputStream(Bytes.utf8("hello")), broken));
    }

    @Test
    @Order(10)
    @Hint("the thread waits in read() now: close the client's socket, too, before you wait for the thread")
    void close_cuts_off_the_client_that_is_being_served() throws Exception {
        EchoServer server = started();
        Peer client = Peer.connect(server.port());
        client.send("hello").expect("hello");
        Call.run("close()", server::close).result();
        client.expectGone();
        Expect.noThreadIsLeft("close()");
    }

    @Test
    @Order(11)
    @Hint(
            "the second argument of the ServerSocket is the backlog, how many clients may wait: 50 is usual, 1 is too few")
    void thirty_clients_that_come_at_once_are_all_served_in_the_end() throws Exception {
        EchoServer server = started();
        List<Peer> clients = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            clients.add(Peer.connect(server.port()).send("client " + i));
        }
        for (int i = 0; i < 30; i++) {
            clients.get(i).expect("client " + i).finish().expectEnd();
        }
    }

    @Test
    @Order(11)
    @Hint(
            value = "the second argument of the ServerSocket is the backlog, how many clients may wait: 50 is promised",
            first = true)
    void fifty_clients_may_wait_while_one_is_served() throws Exception {
        EchoServer server = started();
        Peer.connect(server.port()).send("hello").expect("hello");
        for (int i = 0; i < 50; i++) {
            Peer.connect(server.port());
        }
    }

    @Test
    @Order(12)
    @Hint("the thread waits in write() here, which shutdownInput() does not wake: close the client's socket")
    void close_cuts_off_a_client_that_does_not_read_its_echo() throws Exception {
        EchoServer server = started();
        Peer client = Peer.connect(server.port());
        client.sendMeanwhile(new byte[MORE_THAN_ALL_BUFFERS]);
        client.expect(new byte[1]);
        Call.run("close()", server::close).result();
        Expect.noThreadIsLeft("close()");
    }

    @Test
    @Order(13)
    void a_connection_that_breaks_is_logged_with_the_client_s_address() throws Exception {
        InputStream breaking = ScriptedInput.breaking(Bytes.utf8("hello!"), 3);
        Socket client = new ScriptedSocket(breaking, OutputStream.nullOutputStream());
        String log = LogForTest.during(() ->
                Call.run("serve(client)", () -> new EchoServer(0).serve(client)).result());
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
                        ? "the exception is caught, and lost: nobody will learn why this client had no echo"
                        : "getRemoteSocketAddress() tells whose connection it was");
    }

    private static EchoServer started() throws Exception {
        EchoServer server = Cleanup.atEnd(new EchoServer(0));
        Call.run("start()", server::start)
                .ifItStands("accept() waits for a client: it belongs on the new thread, not into start()")
                .result();
        return server;
    }

    private static void expectEchoFor(String who, EchoServer server) throws Exception {
        Peer client = Peer.connect(server.port());
        client.send(who).expect(who);
        client.finish().expectEnd();
    }

    private static void expectClosedAndTheNextServed(Socket client) throws Exception {
        EchoServer server = new EchoServer(0);
        Call.run("serve(client)", () -> server.serve(client))
                .ifItThrows(
                        "serve() is where a client's failure ends: catch the IOException there, and close the socket")
                .result();
        Expect.that(
                client.isClosed(),
                "serve(client) closes the client's socket, also when the connection breaks",
                "serve(client) has returned, and the socket is still open",
                "close() is never called, or an exception passes it by: use try-with-resources or finally");
        ByteArrayOutputStream echo = new ByteArrayOutputStream();
        Socket next = new ScriptedSocket(new ByteArrayInputStream(Bytes.utf8("next")), echo);
        Call.run("serve(the next client)", () -> server.serve(next)).result();
        Expect.bytes(Bytes.utf8("next"), echo.toByteArray());
    }
}
