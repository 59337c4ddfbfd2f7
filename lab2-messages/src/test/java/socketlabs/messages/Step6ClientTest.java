package socketlabs.messages;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
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

@Step(number = "2.6", title = "The client: random numbers, one reply a line", points = 15)
class Step6ClientTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration SHORT_LIMIT = Duration.ofMillis(100);
    private static final int CONNECT_ATTEMPTS = 5;
    private static final int SILENCES_LONGER_THAN_THE_LIMIT = 4;
    private static final int MOST_THAT_A_BACKLOG_OF_1_HOLDS = 300;
    private static final int ATTEMPTS = 40;

    /** As little an address as a name: no server for names has to be asked. */
    private static final String NO_HOST = "[::g]";

    private static final int NUMBERS = 200;

    private static final String STAYS_OPEN =
            "the connection stays open between requests: ask() closes neither the socket nor a stream of it, and ends no"
                    + " direction";

    private static final String OF_17 = "OK digits=2 parity=odd prime=yes";

    private NumberClient client;
    private Peer server;

    @Test
    @Order(1)
    @Hint("ask() writes the request's bytes with Frames.write, and nothing else: no line end, no length as text; and it"
            + " does so over the connection that connect() has made")
    void a_request_is_sent_in_a_frame() throws Exception {
        connect();
        Call<String> ask = ask("17");
        server.expect(Bytes.of(0x00, 0x00, 0x00, 0x02, 0x31, 0x37));
        server.send(FrameForTest.frames(OF_17));
        ask.result();
        client.close();
        server.expectEnd();
    }

    @Test
    @Order(2)
    void the_text_of_the_reply_is_returned() throws Exception {
        for (String reply : new String[] {OF_17, "ERROR not-a-number byte 0 is 73 in hex", "", " OK "}) {
            connect();
            expectAnswer(reply);
        }
    }

    @Test
    @Order(3)
    @Hint(STAYS_OPEN)
    void the_connection_stays_open_for_the_next_request() throws Exception {
        connect();
        expectAnswer(OF_17);
        expectAnswer(OF_17);
    }

    @Test
    @Order(4)
    @Hint("one read() is not one reply: Frames.read reads until the frame is whole")
    void a_reply_that_comes_byte_by_byte_is_read_whole() throws Exception {
        connect();
        Call<String> ask = ask("17");
        server.expect(FrameForTest.frames("17")).sendByteByByte(FrameForTest.frames(OF_17));
        expectText(OF_17, ask.result());
    }

    @Test
    @Order(5)
    @Hint(
            "read one frame and not a byte more: a BufferedInputStream that is made anew each time takes the next one along")
    void two_replies_that_arrive_together_are_told_apart() throws Exception {
        connect();
        Call<String> first = ask("1");
        server.expect(FrameForTest.frames("1")).send(FrameForTest.frames("one", "two"));
        expectText("one", first.result());
        expectText("two", ask("2").result());
    }

    @Test
    @Order(6)
    @Hint("the text of a reply is UTF-8, and new String(bytes) takes the platform's charset: name the charset, UTF_8")
    void a_reply_is_UTF_8() throws Exception {
        connect();
        expectAnswer("ERROR not-a-number “sete” não é um número");
    }

    @Test
    @Order(7)
    void an_end_in_place_of_the_reply_is_an_EOFException() throws Exception {
        connect();
        Call<String> ask = ask("17");
        server.expect(FrameForTest.frames("17")).finish();
        ask.ifItThrows(
                        NoSuchElementException.class,
                        "an empty Optional has nothing to get(): orElseThrow(() -> new EOFException(…))")
                .failure(EOFException.class, "the server has finished and did not reply");
    }

    @Test
    @Order(8)
    void an_end_inside_the_reply_is_an_EOFException() throws Exception {
        connect();
        Call<String> ask = ask("17");
        server.expect(FrameForTest.frames("17"));
        server.send(Bytes.piece(FrameForTest.frames(OF_17), 0, 20)).finish();
        ask.failure(EOFException.class, "the server has finished after 20 of " + (4 + OF_17.length()) + " bytes");
    }

    @Test
    @Order(9)
    @Hint("the client trusts a length no more than the server does: leave it to Frames.read")
    void a_reply_with_a_wrong_length_is_a_BadFrameException() throws Exception {
        connect();
        Call<String> ask = ask("17");
        server.expect(FrameForTest.frames("17")).send(FrameForTest.length(Integer.MAX_VALUE));
        ask.failure(BadFrameException.class, "the server's four bytes are a length of 2147483647");
    }

    @Test
    @Order(10)
    void a_reset_is_an_IOException() throws Exception {
        connect();
        Call<String> ask = ask("17");
        server.expect(FrameForTest.frames("17")).reset();
        ask.failure(IOException.class, "the server has reset the connection");
    }

    @Test
    @Order(11)
    void connect_throws_an_IOException_where_nobody_listens() throws Exception {
        int port;
        try (PeerListener closed = PeerListener.open()) {
            port = closed.port();
        }
        Call.start("connect", () -> NumberClient.connect("127.0.0.1", port, LIMIT))
                .failure(IOException.class, "nobody listens on that port");
    }

    @Test
    @Order(12)
    void each_random_number_has_as_many_digits_as_were_asked_for() throws Exception {
        connect();
        String likely = "a number of n digits begins with 1 to 9, and 0 to 9 follow: a random number below 10 to the n"
                + " often has fewer";
        expectDigits(NUMBERS, 2, likely);
        expectDigits(20, 30, likely);
        expectDigits(2, 1000, likely);
    }

    @Test
    @Order(13)
    @Hint("where one digit is asked for, the first is the only one: no second one, and it may be 0")
    void a_number_of_one_digit_has_one_digit() throws Exception {
        connect();
        Call<List<String>> asking = askAboutRandomNumbers(20, 1);
        for (int i = 0; i < 20; i++) {
            String number = answerNext(OF_17);
            Expect.that(number.matches("[0-9]"), "a number of one digit", "the request is \"" + number + "\"", null);
        }
        asking.result();
    }

    @Test
    @Order(14)
    void each_number_of_so_many_digits_can_come() throws Exception {
        connect();
        Call<List<String>> asking = askAboutRandomNumbers(NUMBERS, 3);
        Set<Character> first = new TreeSet<>();
        Set<Character> last = new TreeSet<>();
        for (int i = 0; i < NUMBERS; i++) {
            String number = answerNext(OF_17);
            first.add(number.charAt(0));
            last.add(number.charAt(number.length() - 1));
        }
        asking.result();
        Expect.that(
                first.size() == 9 && last.size() == 10,
                NUMBERS + " random numbers begin with 1 to 9 and end with 0 to 9",
                "they begin with " + inWords(first) + " and end with " + inWords(last),
                "nextInt(10) gives 0 to 9, and nextInt(1, 10) 1 to 9: the upper end is never given");
    }

    @Test
    @Order(15)
    void with_the_same_seed_the_numbers_are_the_same() throws Exception {
        connect();
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < 2; i++) {
            Call<List<String>> asking = askAboutRandomNumbers(1, 30);
            numbers.add(answerNext(OF_17));
            asking.result();
        }
        Expect.that(
                numbers.size() == 1,
                "the same number twice, from two generators with the same seed",
                "two different ones: " + String.join(", ", numbers),
                "take all digits from the generator that is passed, and from no other one, nor from Math.random()");
    }

    @Test
    @Order(16)
    @Hint("draw a new number for each request")
    void the_random_numbers_differ() throws Exception {
        connect();
        Call<List<String>> asking = askAboutRandomNumbers(20, 30);
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            numbers.add(answerNext(OF_17));
        }
        asking.result();
        Expect.that(
                numbers.size() == 20, "20 different numbers of 30 digits", numbers.size() + " different ones", null);
    }

    @Test
    @Order(17)
    @Hint("println for each reply, and println(\"END\") behind the loop")
    void each_reply_is_printed_in_a_line_and_END_in_the_last() throws Exception {
        connect();
        Call<List<String>> asking = askAboutRandomNumbers(3, 5);
        answerNext("OK one");
        answerNext("OK two");
        answerNext("OK three");
        expectLines(List.of("OK one", "OK two", "OK three", "END"), asking.result());
    }

    @Test
    @Order(18)
    @Hint(value = "an ERROR is a reply, too: print it, and go on with the next number", first = true)
    void an_ERROR_is_printed_like_any_other_reply_and_the_next_number_is_asked_about() throws Exception {
        connect();
        Call<List<String>> asking = askAboutRandomNumbers(2, 5);
        answerNext("ERROR one");
        answerNext("OK two");
        expectLines(List.of("ERROR one", "OK two", "END"), asking.result());
    }

    @Test
    @Order(19)
    void a_reply_is_printed_before_the_next_number_is_asked_about() throws Exception {
        connect();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Call<Void> asking = Call.run("askAboutRandomNumbers(2, 5)", () -> ask(2, 5, printed));
        answerNext("OK one");
        FrameForTest.next(server);
        List<String> lines = lines(printed);
        Expect.that(
                lines.equals(List.of("OK one")),
                "\"OK one\" is printed when the second request comes",
                lines.isEmpty() ? "nothing is printed yet" : "printed is: " + String.join(" | ", lines),
                "print each reply when it has come, and do not collect them: whoever waits for a thousand wants to see the"
                        + " first");
        server.send(FrameForTest.frames("OK two"));
        asking.result();
    }

    @Test
    @Order(20)
    @Hint(
            value =
                    "one after another: the next request goes out when the reply to the one before has come, so ask, print,"
                            + " and ask again",
            first = true)
    void no_request_goes_out_before_the_reply_to_the_one_before_has_come() throws Exception {
        connect();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Call<Void> asking = Call.run("askAboutRandomNumbers(3, 5)", () -> ask(3, 5, printed));
        FrameForTest.next(server);
        server.finish();
        asking.failure(EOFException.class, "the server has finished and did not reply");
        Call.run("close()", client::close).result();
        server.expectEnd();
    }

    @Test
    @Order(21)
    void for_0_numbers_only_END_is_printed() throws Exception {
        connect();
        expectLines(List.of("END"), askAboutRandomNumbers(0, 30).result());
    }

    @Test
    @Order(22)
    void if_a_reply_does_not_come_that_is_an_EOFException_and_no_END_is_printed() throws Exception {
        connect();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Call<Void> asking = Call.run("askAboutRandomNumbers(3, 5)", () -> ask(3, 5, printed));
        answerNext("OK one");
        FrameForTest.next(server);
        server.finish();
        asking.failure(EOFException.class, "the server has finished after 1 of 3 replies");
        expectLines(List.of("OK one"), lines(printed));
    }

    @Test
    @Order(23)
    @Hint("out is System.out, most of the time, and whoever closes that is never heard again: give it to no try (…)")
    void the_stream_that_is_printed_to_stays_open() throws Exception {
        connect();
        AtomicBoolean closed = new AtomicBoolean();
        ByteArrayOutputStream printed = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        Call.run("askAboutRandomNumbers(0, 5)", () -> ask(0, 5, printed)).result();
        Expect.that(!closed.get(), "out stays open", "it was closed", null);
    }

    @Test
    @Order(24)
    @Hint("close() closes the socket that connect() made")
    void close_ends_the_connection_in_both_directions() throws Exception {
        connect();
        Call.run("close()", client::close).result();
        server.expectEnd();
        server.expectClosed();
    }

    @Test
    @Order(25)
    @Hint("a static field is shared by all clients: each needs a socket of its own")
    void two_clients_have_a_connection_each() throws Exception {
        connect();
        NumberClient firstClient = client;
        Peer firstServer = server;
        connect();
        Call<String> ask = Call.start("ask(17)", () -> firstClient.ask(new Request(BigInteger.valueOf(17))));
        firstServer.expect(FrameForTest.frames("17")).send(FrameForTest.frames(OF_17));
        expectText(OF_17, ask.result());
    }

    @Test
    @Order(26)
    @Hint("give the limit to Socket.connect, in milliseconds: new Socket(host, port) has none, and 0 is none, too")
    void connect_gives_up_when_the_limit_has_passed() throws Exception {
        int port = portThatDoesNotAnswer();
        Call.start(
                        "connect with a limit of 0.05 s",
                        () -> NumberClient.connect("127.0.0.1", port, Duration.ofMillis(50)))
                .failure(IOException.class, "the server did not answer within the limit");
    }

    @Test
    @Order(27)
    void a_reply_may_take_longer_than_the_limit_for_connecting() throws Exception {
        connectWithin(SHORT_LIMIT);
        Call<String> ask = ask("17")
                .ifItThrows(SocketTimeoutException.class, "the limit is for connecting: ask() waits without one");
        server.expect(FrameForTest.frames("17"));
        for (int i = 0; i < SILENCES_LONGER_THAN_THE_LIMIT; i++) {
            server.expectSilence();
        }
        server.send(FrameForTest.frames(OF_17));
        expectText(OF_17, ask.result());
    }

    @Test
    @Order(28)
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
        Call.start("connect to " + NO_HOST, () -> NumberClient.connect(NO_HOST, 7101, LIMIT))
                .failure(IOException.class, "there is no such host");
    }

    /** Sockets are among them. Windows does not tell; there, the test is content with the exception. */
    private static long openDescriptors() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getOpenFileDescriptorCount()
                : 0;
    }

    /** On a machine that stands still for so long, a right client gives up, too. */
    private void connectWithin(Duration limit) throws Exception {
        for (int i = 1; client == null; i++) {
            PeerListener listener = PeerListener.open();
            try {
                client = Call.start("connect", () -> NumberClient.connect("127.0.0.1", listener.port(), limit))
                        .result();
                Cleanup.atEnd(client);
                server = listener.accept();
            } catch (IOException tooSlow) {
                Assumptions.assumeTrue(i < CONNECT_ATTEMPTS, "this machine is too slow for the test");
            }
        }
    }

    private void connect() throws Exception {
        PeerListener listener = PeerListener.open();
        Call<NumberClient> connect =
                Call.start("connect", () -> NumberClient.connect("127.0.0.1", listener.port(), LIMIT));
        client = Cleanup.atEnd(connect.result());
        server = listener.accept();
    }

    private Call<String> ask(String number) {
        return Call.start("ask(" + number + ")", () -> client.ask(new Request(new BigInteger(number))))
                .ifItThrows(SocketException.class, STAYS_OPEN);
    }

    private void expectAnswer(String reply) throws Exception {
        Call<String> ask = ask("17");
        server.expect(FrameForTest.frames("17")).send(FrameForTest.frames(reply));
        expectText(reply, ask.result());
    }

    private Call<List<String>> askAboutRandomNumbers(int count, int digits) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        return Call.start("askAboutRandomNumbers(" + count + ", " + digits + ")", () -> {
            ask(count, digits, printed);
            return lines(printed);
        });
    }

    private void ask(int count, int digits, ByteArrayOutputStream printed) throws IOException {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        client.askAboutRandomNumbers(count, digits, new SplittableRandom(2), out);
    }

    private static List<String> lines(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Takes the next request, and gives it. */
    private String answerNext(String reply) {
        String request = FrameForTest.next(server);
        server.send(FrameForTest.frames(reply));
        return request;
    }

    private void expectDigits(int count, int digits, String likely) throws Exception {
        Call<List<String>> asking = askAboutRandomNumbers(count, digits);
        for (int i = 0; i < count; i++) {
            String number = answerNext(OF_17);
            Expect.that(
                    number.matches("[1-9][0-9]{" + (digits - 1) + "}"),
                    "a number of " + digits + " digits, the first of them not 0",
                    "the request is \"" + number + "\"",
                    likely);
        }
        asking.result();
    }

    private static String inWords(Set<Character> digits) {
        return digits.stream().map(String::valueOf).collect(Collectors.joining(" "));
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

    private static void expectText(String expected, String text) {
        Expect.that(
                expected.equals(text),
                "ask() returns \"" + expected + "\"",
                "it returned \"" + text + "\"",
                expected.strip().equals(text) ? "the text is returned as it came: take nothing off" : null);
    }

    private static void expectLines(List<String> expected, List<String> printed) {
        Expect.that(
                expected.equals(printed),
                "these lines are printed: " + String.join(" | ", expected),
                "these were: " + String.join(" | ", printed),
                null);
    }
}
