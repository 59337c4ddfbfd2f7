package socketlabs.echo;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Cleanup;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Peer;
import socketlabs.testkit.PeerListener;
import socketlabs.testkit.Step;

@Step(number = "1.4", title = "The client: send, and read back as much", points = 20)
class Step4ClientTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int MOST_THAT_A_BACKLOG_OF_1_HOLDS = 300;
    private static final int ATTEMPTS = 40;

    /** As little an address as a name: no server for names has to be asked. */
    private static final String NO_HOST = "[::g]";

    private EchoClient client;
    private Peer server;

    @Test
    @Order(1)
    @Hint("println() adds a line end, and a writer encodes: write the bytes of the message to the socket's stream")
    void the_client_sends_the_message_and_nothing_else() throws Exception {
        connect();
        Call<byte[]> exchange = exchange(Bytes.utf8("hello"));
        server.expect("hello").send("hello");
        exchange.ifItStands("read as many bytes as were sent, and do not wait for more, or for the end")
                .result();
        client.close();
        server.expectEnd();
    }

    @Test
    @Order(2)
    @Hint("the result is what the server sent, not the message itself")
    void the_client_returns_what_the_server_has_sent_back() throws Exception {
        connect();
        Call<byte[]> exchange = exchange(Bytes.utf8("hello"));
        server.expect("hello").send("HELLO");
        Expect.bytes(Bytes.utf8("HELLO"), exchange.result());
    }

    @Test
    @Order(3)
    @Hint("one read() gives what has come so far: read again until as many bytes have come as were sent")
    void an_echo_that_comes_in_many_pieces_is_read_whole() throws Exception {
        connect();
        byte[] message = Bytes.pattern(300_000); // more than the JDK takes from a socket in one read
        Call<byte[]> exchange = exchange(message);
        server.expect(message).send(message);
        Expect.bytes(message, exchange.result());
    }

    @Test
    @Order(4)
    @Hint("read as many bytes as were sent, and no more: what comes after them belongs to the next exchange")
    void two_echoes_that_arrive_together_are_told_apart() throws Exception {
        connect();
        Call<byte[]> first = exchange(Bytes.utf8("one"));
        server.expect("one").send("onetwo");
        Expect.bytes(Bytes.utf8("one"), first.result());
        Call<byte[]> second = exchange(Bytes.utf8("two"));
        Expect.bytes(Bytes.utf8("two"), second.result());
        Expect.that(
                Arrays.equals(Bytes.utf8("one"), first.result()),
                "the first result is still \"one\"",
                "the second exchange has changed it",
                "both results are the same array: every exchange needs one of its own");
    }

    @Test
    @Order(5)
    void every_value_that_a_byte_can_have_is_sent_and_returned_unchanged() throws Exception {
        connect();
        Call<byte[]> exchange = exchange(Bytes.everyValue());
        server.expect(Bytes.everyValue()).send(Bytes.everyValue());
        Expect.bytes(Bytes.everyValue(), exchange.result());
    }

    @Test
    @Order(6)
    @Hint("no byte is to come back for no byte sent: there is nothing to wait for")
    void an_empty_message_has_an_empty_echo() throws Exception {
        connect();
        Expect.bytes(new byte[0], exchange(new byte[0]).result());
    }

    @Test
    @Order(7)
    @Hint("when read() returns -1 before all came, throw new EOFException(…) with both numbers in its message")
    void an_end_after_5_of_12_bytes_is_an_EOFException_that_says_so() throws Exception {
        connect();
        Call<byte[]> exchange = exchange(Bytes.utf8("twelve bytes"));
        server.expect("twelve bytes").send("twelv").finish();
        expectBothNumbers(5, 12, exchange.failure(EOFException.class, "the end came after 5 of 12 bytes"));
    }

    @Test
    @Order(8)
    @Hint("when read() returns -1 before all came, throw new EOFException(…) with both numbers in its message")
    void an_end_before_the_first_byte_is_an_EOFException_too() throws Exception {
        connect();
        Call<byte[]> exchange = exchange(Bytes.utf8("hello"));
        server.expect("hello").finish();
        expectBothNumbers(0, 5, exchange.failure(EOFException.class, "the server has finished without a byte"));
    }

    @Test
    @Order(9)
    void a_reset_is_an_IOException() throws Exception {
        connect();
        Call<byte[]> exchange = exchange(Bytes.utf8("hello"));
        server.expect("hello").reset();
        exchange.failure(IOException.class, "the server has reset the connection");
    }

    @Test
    @Order(10)
    @Hint("let the IOException pass: whoever calls connect must learn that there is no connection")
    void connect_throws_an_IOException_where_nobody_listens() throws Exception {
        int port;
        try (PeerListener closed = PeerListener.open()) {
            port = closed.port();
        }
        Call.start("connect", () -> EchoClient.connect("127.0.0.1", port, LIMIT))
                .failure(IOException.class, "nobody listens on that port");
    }

    @Test
    @Order(11)
    @Hint("give the limit to Socket.connect: new Socket(host, port) has none, and waits for as long as the system does")
    void connect_gives_up_when_the_limit_has_passed() throws Exception {
        int port = portThatDoesNotAnswer();
        Call<EchoClient> connect = Call.start(
                "connect with a limit of 0.05 s", () -> EchoClient.connect("127.0.0.1", port, Duration.ofMillis(50)));
        connect.failure(IOException.class, "the server did not answer within the limit");
    }

    @Test
    @Order(12)
    @Hint("close() closes the socket that connect() made")
    void close_ends_the_connection_in_both_directions() throws Exception {
        connect();
        Call.run("close()", client::close).result();
        server.expectEnd();
        server.expectClosed();
    }

    @Test
    @Order(13)
    @Hint("a pause is not the end, and available() == 0 is not either: read again until as many came as were sent")
    void an_echo_that_comes_with_a_pause_is_read_whole() throws Exception {
        connect();
        Call<byte[]> exchange = exchange(Bytes.utf8("hello"));
        server.expect("hello").send("he").expectSilence().send("llo");
        exchange.ifItThrows("a pause is not the end: only -1 from read() is, and available() == 0 is not");
        Expect.bytes(Bytes.utf8("hello"), exchange.result());
    }

    @Test
    @Order(14)
    @Hint("a static field is shared by all clients: each needs a socket of its own")
    void two_clients_have_a_connection_each() throws Exception {
        connect();
        EchoClient firstClient = client;
        Peer firstServer = server;
        connect();
        Call<byte[]> exchange = Call.start("exchange(5 bytes)", () -> firstClient.exchange(Bytes.utf8("first")));
        firstServer.expect("first").send("first");
        Expect.bytes(Bytes.utf8("first"), exchange.result());
    }

    @Test
    @Order(15)
    @Hint("if connect() cannot give back what it has opened, it closes it: catch the IOException, close the socket, and"
            + " throw the exception again")
    void where_there_is_no_such_host_no_socket_is_left_open() throws Exception {
        expectNoSuchHost();
        long before = openDescriptors();
        long most = before;
        for (int i = 0; i < ATTEMPTS; i++) {
            expectNoSuchHost();
            most = Math.max(most, openDescriptors());
        }
        Expect.that(
                most - before < ATTEMPTS / 2,
                "connect throws an IOException, and leaves no socket open",
                "after " + ATTEMPTS + " attempts, " + (most - before) + " more were open than before",
                null);
    }

    private static void expectNoSuchHost() throws Exception {
        Call.start("connect to " + NO_HOST, () -> EchoClient.connect(NO_HOST, 7101, LIMIT))
                .failure(IOException.class, "there is no such host");
    }

    /** Sockets are among them. Windows does not tell; there, the test is content with the exception. */
    private static long openDescriptors() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getOpenFileDescriptorCount()
                : 0;
    }

    private static void expectBothNumbers(int came, int wanted, EOFException failure) {
        String message = String.valueOf(failure.getMessage());
        Expect.that(
                message.matches("(?s).*\\b" + came + "\\b.*") && message.matches("(?s).*\\b" + wanted + "\\b.*"),
                "a message that says how many bytes came (" + came + "), and of how many (" + wanted + ")",
                "the message is: " + message,
                "tell how many bytes came, and how many were expected: EOFException takes a message");
    }

    private void connect() throws Exception {
        PeerListener listener = PeerListener.open();
        Call<EchoClient> connect = Call.start("connect", () -> EchoClient.connect("127.0.0.1", listener.port(), LIMIT));
        client = Cleanup.atEnd(connect.result());
        server = listener.accept();
    }

    private Call<byte[]> exchange(byte[] message) {
        return Call.start("exchange(" + message.length + " bytes)", () -> client.exchange(message));
    }

    /** Where more clients wait than the backlog holds, a system lets the next one wait without an answer, or refuses. */
    private static int portThatDoesNotAnswer() throws IOException {
        ServerSocket listener = Cleanup.atEnd(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        InetSocketAddress address = new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort());
        for (int i = 0; i < MOST_THAT_A_BACKLOG_OF_1_HOLDS; i++) {
            Socket waiting = Cleanup.atEnd(new Socket());
            try {
                waiting.connect(address, 50);
            } catch (IOException full) {
                return listener.getLocalPort();
            }
        }
        return Assumptions.abort("this system's backlog has no end");
    }
}
