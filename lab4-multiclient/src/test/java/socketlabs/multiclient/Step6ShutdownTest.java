package socketlabs.multiclient;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Call;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Peer;
import socketlabs.testkit.Step;

@Step(number = "4.6", title = "Shutdown: finish what is under way, then end", points = 15)
class Step6ShutdownTest extends ServerTest {

    private static final Duration SHORT = Duration.ofMillis(200);

    /** A limit that must not be waited for. */
    private static final Duration LONG = Duration.ofHours(1);

    private static final String ASLEEP =
            "a thread that waits for a request has to be woken before it is waited for: endRequests() of every client";

    @Test
    @Order(1)
    @Hint("close the listener, wait for the thread that accepts, and shut down every executor")
    void close_ends_a_server_without_clients() throws Exception {
        CommandServer server = started(settings().withCloseLimit(LONG));
        close(server);
        Expect.noThreadIsLeft("close()");
    }

    @Test
    @Order(2)
    void close_may_be_called_before_start_and_more_than_once() throws Exception {
        close(new CommandServer(settings()));
        CommandServer server = started(settings().withCloseLimit(LONG));
        served(server);
        close(server);
        close(server);
        Expect.noThreadIsLeft("close()");
    }

    @Test
    @Order(3)
    @Hint(ASLEEP)
    void a_client_that_says_nothing_gets_the_end() throws Exception {
        CommandServer server = started(settings().withCloseLimit(LONG));
        Peer waits = served(server);
        Peer insideALine = served(server).send("GET a.");
        close(server);
        waits.expectEnd();
        insideALine.expectGone();
        Expect.noThreadIsLeft("close()");
    }

    @Test
    @Order(4)
    @Hint("the listener is closed: the port can be opened again at once")
    void the_port_is_free_again() throws Exception {
        CommandServer server = started(settings().withCloseLimit(LONG));
        Peer client = served(server);
        close(server);
        client.expectEnd();
        Settings same = new Settings(
                server.port(), folder, Threads.DEFAULT, 10, Settings.DEFAULT_IDLE_LIMIT, Duration.ofSeconds(5));
        served(started(same));
    }

    @Test
    @Order(5)
    @Hint(
            value =
                    "a reply under way is sent to its end: finish the requests, and do not close the connection before the"
                            + " limit has passed",
            first = true)
    void a_reply_that_is_under_way_is_sent_to_its_end() throws Exception {
        byte[] content = largeFile("large.bin");
        CommandServer server = started(settings().withCloseLimit(LONG));
        Peer idle = served(server);
        Peer client = Peer.connect(server.port());
        client.send("GET large.bin\n").expect("OK " + content.length + "\n");
        Call<Void> closing = Call.run("close()", server::close).ifItStands(ASLEEP);
        awaitNobodyListens(server.port());
        idle.expectEnd();
        client.expect(content).expectEnd();
        client.finish();
        closing.result();
        Expect.noThreadIsLeft("close()");
    }

    @Test
    @Order(6)
    @Hint("wait for the workers, but only for the limit; then close the connections, which wakes also who writes")
    void a_client_that_never_reads_is_cut_off_at_the_limit() throws Exception {
        largeFile("large.bin");
        CommandServer server = started(settings().withCloseLimit(SHORT));
        Peer deaf = Peer.connect(server.port());
        deaf.send("GET large.bin\n").expect("OK " + MORE_THAN_ALL_BUFFERS + "\n");
        Call.run("close()", server::close)
                .ifItStands(
                        "this thread writes, which only close() of the connection ends: call it when the limit is over")
                .result();
        deaf.expectGone();
        Expect.noThreadIsLeft("close()");
    }

    @Test
    @Order(7)
    void many_clients_of_every_kind_are_ended_by_the_limit() throws Exception {
        largeFile("large.bin");
        CommandServer server = started(settings().withCloseLimit(SHORT));
        List<Peer> clients = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            clients.add(served(server));
            clients.add(served(server).send("TIM"));
            clients.add(Peer.connect(server.port()).send("GET large.bin\n").expect("OK"));
        }
        close(server);
        for (Peer client : clients) {
            client.expectGone();
        }
        Expect.noThreadIsLeft("close()");
    }

    @Test
    @Order(8)
    @Hint("clients that still wait for a worker are connected, too: they get the end, and cost no time")
    void clients_that_wait_for_their_turn_get_the_end() throws Exception {
        CommandServer server = started(settings().withThreads(Threads.ONE).withCloseLimit(LONG));
        List<Peer> clients = new ArrayList<>();
        clients.add(served(server));
        for (int i = 0; i < 4; i++) {
            clients.add(Peer.connect(server.port()).expectSilence());
        }
        close(server);
        for (Peer client : clients) {
            client.expectGone();
        }
        Expect.noThreadIsLeft("close()");
    }

    @Test
    @Order(9)
    @Hint("whoever waits for a refused client has to end with close(), too: shut that executor down, cut these off")
    void clients_that_were_refused_and_stay_are_ended_by_the_limit() throws Exception {
        CommandServer server = started(settings().withMaxClients(1).withCloseLimit(SHORT));
        served(server);
        for (int i = 0; i < 10; i++) {
            expectError(Peer.connect(server.port()), "busy");
        }
        close(server);
        Expect.noThreadIsLeft("close()");
    }

    @Test
    @Order(10)
    void clients_that_have_quit_and_stay_are_ended_by_the_limit() throws Exception {
        CommandServer server = started(settings().withCloseLimit(SHORT));
        for (int i = 0; i < 10; i++) {
            served(server).send("QUIT\n").expect("OK 0\n").expectEnd();
        }
        close(server);
        Expect.noThreadIsLeft("close()");
    }

    @Test
    @Order(11)
    void a_pool_ends_with_its_server() throws Exception {
        CommandServer server = started(settings().withThreads(Threads.POOL).withCloseLimit(LONG));
        Peer client = served(server);
        Peer gone = served(server);
        gone.finish().expectEnd();
        close(server);
        client.expectEnd();
        Expect.noThreadIsLeft("close()");
    }

    @Test
    @Order(12)
    void virtual_threads_end_with_their_server() throws Exception {
        Assumptions.assumeTrue(VirtualThreads.areAvailable(), "this Java has no virtual threads");
        largeFile("large.bin");
        CommandServer server = started(settings().withThreads(Threads.VIRTUAL).withCloseLimit(SHORT));
        Peer idle = served(server);
        Peer deaf = Peer.connect(server.port());
        deaf.send("GET large.bin\n").expect("OK " + MORE_THAN_ALL_BUFFERS + "\n");
        close(server);
        idle.expectEnd();
        deaf.expectGone();
        Expect.noThreadIsLeft("close()");
    }

    @Test
    @Order(13)
    @Hint("close() may come from two threads at once, Ctrl-C and the program's own end: both of them wait")
    void close_may_be_called_by_two_threads_at_once() throws Exception {
        CommandServer server = started(settings().withCloseLimit(LONG));
        Peer client = served(server);
        Call<Void> first = Call.run("close()", server::close).ifItStands(ASLEEP);
        Call<Void> second = Call.run("close(), at the same time", server::close).ifItStands(ASLEEP);
        first.result();
        second.result();
        client.expectEnd();
        Expect.noThreadIsLeft("close()");
    }

    private static void close(CommandServer server) throws Exception {
        Call.run("close()", server::close).ifItStands(ASLEEP).result();
    }

    private static void awaitNobodyListens(int port) throws Exception {
        expectSoon(
                () -> !somebodyListens(port),
                "the port is closed at once, before the replies under way are finished",
                "somebody still listens there",
                "close the listener first: who comes now would only have to be sent away");
    }

    private static boolean somebodyListens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
