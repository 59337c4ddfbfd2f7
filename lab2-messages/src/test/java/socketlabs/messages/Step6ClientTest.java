package socketlabs.messages;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
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
    private static final String OF_17 = "OK digits=2 parity=odd prime=yes";

    private NumberClient client;
    private Peer server;

    @Test
    @Order(1)
    @Hint("ask() writes the request's bytes with Frames.write, and nothing else: no line end, no length as text")
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
        connect();
        expectAnswer(OF_17);
        expectAnswer("ERROR not-a-number byte 0 is 73 in hex");
        expectAnswer("");
    }

    @Test
    @Order(3)
    @Hint("one read() is not one reply: Frames.read reads until the frame is whole")
    void a_reply_that_comes_byte_by_byte_is_read_whole() throws Exception {
        connect();
        Call<String> ask = ask("17");
        server.expect(FrameForTest.frames("17")).sendByteByByte(FrameForTest.frames(OF_17));
        expectText(OF_17, ask.result());
    }

    @Test
    @Order(4)
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
    @Order(5)
    @Hint("the text of a reply is UTF-8: new String(bytes, UTF_8)")
    void a_reply_is_UTF_8() throws Exception {
        connect();
        expectAnswer("ERROR not-a-number “sete” não é um número");
    }

    @Test
    @Order(6)
    void an_end_in_place_of_the_reply_is_an_EOFException() throws Exception {
        connect();
        Call<String> ask = ask("17");
        server.expect(FrameForTest.frames("17")).finish();
        ask.failure(EOFException.class, "the server has finished and did not reply");
    }

    @Test
    @Order(7)
    void an_end_inside_the_reply_is_an_EOFException() throws Exception {
        connect();
        Call<String> ask = ask("17");
        server.expect(FrameForTest.frames("17"));
        server.send(Bytes.piece(FrameForTest.frames(OF_17), 0, 20)).finish();
        ask.failure(EOFException.class, "the server has finished after 20 of " + (4 + OF_17.length()) + " bytes");
    }

    @Test
    @Order(8)
    @Hint("the client trusts a length no more than the server does: leave it to Frames.read")
    void a_reply_with_a_wrong_length_is_a_BadFrameException() throws Exception {
        connect();
        Call<String> ask = ask("17");
        server.expect(FrameForTest.frames("17")).send(FrameForTest.length(Integer.MAX_VALUE));
        ask.failure(BadFrameException.class, "the server's four bytes are a length of 2147483647");
    }

    @Test
    @Order(9)
    void a_reset_is_an_IOException() throws Exception {
        connect();
        Call<String> ask = ask("17");
        server.expect(FrameForTest.frames("17")).reset();
        ask.failure(IOException.class, "the server has reset the connection");
    }

    @Test
    @Order(10)
    void connect_throws_an_IOException_where_nobody_listens() throws Exception {
        int port;
        try (PeerListener closed = PeerListener.open()) {
            port = closed.port();
        }
        Call.start("connect", () -> NumberClient.connect("127.0.0.1", port, LIMIT))
                .failure(IOException.class, "nobody listens on that port");
    }

    @Test
    @Order(11)
    void each_random_number_has_as_many_digits_as_were_asked_for() throws Exception {
        connect();
        String likely = "a number of n digits begins with 1 to 9, and 0 to 9 follow: a random number below 10 to the n"
                + " often has fewer";
        expectDigits(200, 2, likely);
        expectDigits(20, 30, likely);
        expectDigits(2, 1000, likely);
    }

    @Test
    @Order(12)
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
    @Order(13)
    @Hint("println for each reply, and println(\"END\") behind the loop")
    void each_reply_is_printed_in_a_line_and_END_in_the_last() throws Exception {
        connect();
        Call<List<String>> asking = askAboutRandomNumbers(3, 5);
        answerNext("OK one");
        answerNext("ERROR two");
        answerNext("OK three");
        expectLines(List.of("OK one", "ERROR two", "OK three", "END"), asking.result());
    }

    @Test
    @Order(14)
    void for_0_numbers_only_END_is_printed() throws Exception {
        connect();
        expectLines(List.of("END"), askAboutRandomNumbers(0, 30).result());
    }

    @Test
    @Order(15)
    void if_a_reply_does_not_come_that_is_an_EOFException_and_no_END_is_printed() throws Exception {
        connect();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Call<Void> asking = Call.run("askAboutRandomNumbers(3, 5)", () -> ask(3, 5, printed));
        answerNext("OK one");
        server.expect(FrameForTest.length(5)).finish();
        asking.failure(EOFException.class, "the server has finished after 1 of 3 replies");
        expectLines(List.of("OK one"), lines(printed));
    }

    @Test
    @Order(16)
    void close_ends_the_connection() throws Exception {
        connect();
        Call.run("close()", client::close).result();
        server.expectEnd();
    }

    private void connect() throws Exception {
        PeerListener listener = PeerListener.open();
        Call<NumberClient> connect =
                Call.start("connect", () -> NumberClient.connect("127.0.0.1", listener.port(), LIMIT));
        client = Cleanup.atEnd(connect.result());
        server = listener.accept();
    }

    private Call<String> ask(String number) {
        return Call.start("ask(" + number + ")", () -> client.ask(new Request(new BigInteger(number))));
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
        out.flush();
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

    private static void expectText(String expected, String text) {
        Expect.that(expected.equals(text), "ask() returns \"" + expected + "\"", "it returned \"" + text + "\"", null);
    }

    private static void expectLines(List<String> expected, List<String> printed) {
        Expect.that(
                expected.equals(printed),
                "these lines are printed: " + String.join(" | ", expected),
                "these were: " + String.join(" | ", printed),
                null);
    }
}
