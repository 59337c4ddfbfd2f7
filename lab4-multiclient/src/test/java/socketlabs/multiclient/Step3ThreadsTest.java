package socketlabs.multiclient;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Cleanup;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Peer;
import socketlabs.testkit.Step;

@Step(number = "4.3", title = "A thread a client", points = 20)
class Step3ThreadsTest extends ServerTest {

    private static final int MANY = 40;

    /** More than somebody would allow who takes a round number for endless. */
    private static final int TASKS = 150;

    private static final String ENDLESS = "the loop ends when its listener is closed: ask listener.isClosed()";

    @Test
    @Order(1)
    @Hint("the loop accepts a client, and a worker runs serve(client), which talks with it")
    void a_client_is_served() throws Exception {
        served(started());
    }

    @Test
    @Order(2)
    @Hint("when talk(client) has returned, close the client: try-with-resources, or finally")
    void a_client_that_has_finished_gets_its_replies_and_then_the_end() throws Exception {
        Peer client = Peer.connect(started().port());
        client.send("GET a.txt\nGET a.txt\n").finish();
        client.expect("OK 5\nhelloOK 5\nhello").expectEnd();
    }

    @Test
    @Order(3)
    void QUIT_ends_the_connection() throws Exception {
        Peer client = served(started());
        client.send("QUIT\n").expect("OK 0\n").expectEnd();
        client.expectClosed();
    }

    @Test
    @Order(4)
    @Hint(
            value =
                    "this client waits for the one before it: the accept loop must not serve anybody itself, and a worker"
                            + " must be there for each",
            first = true)
    void a_client_that_says_nothing_delays_nobody() throws Exception {
        CommandServer server = started();
        Peer.connect(server.port()).expectSilence();
        served(server);
    }

    @Test
    @Order(5)
    @Hint(
            value =
                    "this client waits for those before it: each needs a thread of its own while it is connected; or, if"
                            + " other bytes came, it shares a line, a buffer or a socket with another: what belongs to"
                            + " one client must be a local variable of its thread",
            first = true)
    void many_clients_are_connected_and_served_at_the_same_time() throws Exception {
        CommandServer server = started();
        List<Peer> clients = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            clients.add(served(server));
        }
        for (Peer client : clients) {
            expectServed(client);
        }
    }

    @Test
    @Order(6)
    @Hint(
            value =
                    "this client waits for one that does not read: no lock may be held, and no other client served, while a"
                            + " reply is written",
            first = true)
    void a_client_that_never_reads_delays_nobody() throws Exception {
        largeFile("large.bin");
        CommandServer server = started();
        Peer deaf = Peer.connect(server.port());
        deaf.send("GET large.bin\n".repeat(50)).expect("OK " + MORE_THAN_ALL_BUFFERS + "\n");
        for (int i = 0; i < 3; i++) {
            giveItAMoment();
            served(server);
        }
    }

    @Test
    @Order(7)
    @Hint(
            value =
                    "a line that comes slowly is for one thread to wait for, and no other client's business: each worker has"
                            + " a client of its own, in a local variable, and a reader of its own",
            first = true)
    void a_client_that_sends_one_byte_at_a_time_delays_nobody_and_is_served() throws Exception {
        CommandServer server = started();
        Peer slow = Peer.connect(server.port());
        for (byte one : Bytes.utf8("GET a.txt\n")) {
            served(server);
            slow.send(new byte[] {one});
        }
        slow.expect("OK 5\nhello");
    }

    @Test
    @Order(8)
    @Hint(
            value = "what belongs to one client must be a local variable, or a field of an object that only it has",
            first = true)
    void half_a_line_of_one_client_is_no_part_of_another_s() throws Exception {
        Files.writeString(folder.resolve("b.txt"), "good bye");
        CommandServer server = started();
        Peer first = served(server);
        Peer second = served(server);
        for (int i = 0; i < 3; i++) {
            first.send("GET a.").expectSilence(); // so long that it was read, most likely
            second.send("GET b.").expectSilence();
            first.send("txt\n").expect("OK 5\nhello");
            second.send("txt\n").expect("OK 8\ngood bye");
        }
    }

    @Test
    @Order(9)
    @Hint("a connection that breaks makes read() or write() throw: catch that in serve(), log it, and close the client")
    void a_client_that_resets_harms_nobody() throws Exception {
        largeFile("large.bin");
        CommandServer server = started();
        Peer other = served(server);
        served(server).reset();
        Peer inReply = Peer.connect(server.port());
        inReply.send("GET large.bin\n").expect("OK " + MORE_THAN_ALL_BUFFERS + "\n");
        inReply.reset();
        Peer.connect(server.port()).reset();
        expectServed(other);
        served(server);
    }

    @Test
    @Order(10)
    @Hint("an end inside a line is the end of that client only: run() throws, serve() catches, logs, and closes")
    void a_client_that_leaves_inside_a_line_is_closed_and_harms_nobody() throws Exception {
        CommandServer server = started();
        Peer other = served(server);
        Peer client = Peer.connect(server.port());
        client.send("GET a.t").finish();
        client.expectGone();
        expectServed(other);
        served(server);
    }

    @Test
    @Order(11)
    @Hint("log what went wrong together with client.address(): of a hundred clients, which one was it?")
    void what_goes_wrong_with_a_client_is_told_with_its_address() throws Exception {
        CommandServer server = started();
        String address = InetAddress.getLoopbackAddress().getHostAddress();
        try (Said said = new Said()) {
            Peer.connect(server.port()).send("GET a.t").finish();
            expectSoon(
                    () -> said.text().contains(address),
                    "a line in the log, or on the terminal, with the address of the client that left inside a line: "
                            + address,
                    "neither the log nor the terminal has its address",
                    null);
        }
    }

    @Test
    @Order(12)
    @Hint("the listener stays open until close(): a client's end is the end of its own socket only")
    void clients_come_and_go_and_the_server_stays() throws Exception {
        CommandServer server = started();
        for (int i = 0; i < MANY; i++) {
            Peer client = served(server);
            client.send("QUIT\n").expect("OK 0\n").expectEnd();
            client.close();
        }
        served(server);
    }

    @Test
    @Order(13)
    void ten_thousand_commands_in_one_go_are_answered() throws Exception {
        Peer client = Peer.connect(started().port());
        client.sendMeanwhile(Bytes.utf8("GET a.txt\n".repeat(10_000)));
        client.expect("OK 5\nhello".repeat(10_000));
    }

    @Test
    @Order(14)
    @Hint("one: a single thread, and the tasks after the first wait in the executor's queue")
    void ONE_runs_one_task_at_a_time() throws Exception {
        expectAtOnce(Threads.ONE, 1);
    }

    @Test
    @Order(15)
    @Hint("per-client: as many threads as there are tasks, and none of the tasks waits")
    void PER_CLIENT_runs_each_task_at_once() throws Exception {
        expectAtOnce(Threads.PER_CLIENT, TASKS);
    }

    @Test
    @Order(16)
    @Hint("pool: Threads.POOL_SIZE threads; the tasks after them wait until a thread is free, and are not refused")
    void POOL_runs_as_many_tasks_at_once_as_it_has_threads() throws Exception {
        expectAtOnce(Threads.POOL, Threads.POOL_SIZE);
    }

    @Test
    @Order(17)
    @Hint("virtual: VirtualThreads.newExecutor(), which says so if this Java has none")
    void VIRTUAL_runs_each_task_at_once_or_says_which_Java_can() throws Exception {
        if (VirtualThreads.areAvailable()) {
            expectAtOnce(Threads.VIRTUAL, TASKS);
        } else {
            UnsupportedOperationException failure = Call.start(
                            "Threads.VIRTUAL.newExecutor()", Threads.VIRTUAL::newExecutor)
                    .failure(UnsupportedOperationException.class, "this Java has no virtual threads");
            if (!String.valueOf(failure.getMessage()).contains("Java 21")) {
                throw failure;
            }
        }
    }

    @Test
    @Order(18)
    @Hint("the constructor asks for the executor of its settings, settings.threads(), and startToServe() uses it")
    void with_ONE_the_second_client_is_served_when_the_first_has_left() throws Exception {
        CommandServer server = started(settings().withThreads(Threads.ONE));
        Peer first = served(server);
        Peer second = Peer.connect(server.port());
        second.send("GET a.txt\n").expectSilence();
        expectServed(first);
        first.finish().expectEnd();
        second.expect("OK 5\nhello");
    }

    @Test
    @Order(19)
    @Hint(
            "the settings ask for a pool: the client after its last thread waits, and is neither refused nor served at once")
    void with_POOL_the_client_after_the_last_thread_is_served_when_another_has_left() throws Exception {
        CommandServer server = started(settings().withThreads(Threads.POOL));
        List<Peer> clients = new ArrayList<>();
        for (int i = 0; i < Threads.POOL_SIZE; i++) {
            clients.add(served(server));
        }
        Peer next = Peer.connect(server.port());
        next.send("GET a.txt\n").expectSilence();
        clients.get(3).finish().expectEnd();
        next.expect("OK 5\nhello");
    }

    @Test
    @Order(20)
    void with_VIRTUAL_many_clients_are_served_at_the_same_time() throws Exception {
        Assumptions.assumeTrue(VirtualThreads.areAvailable(), "this Java has no virtual threads");
        CommandServer server = started(settings().withThreads(Threads.VIRTUAL));
        Peer.connect(server.port()).expectSilence();
        for (int i = 0; i < MANY; i++) {
            served(server);
        }
    }

    @Test
    @Order(21)
    @Hint("catch the IOException of accept() inside the loop: only a closed listener ends it")
    void the_loop_goes_on_when_accept_fails_for_a_while() throws Exception {
        FailingListener listener = new FailingListener(3);
        CommandServer server = Cleanup.atEnd(new CommandServer(settings()));
        Call<Void> loop = expectToGoOn(server, listener);
        listener.close();
        loop.result();
    }

    @Test
    @Order(22)
    @Hint("sleep for a moment when accept() has failed: a loop at full speed takes the processor from those it serves")
    void the_loop_pauses_when_accept_fails() throws Exception {
        FailingListener listener = new FailingListener(3);
        CommandServer server = Cleanup.atEnd(new CommandServer(settings()));
        Call<Void> loop = expectToGoOn(server, listener);
        listener.close();
        loop.result();
        Expect.that(
                listener.shortestPause().compareTo(Duration.ofMillis(10)) >= 0,
                "a pause of about a tenth of a second before accept() is tried again",
                "it was called again after " + listener.shortestPause().toNanos() / 1000 + " µs",
                null);
    }

    @Test
    @Order(23)
    @Hint("log it, with the message of the exception: somebody has to learn why nobody can connect")
    void the_loop_says_so_when_accept_fails() throws Exception {
        FailingListener listener = new FailingListener(1);
        CommandServer server = Cleanup.atEnd(new CommandServer(settings()));
        try (Said said = new Said()) {
            Call<Void> loop = expectToGoOn(server, listener);
            listener.close();
            loop.result();
            Expect.that(
                    said.text().contains(FailingListener.REASON),
                    "a line in the log, or on the terminal, with the reason: " + FailingListener.REASON,
                    said.text().isEmpty() ? "nothing was said" : "what was said does not tell the reason",
                    null);
        }
    }

    /** Starts the loop, and expects that it serves a client when the listener has failed as often as it will. */
    private static Call<Void> expectToGoOn(CommandServer server, FailingListener listener) throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        Call<Void> loop = Call.run("acceptClients(listener)", () -> {
                    try {
                        server.acceptClients(listener);
                    } finally {
                        ended.set(true);
                    }
                })
                .ifItStands(ENDLESS);
        Peer client = Peer.connect(listener.port()).send("GET a.txt\n");
        expectSoon(
                () -> ended.get() || listener.hasRecovered(),
                "accept() is called again when it has failed",
                "it is not",
                "catch the IOException of accept() inside the loop, and go on after a tenth of a second");
        if (ended.get()) {
            loop.result(); // what it threw tells more
        }
        Expect.that(
                !ended.get(),
                "acceptClients(listener) goes on when accept() has failed: only a closed listener ends it",
                "it has returned, and nobody is accepted any more",
                "catch the IOException of accept() inside the loop, and go on");
        client.expect("OK 5\nhello");
        return loop;
    }

    /** Gives the executor more tasks than may run at once, and counts how many do, before any of them ends. */
    private static void expectAtOnce(Threads threads, int expected) throws Exception {
        ExecutorService executor =
                Call.start("newExecutor()", threads::newExecutor).result();
        CountDownLatch running = new CountDownLatch(expected);
        CountDownLatch oneTooMany = new CountDownLatch(expected + 1);
        CountDownLatch all = new CountDownLatch(TASKS);
        CountDownLatch end = new CountDownLatch(1);
        Cleanup.atEnd(executor::shutdownNow);
        Cleanup.atEnd(end::countDown);
        for (int i = 0; i < TASKS; i++) {
            execute(executor, () -> {
                running.countDown();
                oneTooMany.countDown();
                awaitQuietly(end);
                all.countDown();
            });
        }
        Expect.that(
                running.await(10, TimeUnit.SECONDS),
                expected + " tasks run at once",
                expected - running.getCount() + " do, and the others wait",
                null);
        Expect.that(
                expected == TASKS || !oneTooMany.await(50, TimeUnit.MILLISECONDS),
                expected + (expected == 1 ? " task runs" : " tasks run") + " at once",
                "more than that do",
                null);
        end.countDown();
        Expect.that(
                all.await(10, TimeUnit.SECONDS),
                "the others run when the first have ended",
                all.getCount() + " of " + TASKS + " never ran",
                null);
    }

    private static void execute(ExecutorService executor, Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            throw Expect.failure(
                    "the executor takes all of " + TASKS + " tasks: those that cannot run yet wait",
                    "it has refused one of them, by a RejectedExecutionException",
                    null,
                    e);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is said on the terminal and in the log of the JDK, by whatever logger, while this is open. */
    private static final class Said extends Handler implements AutoCloseable {

        private static final Logger ROOT = Logger.getLogger("");

        /** Is off while tests run, so that the scorecard stands alone. */
        private static final Logger LABS = Logger.getLogger("socketlabs");

        private final Level rootLevel = ROOT.getLevel();
        private final Level labsLevel = LABS.getLevel();
        private final List<Handler> handlers = List.of(ROOT.getHandlers());
        private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        private final StringBuffer log = new StringBuffer();
        private final PrintStream out = System.out;
        private final PrintStream err = System.err;

        Said() {
            PrintStream both = new PrintStream(terminal, true, StandardCharsets.UTF_8);
            System.setOut(both);
            System.setErr(both);
            handlers.forEach(ROOT::removeHandler);
            ROOT.addHandler(this);
            ROOT.setLevel(Level.ALL);
            LABS.setLevel(Level.ALL);
        }

        String text() {
            return terminal.toString(StandardCharsets.UTF_8) + log;
        }

        @Override
        public void publish(LogRecord message) {
            Object[] values = message.getParameters();
            log.append(message.getMessage())
                    .append(values == null ? "" : List.of(values).toString());
            log.append(message.getThrown()).append('\n');
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            LABS.setLevel(labsLevel);
            ROOT.setLevel(rootLevel);
            ROOT.removeHandler(this);
            handlers.forEach(ROOT::addHandler);
            System.setOut(out);
            System.setErr(err);
        }
    }
}
