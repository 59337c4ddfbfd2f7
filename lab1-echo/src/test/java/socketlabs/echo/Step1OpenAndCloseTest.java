package socketlabs.echo;

import java.io.IOException;
import java.net.BindException;
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

    /** A port that is freed a moment too late is seldom caught at the first look. */
    private static final int ROUNDS = 60;

    @Test
    @Order(1)
    @Hint("accept() waits for a client: it belongs on the new thread, not into start()")
    void start_returns_at_once_and_a_client_can_connect() throws Exception {
        EchoServer server = started();
        Peer.connect(server.port());
    }

    @Test
    @Order(2)
    void a_thread_of_the_server_waits_in_accept() throws Exception {
        started();
        Expect.somebodyAccepts("a Thread runs only when its start() is called; run() runs on the caller's thread");
    }

    @Test
    @Order(2)
    void the_server_goes_on_when_main_has_returned() throws Exception {
        EchoServer server = Cleanup.atEnd(new EchoServer(0));
        Expect.aThreadKeepsTheProgramAliveAfter("start()", server::start);
    }

    @Test
    @Order(3)
    @Hint("port() tells what the constructor was given: ask the server socket for its local port")
    void port_0_gives_every_server_a_free_port_of_its_own() throws Exception {
        EchoServer first = started();
        EchoServer second = started();
        int one = first.port();
        int other = second.port();
        Expect.that(
                one > 0 && other > 0 && one != other,
                "two servers on two free ports",
                "their port() is " + one + " and " + other,
                null);
    }

    @Test
    @Order(4)
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
    @Order(5)
    @Hint("let the IOException of the server socket pass, and open it in start(), not in the constructor")
    void start_throws_an_IOException_if_the_port_is_taken() throws Exception {
        int taken = started().port();
        Peer.connect(taken);
        EchoServer second = Cleanup.atEnd(new EchoServer(taken));
        Call.run("start() on a port that another server has", second::start)
                .failure(IOException.class, "whoever starts a server must learn that it does not run");
    }

    @Test
    @Order(6)
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
    @Order(7)
    void close_frees_the_port_before_it_returns() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            EchoServer server = started();
            int port = server.port();
            Expect.that(port > 0, "the port that the server listens on", "port() is " + port, null);
            close(server);
            expectThatNobodyListens(port);
        }
    }

    @Test
    @Order(8)
    void close_wakes_the_thread_that_waits_in_accept_and_none_is_left() throws Exception {
        EchoServer server = started();
        close(server);
        Expect.noThreadIsLeft("close()");
    }

    @Test
    @Order(9)
    void close_may_be_called_twice() throws Exception {
        EchoServer server = started();
        close(server);
        close(server);
    }

    @Test
    @Order(10)
    @Hint("close() uses what only start() makes: ask whether it is there")
    void close_before_start_does_nothing() throws Exception {
        close(new EchoServer(0));
    }

    @Test
    @Order(11)
    void before_start_the_port_is_not_taken() throws Exception {
        int free = freePort();
        EchoServer server = Cleanup.atEnd(new EchoServer(free));
        try {
            new ServerSocket(free, 1, InetAddress.getLoopbackAddress()).close();
            start(server);
        } catch (BindException taken) {
            throw Expect.failure(
                    "port " + free + " is free until start() is called",
                    "it is taken by a server that was only made",
                    "the constructor remembers the port, and start() opens it",
                    taken);
        }
    }

    private static EchoServer started() throws Exception {
        EchoServer server = Cleanup.atEnd(new EchoServer(0));
        start(server);
        return server;
    }

    private static void start(EchoServer server) throws Exception {
        Call.run("start()", server::start)
                .ifItStands("accept() waits for a client: it belongs on the new thread, not into start()")
                .result();
    }

    private static void close(EchoServer server) throws Exception {
        Call.run("close()", server::close)
                .ifItStands(
                        "close() waits for a thread that nobody has woken, or that was woken and goes round and round:"
                                + " close the server socket before join(), and end the loop when accept() throws after that")
                .result();
    }

    private static void expectThatNobodyListens(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            throw Expect.failure(
                    "nobody listens on port " + port + " when close() has returned",
                    "a client could connect to it, from port " + socket.getLocalPort(),
                    "close() does not close the server socket, or returns while the thread is still in accept(), which"
                            + " keeps the port open: close it, then wait for the thread with join()",
                    null);
        } catch (ConnectException refused) {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
