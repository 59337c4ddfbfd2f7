package socketlabs.echo;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Call;
import socketlabs.testkit.Cleanup;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Peer;
import socketlabs.testkit.Step;

@Step(number = "1.1", title = "Open and close the server", points = 15)
class Step1OpenAndCloseTest {

    private static final int CONNECT_MILLIS = 5000;

    @Test
    @Order(1)
    @Hint("accept() waits for a client: it belongs on the new thread, not into start()")
    void start_returns_at_once_and_a_client_can_connect() throws Exception {
        EchoServer server = started();
        Peer.connect(server.port());
    }

    @Test
    @Order(2)
    @Hint("port() tells what the constructor was given: ask the server socket for its local port")
    void port_0_gives_every_server_a_free_port_of_its_own() throws Exception {
        int one = started().port();
        int other = started().port();
        Expect.that(
                one > 0 && other > 0 && one != other,
                "two servers on two free ports",
                "their port() is " + one + " and " + other,
                null);
    }

    @Test
    @Order(3)
    void a_given_port_is_the_one_that_is_opened() throws Exception {
        int free = freePort();
        EchoServer server = Cleanup.atEnd(new EchoServer(free));
        start(server);
        Expect.that(
                server.port() == free,
                "port() is the port that was asked for, " + free,
                "it is " + server.port(),
                "start() opens another port than the constructor was given");
        Peer.connect(free);
    }

    @Test
    @Order(4)
    void start_throws_an_IOException_if_the_port_is_taken() throws Exception {
        int taken = started().port();
        EchoServer second = Cleanup.atEnd(new EchoServer(taken));
        Call.run("start() on a port that another server has", second::start)
                .failure(IOException.class, "whoever starts a server must learn that it does not run");
    }

    @Test
    @Order(5)
    @Hint("without an address, a server socket listens on every network of the machine: give it the loopback address")
    void only_programs_on_this_machine_can_connect() throws Exception {
        int port = started().port();
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
    @Order(6)
    @Hint("close() does not close the server socket that start() opened")
    void close_frees_the_port() throws Exception {
        EchoServer server = started();
        int port = server.port();
        close(server);
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
    @Order(7)
    void close_wakes_the_thread_that_waits_in_accept_and_waits_for_its_end() throws Exception {
        EchoServer server = started();
        close(server);
        Expect.noThreadIsLeft();
    }

    @Test
    @Order(8)
    void close_may_be_called_twice() throws Exception {
        EchoServer server = started();
        close(server);
        close(server);
    }

    @Test
    @Order(9)
    @Hint("close() uses what only start() makes: ask whether it is there")
    void close_before_start_does_nothing() throws Exception {
        close(new EchoServer(0));
    }

    private static EchoServer started() throws Exception {
        EchoServer server = Cleanup.atEnd(new EchoServer(0));
        start(server);
        return server;
    }

    private static void start(EchoServer server) throws Exception {
        Call.run("start()", server::start).result();
    }

    private static void close(EchoServer server) throws Exception {
        Call.run("close()", server::close).result();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
