package socketlabs.echo;

import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.mockito.exceptions.base.MockitoAssertionError;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Cleanup;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Peer;
import socketlabs.testkit.ScriptedInput;
import socketlabs.testkit.Step;

@Step(number = "1.3", title = "Serve the next client, whatever the last one did", points = 20)
class Step3NextClientTest {

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
    void after_a_client_that_says_nothing_the_next_one_is_served() throws Exception {
        EchoServer server = started();
        Peer silent = Peer.connect(server.port());
        silent.finish().expectEnd();
        expectEchoFor("the next", server);
    }

    @Test
    @Order(7)
    void a_client_that_comes_while_another_is_served_waits_and_then_gets_its_echo() throws Exception {
        EchoServer server = started();
        Peer first = Peer.connect(server.port());
        first.send("first").expect("first");
        Peer second = Peer.connect(server.port());
        second.send("second");
        first.send("first again").expect("first again");
        first.finish().expectEnd();
        second.expect("second");
    }

    @Test
    @Order(8)
    @Hint("serve() is the place where a client's failure ends: catch the IOException there, and close the socket")
    void a_client_whose_connection_breaks_at_the_third_read_is_closed() throws Exception {
        Socket client = mock(Socket.class);
        when(client.getInputStream()).thenReturn(ScriptedInput.breaking(Bytes.utf8("hello!"), 3));
        when(client.getOutputStream()).thenReturn(OutputStream.nullOutputStream());
        serveThenExpectClosed(client);
    }

    @Test
    @Order(9)
    @Hint("serve() is the place where a client's failure ends: catch the IOException there, and close the socket")
    void a_client_whose_connection_breaks_at_the_first_write_is_closed() throws Exception {
        Socket client = mock(Socket.class);
        OutputStream broken = mock(OutputStream.class, call -> {
            throw new IOException("Broken pipe");
        });
        when(client.getInputStream()).thenReturn(new ByteArrayInputStream(Bytes.utf8("hello")));
        when(client.getOutputStream()).thenReturn(broken);
        serveThenExpectClosed(client);
    }

    @Test
    @Order(10)
    @Hint(
            "close() closes the server socket only: the client's socket, where the thread waits in read(), is to be closed too")
    void close_cuts_off_the_client_that_is_being_served() throws Exception {
        EchoServer server = started();
        Peer client = Peer.connect(server.port());
        client.send("hello").expect("hello");
        Call.run("close()", server::close).result();
        client.expectGone();
        Expect.noThreadIsLeft();
    }

    private static EchoServer started() throws Exception {
        EchoServer server = Cleanup.atEnd(new EchoServer(0));
        Call.run("start()", server::start).result();
        return server;
    }

    private static void expectEchoFor(String who, EchoServer server) throws Exception {
        Peer client = Peer.connect(server.port());
        client.send(who).expect(who);
        client.finish().expectEnd();
    }

    private static void serveThenExpectClosed(Socket client) throws Exception {
        Call.run("serve(client)", () -> new EchoServer(0).serve(client)).result();
        try {
            verify(client, atLeastOnce()).close();
        } catch (MockitoAssertionError notClosed) {
            throw Expect.failure(
                    "serve(client) closes the client's socket, also when the connection breaks",
                    "serve(client) has returned, and close() was never called on the socket",
                    "close() stands behind echo(), where an exception passes it by: use try-with-resources or finally",
                    notClosed);
        }
    }
}
