package socketlabs.multiclient;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Connection;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Interleaving;
import socketlabs.testkit.Peer;
import socketlabs.testkit.Step;

@Step(number = "4.6", title = "Shutdown: finish what is under way, then end", points = 15)
class Step6ShutdownTest extends ServerTest {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration MOMENT = Duration.ofMillis(100);
    private static final int MOST_STEPS = 20;

    /** Less than fits into the buffers on the way. */
    private static final int PIECE = 1024 * 1024;

    /** A limit that must not be waited for. */
    private static final Duration LONG = Duration.ofHours(1);

    private static final String ASLEEP =
            "a thread that waits for a request has to be woken before it is waited for: endRequests() of every client; and"
                    + " an executor ends only after shutdown(). If endRequests() itself waits: for a lock that another thread"
                    + " holds while it reads? Give it back before in.read(…)";

    private static final String REJECTED =
            "execute() throws a RejectedExecutionException once the executor is shut down: that is the end of this client, and"
                    + " not of the loop, so catch it in startToServe(), close the client, and release it";

    private static final String NO_TURN =
            "clients that still wait for a worker get the end, and cost no time: serve() asks status.isClosing() before it"
                    + " talks with a client, and only closes it then; to drain one after the other takes seconds";

    private static final String NOT_SHUT_DOWN =
            "nobody is connected, so no thread has to be woken: an executor ends only after shutdown(), each of them, the one"
                    + " that drains, too";

    private static final String ALL_OF_THEM =
            "when close() returns, all is over: wait for the end of the threads also when the connections were cut off, and"
                    + " also in the second call";

    @Test
    @Order(1)
    @Hint("close the listener, wait for the thread that accepts, and shut down every executor")
    void close_ends_a_server_without_clients() throws Exception {
        CommandServer server = started(settings().withCloseLimit(LONG));
        Call.run("close()", server::close).ifItStands(NOT_SHUT_DOWN).result();
        Expect.noThreadIsLeft("close()");
    }

    @Test
    @Order(2)
    void close_may_be_called_before_start_and_more_than_once() throws Exception {
        Call.run("close()", new CommandServer(settings())::close)
                .ifItStands(NOT_SHUT_DOWN)
                .result();
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
        largeFile("large.bin");
        byte[] content = Bytes.pattern(MORE_THAN_ALL_BUFFERS);
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
    @Hint(
            value =
                    "the client has asked for more than the reply under way: read on after it, drain(…), since a socket that"
                            + " is closed with unread bytes is reset, and the end of the reply is lost. Is drain(…) reached"
                            + " when run() ends by an exception? And behind shutdownInput() there is nothing to drain",
            first = true)
    void a_reply_that_is_under_way_is_sent_to_its_end_though_the_client_has_asked_for_more() throws Exception {
        largeFile("large.bin");
        byte[] content = Bytes.pattern(MORE_THAN_ALL_BUFFERS);
        CommandServer server = started(settings().withCloseLimit(LONG));
        Peer client = Peer.connect(server.port());
        client.sendMeanwhile(Bytes.utf8("GET large.bin\n" + "STATUS\n".repeat(5_000)));
        client.expect("OK " + content.length + "\n");
        Call<Void> closing = Call.run("close()", server::close).ifItStands(ASLEEP);
        awaitNobodyListens(server.port());
        int taken = content.length / 2;
        client.expect(Arrays.copyOf(content, taken));
        Peer pace = Connection.open().peer();
        while (taken < content.length) { // slower than the server: at its end, much is still in the buffers on the way
            pace.expectSilence();
            int end = Math.min(content.length, taken + PIECE);
            client.expect(Arrays.copyOfRange(content, taken, end));
            taken = end;
        }
        client.close();
        closing.result();
    }

    @Test
    @Order(7)
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
    @Order(8)
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
    @Order(9)
    @Hint(NO_TURN)
    void clients_that_wait_for_their_turn_get_the_end() throws Exception {
        CommandServer server = started(settings().withThreads(Threads.ONE).withCloseLimit(LONG));
        List<Peer> clients = new ArrayList<>();
        clients.add(served(server));
        for (int i = 0; i < 8; i++) {
            clients.add(Peer.connect(server.port()));
        }
        Call.run("close()", server::close).ifItStands(ASLEEP + "; " + NO_TURN).result();
        for (Peer client : clients) {
            client.expectGone();
        }
        Expect.noThreadIsLeft("close()");
    }

    @Test
    @Order(10)
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
    @Order(11)
    void clients_that_have_quit_and_stay_are_ended_by_the_limit() throws Exception {
        CommandServer server = started(settings().withCloseLimit(SHORT));
        for (int i = 0; i < 10; i++) {
            served(server).send("QUIT\n").expect("OK 0\n").expectEnd();
        }
        close(server);
        Expect.noThreadIsLeft("close()");
    }

    @Test
    @Order(12)
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
    @Order(13)
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
    @Order(14)
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

    @Test
    @Order(15)
    @Hint(value = ALL_OF_THEM, first = true)
    void the_second_close_waits_no_less_than_the_first() throws Exception {
        largeFile("large.bin");
        byte[] content = Bytes.pattern(MORE_THAN_ALL_BUFFERS);
        CommandServer server = started(settings().withCloseLimit(LONG));
        Peer client = Peer.connect(server.port());
        client.send("GET large.bin\n").expect("OK " + content.length + "\n");
        Call<Void> first = Call.run("close()", server::close).ifItStands(ASLEEP);
        awaitNobodyListens(server.port());
        AtomicBoolean isReading = new AtomicBoolean();
        Call<Void> second = Call.run("the second close()", () -> {
            server.close();
            Expect.that(
                    isReading.get(),
                    "the second close() returns when all replies that are under way are sent",
                    "it has returned, and the client has read one line of its reply",
                    null);
        });
        giveItAMoment();
        giveItAMoment();
        isReading.set(true);
        client.expect(content).expectEnd();
        client.finish();
        first.result();
        second.result();
    }

    @Test
    @Order(16)
    @Hint(ALL_OF_THEM)
    void nobody_is_at_work_when_close_returns() throws Exception {
        largeFile("large.bin");
        AtomicReference<Thread> closing = slowDownTheOthers();
        CommandServer server = started(settings().withCloseLimit(SHORT));
        for (int i = 0; i < 6; i++) {
            Peer.connect(server.port()).send("GET large.bin\n").expect("OK ");
        }
        closeAndExpectNobodyAtWork(server, closing);
    }

    @Test
    @Order(17)
    @Hint(
            "wait for the thread that accepts, too, and first of all: join(). A client that it has accepted at the last moment"
                    + " would come after all others have been woken, and nobody would wake it")
    void the_thread_that_accepts_has_ended_when_close_returns() throws Exception {
        AtomicReference<Thread> closing = slowDownTheOthers();
        CommandServer server = started(settings().withCloseLimit(LONG));
        Expect.somebodyAccepts(null);
        closeAndExpectNobodyAtWork(server, closing);
    }

    @Test
    @Order(18)
    @Hint("look at what the other thread has noted, and note your own, in one step that nobody can come in between:"
            + " under the same lock for \"I begin to wait\" and for \"the requests have ended\"")
    void a_thread_that_begins_to_wait_at_the_moment_of_endRequests_is_woken() throws Exception {
        AtomicReference<Runnable> afterEachStep = new AtomicReference<>(() -> {});
        Interleaving.in(Client.class, () -> afterEachStep.get().run());
        for (int steps = 1; steps <= MOST_STEPS && isWokenAfter(steps, afterEachStep); steps++) {
            continue; // until it waits in read() before it has made so many
        }
    }

    @Test
    @Order(19)
    @Hint(REJECTED)
    void a_client_that_comes_when_all_is_over_is_not_the_end_of_the_loop() throws Exception {
        CommandServer server = started(settings().withCloseLimit(LONG));
        close(server);
        FailingListener listener = new FailingListener(0);
        AtomicBoolean ended = new AtomicBoolean();
        Call<Void> loop = Call.run("acceptClients(listener)", () -> {
                    try {
                        server.acceptClients(listener);
                    } finally {
                        ended.set(true);
                    }
                })
                .ifItThrows(RejectedExecutionException.class, REJECTED);
        Peer.connect(listener.port());
        expectSoon(
                () -> ended.get() || listener.calls() > 1,
                "accept() is called again when it has accepted a client",
                "it is not",
                null);
        listener.close();
        loop.result();
    }

    /**
     * Expects that a thread which reads the requests is woken if they are ended when it has made so many steps of its way
     * into {@code read()}, and stands still there. If it holds a lock there, it goes on after a moment.
     *
     * @return whether its way had as many steps
     */
    private static boolean isWokenAfter(int steps, AtomicReference<Runnable> afterEachStep) throws Exception {
        Connection connection = Connection.open();
        Client client = new Client(connection.socket());
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        AtomicInteger stepsToGo = new AtomicInteger(steps);
        Call<Integer> reading = Call.start("read() of the requests", () -> {
            Thread reader = Thread.currentThread();
            afterEachStep.set(() -> {
                if (Thread.currentThread() == reader && stepsToGo.decrementAndGet() == 0) {
                    reached.countDown();
                    awaitForAMoment(ended);
                }
            });
            begun.countDown();
            return client.requests().read();
        });
        begun.await();
        boolean isReached = awaitForAMoment(reached);
        Call.run("endRequests()", client::endRequests).result();
        ended.countDown();
        Expect.that(reading.result() == -1, "read() of the requests returns -1", "it returns a byte", null);
        return isReached;
    }

    private static boolean awaitForAMoment(CountDownLatch latch) {
        try {
            return latch.await(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Has all threads of a server but one take their time with each step, once it is known which one. */
    private static AtomicReference<Thread> slowDownTheOthers() {
        AtomicReference<Thread> closing = new AtomicReference<>();
        Interleaving.in(CommandServer.class, () -> {
            if (closing.get() != null && closing.get() != Thread.currentThread()) {
                LockSupport.parkNanos(PAUSE.toNanos()); // nothing depends on how long this is
            }
        });
        return closing;
    }

    private static void closeAndExpectNobodyAtWork(CommandServer server, AtomicReference<Thread> closing)
            throws Exception {
        Call.run("close()", () -> {
                    closing.set(Thread.currentThread());
                    server.close();
                    Expect.nobodyIsAtWork("close()", null);
                })
                .result();
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
