package socketlabs.echo;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.net.SocketException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Cleanup;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.PatternCheck;
import socketlabs.testkit.PatternInput;
import socketlabs.testkit.Peer;
import socketlabs.testkit.PeerListener;
import socketlabs.testkit.ScriptedInput;
import socketlabs.testkit.Step;

@Step(number = "1.5", title = "A 64 MiB message, without a deadlock", points = 20)
class Step5LongMessageTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int MIB = 1024 * 1024;

    /** So often is tried what is a matter of chance: which of two threads is quicker. */
    private static final int ROUNDS = 60;

    private static final String CLOSED =
            "\"Socket closed\" means that this program has closed it, while it still read or wrote: close() ends both"
                    + " directions, shutdownOutput() only its own";

    private EchoClient client;
    private Peer server;

    @Test
    @Order(1)
    @Hint(
            "if all 64 MiB came back, the server still waits for the client's half-close; if not, nobody reads what it sends")
    void a_message_of_64_MiB_comes_back_whole() throws Exception {
        connect();
        server.echoMeanwhile();
        PatternCheck echo = new PatternCheck();
        Call<Long> exchange = exchangeAll("64 MiB", new PatternInput(64 * MIB), echo);
        expectCount(64 * MIB, exchange.result());
        echo.expectLength(64 * MIB);
        Expect.noThreadIsLeft("exchangeAll");
    }

    @Test
    @Order(2)
    @Hint("nothing is to come back, but the server still has to learn that the message has ended")
    void an_empty_message_comes_back_empty() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            connect();
            server.echoMeanwhile();
            Call<Long> exchange =
                    exchangeAll("nothing", InputStream.nullInputStream(), OutputStream.nullOutputStream());
            exchange.ifItThrows(
                    EOFException.class,
                    "the server's end can come before the thread that sends has gone on: store the count of what was sent"
                            + " before the half-close, not after it");
            expectCount(0, exchange.result());
            client.close();
            server.close();
        }
    }

    @Test
    @Order(3)
    @Hint("a server can know that the message has ended only from the client's half-close: Socket.shutdownOutput()")
    void when_all_is_sent_the_client_finishes_and_reads_on() throws Exception {
        connect();
        byte[] message = Bytes.pattern(10_000);
        OpenUntilClosed echo = new OpenUntilClosed();
        Call<Long> exchange = exchangeAll("10000 bytes", ScriptedInput.ending(message, 1000), echo);
        server.expect(message).expectEnd();
        server.send(message).finish();
        expectCount(message.length, exchange.result());
        Expect.bytes(message, echo.toByteArray());
        Expect.that(
                !echo.closed,
                "the stream that the echo is written to stays open",
                "it was closed",
                "it is the caller's, and may be standard output: who opened it closes it");
    }

    @Test
    @Order(4)
    @Hint("count what was sent and what came back, and compare: the end of the stream alone does not say that all came")
    void fewer_bytes_back_than_sent_are_an_EOFException() throws Exception {
        connect();
        byte[] message = Bytes.pattern(10_000);
        Call<Long> exchange =
                exchangeAll("10000 bytes", new ByteArrayInputStream(message), OutputStream.nullOutputStream());
        server.expect(message).expectEnd();
        server.send(Bytes.piece(message, 0, 9_999)).finish();
        exchange.failure(EOFException.class, "9999 of 10000 bytes came back, then the end");
    }

    @Test
    @Order(5)
    @Hint("the thread that sends has failed: keep its exception, close the socket, and throw it before you return")
    void a_server_that_leaves_in_the_middle_is_an_IOException() throws Exception {
        connect();
        Call<Long> exchange = exchangeAll("64 MiB", new PatternInput(64 * MIB), OutputStream.nullOutputStream());
        server.expect(Bytes.pattern(100_000)).close();
        exchange.failure(IOException.class, "the server left after 100000 bytes, in the middle of the message");
        Expect.noThreadIsLeft("exchangeAll");
    }

    @Test
    @Order(6)
    @Hint("the thread that sends has failed, and the one that receives waits for an echo that never comes")
    void a_message_that_cannot_be_read_is_an_IOException() throws Exception {
        connect();
        server.echoMeanwhile();
        InputStream broken = new SequenceInputStream(new PatternInput(10_000), new Broken());
        Call<Long> exchange = exchangeAll("a stream that breaks", broken, OutputStream.nullOutputStream());
        IOException failure =
                exchange.failure(IOException.class, "the stream that the message is read from has failed");
        Expect.that(
                tells(failure, Broken.REASON),
                "the exception of that stream, \"" + Broken.REASON + "\", or one that tells of it",
                "an exception that does not: " + failure,
                "keep the exception of the thread that sends, and throw that: the other one only tells what came of it");
        Expect.noThreadIsLeft("exchangeAll");
    }

    @Test
    @Order(7)
    @Hint("the thread that receives has failed, and the one that sends waits until its bytes are taken")
    void an_echo_that_cannot_be_written_is_an_IOException() throws Exception {
        connect();
        server.echoMeanwhile();
        OutputStream full = mock(OutputStream.class, withSettings().stubOnly().defaultAnswer(call -> {
            throw new IOException("No space left on device");
        }));
        Call<Long> exchange = exchangeAll("64 MiB", new PatternInput(64 * MIB), full);
        exchange.failure(IOException.class, "the stream that the echo is written to has failed");
        Expect.noThreadIsLeft("exchangeAll");
    }

    @Test
    @Order(8)
    @Hint("the server has ended its direction, so nothing more will come: close the socket, which wakes the sender")
    void a_server_that_finishes_and_reads_no_more_is_an_EOFException() throws Exception {
        connect();
        Call<Long> exchange = exchangeAll("64 MiB", new PatternInput(64 * MIB), OutputStream.nullOutputStream());
        server.expect(Bytes.pattern(100_000)).finish();
        exchange.failure(EOFException.class, "the server has finished, and not all was sent yet");
        Call.run("close()", client::close).result();
        Expect.noThreadIsLeft("exchangeAll and close()");
    }

    @Test
    @Order(9)
    @Hint("the thread that sends may wait for more of the message: when the server has ended, do not wait for that")
    void a_server_that_leaves_while_the_message_pauses_is_an_EOFException() throws Exception {
        connect();
        PipedOutputStream typing = Cleanup.atEnd(new PipedOutputStream());
        Call<Long> exchange =
                exchangeAll("a message that pauses", new PipedInputStream(typing), OutputStream.nullOutputStream());
        server.finish();
        exchange.failure(EOFException.class, "the server has ended the connection, and the message goes on");
    }

    /** Whether this exception, or one that it has with it, has this message. */
    private static boolean tells(Throwable thrown, String reason) {
        return thrown != null
                && (String.valueOf(thrown.getMessage()).contains(reason)
                        || tells(thrown.getCause(), reason)
                        || Stream.of(thrown.getSuppressed()).anyMatch(with -> tells(with, reason)));
    }

    /** A file on a disk that fails. */
    private static final class Broken extends InputStream {

        private static final String REASON = "the disk cannot be read";

        @Override
        public int read() throws IOException {
            throw new IOException(REASON);
        }
    }

    /** Remembers whether somebody closed it. */
    private static final class OpenUntilClosed extends ByteArrayOutputStream {

        private volatile boolean closed;

        @Override
        public void close() {
            closed = true;
        }
    }

    private void connect() throws Exception {
        PeerListener listener = PeerListener.open();
        Call<EchoClient> connect = Call.start("connect", () -> EchoClient.connect("127.0.0.1", listener.port(), LIMIT));
        client = Cleanup.atEnd(connect.result());
        server = listener.accept();
    }

    private Call<Long> exchangeAll(String what, InputStream message, OutputStream echo) {
        return Call.start("exchangeAll(" + what + ")", () -> client.exchangeAll(message, echo))
                .ifItThrows(SocketException.class, CLOSED);
    }

    private static void expectCount(long expected, long actual) {
        Expect.that(
                actual == expected,
                "exchangeAll returns the number of bytes that came back, " + expected,
                "it returned " + actual,
                null);
    }
}
