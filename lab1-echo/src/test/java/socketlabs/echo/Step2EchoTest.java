package socketlabs.echo;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Connection;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.PatternCheck;
import socketlabs.testkit.PatternInput;
import socketlabs.testkit.Peer;
import socketlabs.testkit.ScriptedInput;
import socketlabs.testkit.ScriptedSocket;
import socketlabs.testkit.Step;

@Step(number = "1.2", title = "Echo every byte until the client has finished", points = 25)
class Step2EchoTest {

    private static final int MIB = 1024 * 1024;

    /** Made beside the tests that come first, since Mockito takes a while for a first mock. */
    private static final CompletableFuture<OutputStream> BROKEN_PIPE = CompletableFuture.supplyAsync(
            () -> mock(OutputStream.class, withSettings().stubOnly().defaultAnswer(call -> {
                throw new IOException("Broken pipe");
            })),
            ForkJoinPool.commonPool());

    private Connection connection;
    private Peer peer;

    @Test
    @Order(1)
    @Hint("send back what read() gave, as soon as it gave it; only -1 is the end, and available() == 0 is not")
    void a_short_message_comes_back_at_once() throws Exception {
        echoing();
        peer.send("hello").expect("hello");
    }

    @Test
    @Order(2)
    void a_message_that_arrives_in_two_pieces_comes_back_whole() throws Exception {
        echoing();
        byte[] message = Bytes.pattern(2000);
        peer.send(Bytes.piece(message, 0, 1000)).expect(Bytes.piece(message, 0, 1000));
        peer.send(Bytes.piece(message, 1000, 2000)).expect(Bytes.piece(message, 1000, 2000));
    }

    @Test
    @Order(3)
    void a_message_that_is_larger_than_any_buffer_comes_back_whole() throws Exception {
        echoing();
        byte[] message = Bytes.pattern(1_000_000);
        peer.sendMeanwhile(message);
        peer.expect(message);
    }

    @Test
    @Order(4)
    @Hint("behind the n bytes that read() gave stand older ones: write(buffer, 0, n)")
    void a_long_piece_and_then_a_short_one_come_back_each_in_its_length() throws Exception {
        Call<Void> call = echoing();
        peer.send(Bytes.pattern(4000)).expect(Bytes.pattern(4000));
        peer.send("short").expect("short");
        expectNothingMore(call);
    }

    @Test
    @Order(5)
    @Hint("for each read() write the n bytes that it returned, here a single one, until it returns -1")
    void bytes_that_come_one_by_one_go_back_one_by_one() throws Exception {
        ByteArrayOutputStream echo = new ByteArrayOutputStream();
        byte[] message = Bytes.pattern(300);
        echoCall(new ScriptedSocket(ScriptedInput.ending(message, 1), echo)).result();
        Expect.bytes(message, echo.toByteArray());
    }

    @Test
    @Order(6)
    void every_value_that_a_byte_can_have_comes_back_unchanged() throws Exception {
        echoing();
        peer.send(Bytes.everyValue()).expect(Bytes.everyValue());
    }

    @Test
    @Order(7)
    void bytes_that_are_not_text_come_back_unchanged() throws Exception {
        echoing();
        // What is no character in the charset that the tests run with, cut UTF-8, a byte order mark, zeros, and what a
        // line reader would take for line ends.
        byte[] message =
                Bytes.of('f', 'o', 'o', 0x81, 0xc3, 0xa7, 0xff, 0xfe, 0, 0xc3, '\r', '\n', '\r', 0xe2, 0x82, '\n');
        peer.send(message).expect(message);
    }

    @Test
    @Order(8)
    @Hint("nothing was sent, and so nothing is to be sent back: the first read() returns -1")
    void a_client_that_sends_nothing_gets_nothing() throws Exception {
        expectNothingMore(echoing());
    }

    @Test
    @Order(9)
    @Hint("-1 from read() ends the loop, and nothing else does: available() == 0 is a pause")
    void echo_returns_when_the_client_has_finished() throws Exception {
        Call<Void> call = echoing();
        peer.send("the last words").finish().expect("the last words");
        call.result();
    }

    @Test
    @Order(10)
    void after_the_end_of_the_stream_nothing_more_is_read() throws Exception {
        InputStream message = ScriptedInput.ending(Bytes.utf8("hello"), 5);
        echoCall(new ScriptedSocket(message, OutputStream.nullOutputStream())).result();
    }

    @Test
    @Order(11)
    @Hint("let the IOException pass: serve() catches it, and a loop that catches it goes on for ever")
    void a_connection_that_breaks_while_it_is_read_ends_with_the_IOException() throws Exception {
        InputStream breaking = ScriptedInput.breaking(Bytes.utf8("hello"), 3);
        Socket client = new ScriptedSocket(breaking, OutputStream.nullOutputStream());
        echoCall(client).failure(IOException.class, "the third read() failed, and whoever called echo must learn it");
    }

    @Test
    @Order(12)
    @Hint("let the IOException pass; PrintStream and PrintWriter swallow it, so they are no use here")
    void a_connection_that_breaks_while_it_is_written_ends_with_the_IOException() throws Exception {
        Socket client = new ScriptedSocket(ScriptedInput.ending(Bytes.pattern(100_000), 1000), BROKEN_PIPE.join());
        echoCall(client).failure(IOException.class, "write() failed, and whoever called echo must learn it");
    }

    @Test
    @Order(13)
    void the_socket_stays_open() throws Exception {
        Call<Void> call = echoing();
        peer.send("bye").finish().expect("bye");
        call.result();
        Expect.that(
                !connection.socket().isClosed() && !connection.socket().isOutputShutdown(),
                "the socket is still open when echo(client) has returned",
                "it is closed, in one direction or both",
                "to close a stream of a socket closes the socket; that is for serve() to do, in step 3");
    }

    @Test
    @Order(14)
    @Hint("an echo server knows no commands: only the end of the stream ends it")
    void words_that_sound_like_commands_come_back_too() throws Exception {
        echoing();
        for (String word : List.of("quit", "exit\n", "bye", "stop\r\n", "")) {
            peer.send(word).expect(word);
        }
        peer.send("still there").expect("still there");
    }

    @Test
    @Order(15)
    void a_message_of_65_MiB_takes_no_more_memory_than_a_short_one() throws Exception {
        PatternCheck echo = new PatternCheck();
        echoCall(new ScriptedSocket(new PatternInput(65 * MIB), echo)).result();
        echo.expectLength(65 * MIB);
    }

    /** Gives the server one end of a connection, and this test the other. */
    private Call<Void> echoing() throws IOException {
        connection = Connection.open();
        peer = connection.peer();
        return echoCall(connection.socket());
    }

    /** When echo has returned, this test closes the connection itself: then all that was sent has come. */
    private void expectNothingMore(Call<Void> call) throws Exception {
        peer.finish();
        call.result();
        connection.socket().close();
        peer.expectEnd();
    }

    private static Call<Void> echoCall(Socket client) {
        return Call.run("echo(client)", () -> new EchoServer(0).echo(client));
    }
}
