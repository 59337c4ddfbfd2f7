package socketlabs.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import socketlabs.testkit.Conversation.Role;
import socketlabs.testkit.Reception.Ending;
import socketlabs.testkit.Reception.Promise;

/**
 * The test's end of a connection to the student's code. It sends what the test says, in the pieces that the test says,
 * and expects exact bytes back. Every wait is bounded. An expectation that is not met ends the test with the
 * conversation so far and the cause that is likely.
 *
 * <p>A peer is closed when its test ends.
 */
public final class Peer implements Closeable {

    private static final int CONNECT_MILLIS = 10_000;

    private static final int MORE_THAN_ALL_BUFFERS = 64 * 1024 * 1024;

    private static final int PIECE = 64 * 1024;

    private static final byte[] NOTHING = {};

    /** Of bytes that nobody expected, so many are read, to be shown. */
    private static final int SURPLUS_SHOWN = 64;

    private final Socket socket;
    private final TestRun run = TestRun.current();
    private final Conversation conversation;
    private final ExecutorService sender =
            Executors.newSingleThreadExecutor(task -> Background.thread("peer sends", task));
    private int piecesSent;
    private boolean finished;

    Peer(Socket socket, Role role) throws IOException {
        this.socket = socket;
        this.conversation = run.newConversation(role);
        socket.setTcpNoDelay(true);
        run.closeAtEnd(this);
    }

    /** Connects to a server of the student's on the loopback address. */
    public static Peer connect(int port) {
        Socket socket = new Socket();
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            socket.connect(address, CONNECT_MILLIS);
            return new Peer(socket, Role.CLIENT);
        } catch (IOException e) {
            TestRun.current().failIfItCannotGoOn();
            if (port == 0) {
                throw Expect.failure(
                        "the port that the server listens on",
                        "0",
                        "0 asks for a free port: which one it is, the server" + " socket knows once it is open",
                        e);
            }
            throw new StepFailure(
                    Report.builder()
                            .fact("sent", "a request to connect to " + address.getHostString() + ":" + port)
                            .fact("received", Texts.exception(e))
                            .threads(TestRun.current(), StudentThreads.look(TestRun.current()))
                            .likely("nobody listens there: was the server socket bound, and is it still open?")
                            .build(),
                    e);
        }
    }

    /** Sends all the bytes in one write, and waits until the connection has taken them. */
    public Peer send(byte[] bytes) {
        awaitSent(sendMeanwhile(bytes));
        return this;
    }

    public Peer send(String text) {
        return send(Bytes.utf8(text));
    }

    /** Sends every byte in a write, and so in most cases in a packet, of its own. */
    public Peer sendByteByByte(byte[] bytes) {
        for (byte one : bytes) {
            send(new byte[] {one});
        }
        return this;
    }

    /** Sends, while this thread goes on and reads: for messages that are larger than the buffers on the way. */
    public Future<?> sendMeanwhile(byte[] bytes) {
        piecesSent++;
        return sender.submit(() -> {
            conversation.sent(bytes, 0, bytes.length);
            socket.getOutputStream().write(bytes);
            return null;
        });
    }

    /** Ends this direction, once all is sent (half-close): the other side sees the end of the stream. */
    public Peer finish() {
        finished = true;
        awaitSent(sender.submit(() -> {
            conversation.note(conversation.role().words + " has finished (half-close)");
            socket.shutdownOutput();
            return null;
        }));
        return this;
    }

    /** Breaks the connection off: the other side's next read or write fails. */
    public void reset() {
        conversation.note(conversation.role().words + " resets the connection");
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new AssertionError("the testkit could not reset its own connection", e);
        }
    }

    /** Expects exactly these bytes next. What comes after them is left for the next expectation. */
    public Peer expect(byte[] expected) {
        Reception reception = receive(Promise.BYTES, expected, expected.length);
        if (!reception.isAsExpected()) {
            throw failure(reception);
        }
        return this;
    }

    public Peer expect(String text) {
        return expect(Bytes.utf8(text));
    }

    /** Takes the next bytes, so many of them and whatever they are: for texts that are not fixed to the letter. */
    public byte[] take(int count) {
        Reception taken = receive(Promise.ANY_BYTES, new byte[count], count);
        if (taken.missing() > 0) {
            throw failure(taken);
        }
        return taken.received();
    }

    /** Expects that the other side ends the connection in order, and sends nothing more before that. */
    public void expectEnd() {
        Reception reception = receive(Promise.END, NOTHING, SURPLUS_SHOWN);
        if (reception.surplus() > 0 || reception.ending() != Ending.END) {
            throw failure(reception);
        }
    }

    /** Expects that the connection ends, in order or by a reset; what comes before that does not matter. */
    public void expectGone() {
        Reception reception;
        do {
            reception = receive(Promise.GONE, NOTHING, SURPLUS_SHOWN);
        } while (reception.ending() == Ending.COMPLETE);
        if (reception.ending() == Ending.SILENCE) {
            throw failure(reception);
        }
    }

    /**
     * Expects that the other side has closed its socket, and not only its direction of it: what is sent to it is refused
     * then, and does not wait for somebody to read it.
     */
    public void expectClosed() {
        conversation.note(conversation.role().words + " sends zeros, to see whether they are refused");
        Future<?> sending = sender.submit(this::fillAllBuffers);
        Patience patience = new Patience();
        while (!patience.isOver()) {
            try {
                sending.get(Patience.TICK.toMillis(), TimeUnit.MILLISECONDS);
                break;
            } catch (TimeoutException e) {
                continue;
            } catch (ExecutionException refused) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the test was given up while it sent", e);
            }
        }
        throw Expect.failure(
                "a closed socket, which refuses what is sent to it",
                "it is still open, and takes bytes as before",
                "shutdownOutput() ends one direction: close() ends both",
                null);
    }

    private Void fillAllBuffers() throws IOException {
        byte[] piece = new byte[PIECE]; // the same again and again: memory is short
        for (int sent = 0; sent < MORE_THAN_ALL_BUFFERS; sent += piece.length) {
            socket.getOutputStream().write(piece);
        }
        return null;
    }

    /** Expects that nothing comes for a short while: neither a byte nor the end. */
    public Peer expectSilence() {
        Reception reception = receive(Promise.SILENCE, NOTHING, 1, Patience::brief);
        if (reception.ending() != Ending.SILENCE) {
            throw failure(reception);
        }
        return this;
    }

    /** Plays an echo server from now on, on a thread of its own: reads, and reads on only when that was taken back. */
    public void echoMeanwhile() {
        Background.start("peer echoes", () -> {
            try {
                echoUntilTheEnd();
            } catch (IOException e) {
                conversation.note("the connection broke: " + e.getMessage());
            }
        });
    }

    private void echoUntilTheEnd() throws IOException {
        socket.setSoTimeout(0);
        byte[] buffer = new byte[PIECE];
        int n;
        while ((n = socket.getInputStream().read(buffer)) != -1) {
            conversation.received(buffer, 0, n);
            socket.getOutputStream().write(buffer, 0, n);
            conversation.sent(buffer, 0, n);
        }
        conversation.note("the end of the stream; " + conversation.role().words + " finishes, too");
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        sender.shutdownNow();
        socket.close();
    }

    private Reception receive(Promise promise, byte[] expected, int limit) {
        return receive(promise, expected, limit, Patience::new);
    }

    /** Reads until so many bytes came, the connection ended, or patience did; every byte renews it. */
    private Reception receive(Promise promise, byte[] expected, int limit, Supplier<Patience> waiting) {
        byte[] piece = new byte[Math.min(limit, PIECE)];
        Arrivals arrivals = new Arrivals(expected, limit);
        Patience patience = waiting.get();
        Ending ending = Ending.COMPLETE;
        while (ending == Ending.COMPLETE && arrivals.missing() > 0) {
            try {
                socket.setSoTimeout((int) patience.tick().toMillis());
                int n = socket.getInputStream().read(piece, 0, Math.min(piece.length, arrivals.missing()));
                if (n < 0) {
                    ending = Ending.END;
                } else {
                    conversation.received(piece, 0, n);
                    arrivals.add(piece, n);
                    patience = waiting.get();
                }
            } catch (SocketTimeoutException e) {
                if (patience.isOver()) {
                    ending = Ending.SILENCE;
                }
            } catch (IOException e) {
                ending = Ending.RESET;
            }
        }
        return new Reception(promise, expected, arrivals.bytes(), ending, patience, conversation);
    }

    private void awaitSent(Future<?> sending) {
        Patience patience = new Patience();
        while (true) {
            try {
                sending.get(Patience.TICK.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                if (patience.isOver()) {
                    throw notSent(
                            "the connection takes no more bytes, for " + Texts.seconds(patience.waited()), patience);
                }
            } catch (ExecutionException e) {
                throw notSent("while it was sent: " + Texts.exception(e.getCause()), patience);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the test was given up while it sent", e);
            }
        }
    }

    private StepFailure notSent(String happened, Patience patience) {
        run.awaitDeath();
        run.failIfItCannotGoOn();
        return new StepFailure(Report.builder()
                .fact("sending", amountSent())
                .fact("happened", happened)
                .threads(run, patience.sightings())
                .likely(Symptom.ofStanding(patience.sightings()))
                .conversations(run)
                .build());
    }

    private StepFailure failure(Reception reception) {
        if (reception.ending() == Ending.END || reception.ending() == Ending.RESET) {
            run.awaitDeath();
        }
        run.failIfItCannotGoOn();
        if (reception.ending() != Ending.COMPLETE) {
            conversation.note(reception.endingInWords());
        }
        return new StepFailure(reception.report(sentSoFar()).conversations(run).build());
    }

    private String sentSoFar() {
        String who = conversation.role() == Role.SERVER ? " by the test's server" : "";
        return amountSent() + who + (finished ? ", then finished" : ", then waited");
    }

    private String amountSent() {
        String pieces = piecesSent > 1 ? " in " + piecesSent + " pieces" : "";
        return Texts.count(conversation.sent(), "byte") + pieces;
    }
}
