package socketlabs.multiclient;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Connection;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Peer;
import socketlabs.testkit.ScriptedInput;
import socketlabs.testkit.Step;

@Step(number = "4.2", title = "A session: command after command", points = 20)
class Step2SessionTest {

    private static final int WHOLE = Integer.MAX_VALUE;
    private static final long FAR_TOO_MUCH = 64L * 1024 * 1024;

    private static final Runnable NOTHING = () -> {};

    private static final String ENDS_THE_LINE =
            "what readLine() throws for such a line ends that line, and not the session: catch it inside the loop";

    /** Answers a line with the line in brackets, so that a reply tells which line it is to. */
    private static final Function<String, Reply> BRACKETS = line -> switch (line) {
        case "QUIT" -> new Reply.Goodbye();
        case "MISSING" -> new Reply.Failure(Code.NOT_FOUND, "there is no such file");
        default -> new Reply.Text("[" + line + "]");
    };

    @Test
    @Order(1)
    void a_line_is_answered() throws Exception {
        expectReplies(Bytes.utf8("hello\n"), WHOLE, "OK 7\n[hello]");
    }

    @Test
    @Order(2)
    @Hint("the end of the stream between two lines is the end of the session, and no error")
    void a_client_that_finishes_at_once_is_no_error() throws Exception {
        expectReplies(new byte[0], WHOLE, "");
    }

    @Test
    @Order(3)
    @Hint(
            value =
                    "a packet is not a line: there may be several in it, and each has its reply, in their order. Is there one"
                            + " LineReader for the whole session? It reads ahead, and what it holds is lost with it",
            first = true)
    void several_lines_in_one_packet_are_answered_in_their_order() throws Exception {
        expectReplies(Bytes.utf8("a\nbb\nc\n"), WHOLE, "OK 3\n[a]OK 4\n[bb]OK 3\n[c]");
    }

    @Test
    @Order(4)
    @Hint(value = "a packet is not a line: read on until the line has ended", first = true)
    void lines_that_come_one_byte_at_a_time_are_answered() throws Exception {
        expectReplies(Bytes.utf8("hello\nagain\n"), 1, "OK 7\n[hello]OK 7\n[again]");
    }

    @Test
    @Order(5)
    @Hint(value = "the line is what stands before LF, or before CR LF; neither belongs to it", first = true)
    void a_line_may_end_with_CR_LF() throws Exception {
        expectReplies(Bytes.utf8("a\r\nb\nc\r\n"), WHOLE, "OK 3\n[a]OK 3\n[b]OK 3\n[c]");
        expectReplies(Bytes.utf8("a\r\nb\nc\r\n"), 1, "OK 3\n[a]OK 3\n[b]OK 3\n[c]");
    }

    @Test
    @Order(6)
    @Hint(
            value =
                    "only LF ends a line, and only one CR before it goes: readLine() of the JDK takes any CR for an end",
            first = true)
    void a_CR_elsewhere_belongs_to_the_line() throws Exception {
        expectReplies(Bytes.utf8("a\rb\n\rc\nd\r\r\n"), WHOLE, "OK 5\n[a\rb]OK 4\n[\rc]OK 4\n[d\r]");
    }

    @Test
    @Order(7)
    @Hint("an empty line is a line, and has its reply: a client waits for it")
    void an_empty_line_is_answered() throws Exception {
        expectReplies(Bytes.utf8("\n\r\na\n"), WHOLE, "OK 2\n[]OK 2\n[]OK 3\n[a]");
    }

    @Test
    @Order(8)
    @Hint(value = "what is left of a longer line must not show in a shorter one after it", first = true)
    void a_short_line_after_a_long_one_is_itself() throws Exception {
        expectReplies(Bytes.utf8("a longer line\nb\n\n"), WHOLE, "OK 15\n[a longer line]OK 3\n[b]OK 2\n[]");
    }

    @Test
    @Order(9)
    @Hint(
            "collect the bytes of a line, and make a String of them at its end: a character may come in two reads; and do not"
                    + " take the platform's charset: name the charset, UTF_8")
    void characters_of_several_bytes_come_whole_in_any_pieces() throws Exception {
        String line = "olá, 世界 🙂";
        String expected = "OK " + (Bytes.utf8(line).length + 2) + "\n[" + line + "]";
        expectReplies(Bytes.utf8(line + "\n"), WHOLE, expected);
        expectReplies(Bytes.utf8(line + "\n"), 1, expected);
    }

    @Test
    @Order(10)
    @Hint("new String(bytes, UTF_8) repairs what it does not understand: UTF_8.newDecoder().decode(…) refuses it")
    void a_line_that_is_not_UTF_8_is_a_bad_request_and_the_session_goes_on() throws Exception {
        byte[] input = Bytes.of('a', 0xc3, 0x28, '\n', 0xff, '\n', 'b', '\n');
        expectErrorsAndReplies(run(input, WHOLE), "bad-request", "bad-request", "OK 3\n[b]");
    }

    @Test
    @Order(11)
    @Hint("after an error of this kind the session goes on: only a reply that isLast() ends it")
    void the_session_goes_on_after_an_error() throws Exception {
        expectErrorsAndReplies(run(Bytes.utf8("MISSING\na\n"), WHOLE), "not-found", "OK 3\n[a]");
    }

    @Test
    @Order(12)
    @Hint("1024 bytes are not too many; the line end is not counted, neither LF nor CR LF")
    void a_line_of_1024_bytes_is_answered() throws Exception {
        String line = "x".repeat(1024);
        String reply = "OK 1026\n[" + line + "]";
        expectReplies(Bytes.utf8(line + "\n" + line + "\r\n"), WHOLE, reply + reply);
        expectReplies(Bytes.utf8(line + "\r\n"), 1, reply);
    }

    @Test
    @Order(13)
    @Hint("1025 bytes are one too many: the answer is ERROR line-too-long, and it is the last")
    void a_line_of_1025_bytes_is_too_long_and_ends_the_session() throws Exception {
        expectErrorsAndReplies(run(Bytes.utf8("x".repeat(1025) + "\na\n"), WHOLE), "line-too-long");
        expectErrorsAndReplies(run(Bytes.utf8("x".repeat(1025) + "\r\na\n"), 1), "line-too-long");
    }

    @Test
    @Order(14)
    @Hint("the limit is in bytes: é has two of them")
    void a_line_is_measured_in_bytes() throws Exception {
        expectReplies(Bytes.utf8("é".repeat(512) + "\n"), WHOLE, "OK 1026\n[" + "é".repeat(512) + "]");
        expectErrorsAndReplies(run(Bytes.utf8("é".repeat(513) + "\n"), WHOLE), "line-too-long");
    }

    @Test
    @Order(15)
    @Hint(
            value =
                    "the answer to a line that is too long does not wait for the line's end, which may never come: byte 1025"
                            + " tells that it is too long, so do not wait for one more either",
            first = true)
    void a_line_that_is_too_long_is_answered_before_its_end() throws Exception {
        Connection connection = Connection.open();
        Call<Void> session = session(connection);
        connection.peer().send(Bytes.utf8("x".repeat(1025))); // and no more, before there is an answer
        expectError(connection.peer(), "line-too-long");
        session.result();
    }

    @Test
    @Order(16)
    @Hint("judge the length while you read: stop at the first byte too many, and keep none of those after it")
    void a_line_without_end_costs_no_more_memory_than_another() throws Exception {
        EndlessLine line = new EndlessLine();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Call.run("run(a line without end)", () -> new Session(BRACKETS, NOTHING).run(line, out))
                .result();
        Expect.that(
                line.read <= FAR_TOO_MUCH,
                "the session ends soon after 1024 bytes without a line end",
                "it has read " + line.read + " bytes of one line",
                null);
        expectErrorsAndReplies(out.toByteArray(), "line-too-long");
    }

    @Test
    @Order(17)
    @Hint("after a reply that isLast() the session is over: what was sent after QUIT is not answered")
    void nothing_is_answered_after_the_last_reply() throws Exception {
        expectReplies(Bytes.utf8("a\nQUIT\nb\n"), WHOLE, "OK 3\n[a]OK 0\n");
    }

    @Test
    @Order(18)
    @Hint("after a reply that isLast(), do not read any more: the client may send nothing, and wait")
    void the_session_is_over_with_the_last_reply_even_if_the_client_stays() throws Exception {
        Connection connection = Connection.open();
        Call<Void> session = session(connection);
        connection.peer().send("QUIT\n").expect("OK 0\n");
        session.result();
        Expect.that(
                !connection.socket().isClosed(),
                "run(in, out) closes neither stream: the server has still to see to it that the reply arrives",
                "the socket is closed",
                null);
    }

    @Test
    @Order(19)
    @Hint(
            value = "send each reply before you wait for the next line: does it wait for more, or want a flush()?",
            first = true)
    void a_reply_comes_before_the_next_line_is_sent() throws Exception {
        Connection connection = Connection.open();
        Call<Void> session = session(connection);
        connection.peer().send("a\n").expect("OK 3\n[a]");
        connection.peer().send("b").send("c\r\n").expect("OK 4\n[bc]");
        connection.peer().finish();
        session.result();
    }

    @Test
    @Order(20)
    @Hint("that a client has finished does not mean that it has gone: it still reads, so answer all that it has sent")
    void a_client_that_has_finished_gets_all_its_replies() throws Exception {
        Connection connection = Connection.open();
        connection.peer().send("a\n".repeat(1000)).finish();
        Call<Void> session = session(connection);
        connection.peer().expect("OK 3\n[a]".repeat(1000));
        session.result();
    }

    @Test
    @Order(21)
    @Hint("a loop, one line and one reply at a time: what calls itself for the next line runs out of stack")
    void ten_thousand_lines_are_answered_in_their_order() throws Exception {
        StringBuilder lines = new StringBuilder();
        StringBuilder replies = new StringBuilder();
        for (int i = 10_000; i < 20_000; i++) {
            lines.append(i).append('\n');
            replies.append("OK 7\n[").append(i).append(']');
        }
        expectReplies(Bytes.utf8(lines.toString()), 1000, replies.toString());
    }

    @Test
    @Order(22)
    @Hint("what comes after the last LF is half a request: GET secret may be the beginning of GET secretary.txt")
    void an_end_inside_a_line_is_an_error_and_half_a_line_is_not_answered() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Call.run(
                        "run(in, out)",
                        () -> new Session(BRACKETS, NOTHING).run(ScriptedInput.ending(Bytes.utf8("a\nbcd"), 3), out))
                .failure(EOFException.class, "the client has finished inside a line, after 3 bytes of it");
        Expect.bytes(Bytes.utf8("OK 3\n[a]"), out.toByteArray());
    }

    @Test
    @Order(23)
    @Hint(
            "read() returns -1 after some bytes of a line, and before its LF: an EOFException, also if all that has come is"
                    + " a CR")
    void a_CR_and_then_the_end_is_an_end_inside_a_line() throws Exception {
        Call.start("readLine()", () -> readerOf("\r").readLine())
                .failure(EOFException.class, "1 byte of a line has come, a CR, and no LF behind it");
    }

    @Test
    @Order(24)
    @Hint("the message of the EOFException tells how many bytes of the line had come: a CR at its end is one of them")
    void the_exception_tells_how_many_bytes_of_the_line_had_come() throws Exception {
        expectCountInMessage("hel", 3);
        expectCountInMessage("olá", 4);
        expectCountInMessage("hello\r", 6);
    }

    @Test
    @Order(25)
    void a_connection_that_breaks_is_an_error() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Call.run(
                        "run(in, out)",
                        () -> new Session(BRACKETS, NOTHING).run(ScriptedInput.breaking(Bytes.utf8("a\nb"), 3), out))
                .failure(IOException.class, "the connection has broken");
        Expect.bytes(Bytes.utf8("OK 3\n[a]"), out.toByteArray());
    }

    @Test
    @Order(26)
    @Hint(
            "beforeEachReply.run() stands before every reply, also one to a line that readLine() refuses, and behind none")
    void what_is_to_be_done_before_each_reply_is_done_before_each_reply() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> sizes = new ArrayList<>();
        byte[] lines = join(Bytes.utf8("a\nMISSING\n"), Bytes.of(0xff, '\n'), Bytes.utf8("x".repeat(1025) + "\nb\n"));
        Call.run(
                        "run(in, out)",
                        () -> new Session(BRACKETS, () -> sizes.add(out.size()))
                                .run(ScriptedInput.ending(lines, WHOLE), out))
                .result();
        List<Integer> begins = beginnings(out.toByteArray());
        Expect.that(
                sizes.equals(begins),
                "beforeEachReply is run when so many bytes of replies have been sent: " + begins,
                "it is run when so many have been sent: " + sizes,
                null);
    }

    private static byte[] run(byte[] input, int pieceSize) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Call.run("run(in, out)", () -> new Session(BRACKETS, NOTHING).run(ScriptedInput.ending(input, pieceSize), out))
                .result();
        return out.toByteArray();
    }

    private static Call<Void> session(Connection connection) {
        return Call.run(
                "run(in, out)",
                () -> new Session(BRACKETS, NOTHING)
                        .run(
                                connection.socket().getInputStream(),
                                connection.socket().getOutputStream()));
    }

    private static void expectReplies(byte[] input, int pieceSize, String expected) throws Exception {
        Expect.bytes(Bytes.utf8(expected), run(input, pieceSize));
    }

    /** Expects one reply after another: an error is given by its code, what begins with OK to the letter. */
    private static void expectErrorsAndReplies(byte[] received, String... expected) throws Exception {
        int at = 0;
        String before = "";
        for (String reply : expected) {
            Expect.that(
                    at == 0 || at < received.length,
                    "one more reply: " + reply,
                    "the session has ended after the one before it: " + before,
                    before.equals("bad-request") ? ENDS_THE_LINE : null);
            before = reply;
            byte[] start = Bytes.utf8(reply.startsWith("OK") ? reply : "ERROR " + reply + " ");
            int end = Math.min(received.length, at + start.length);
            Expect.bytes(start, Arrays.copyOfRange(received, at, end));
            at = reply.startsWith("OK") ? end : afterLine(received, end);
        }
        Expect.bytes(new byte[0], Arrays.copyOfRange(received, at, received.length));
    }

    private static int afterLine(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return Math.min(bytes.length, at + 1);
    }

    /** Where in these bytes a reply begins, if each is a text in brackets or an error. */
    private static List<Integer> beginnings(byte[] replies) {
        String text = new String(replies, StandardCharsets.US_ASCII);
        return Pattern.compile("OK |ERROR ")
                .matcher(text)
                .results()
                .map(MatchResult::start)
                .toList();
    }

    private static LineReader readerOf(String input) {
        return new LineReader(ScriptedInput.ending(Bytes.utf8(input), WHOLE));
    }

    private static void expectCountInMessage(String input, int count) throws Exception {
        EOFException failure = Call.start("readLine()", () -> readerOf(input).readLine())
                .failure(EOFException.class, count + " bytes of a line have come, and no LF behind them");
        Expect.that(
                String.valueOf(failure.getMessage()).matches("(?s)(.*\\D)?" + count + "(\\D.*)?"),
                "a message that tells how many bytes of the line had come: " + count,
                "the message is: " + failure.getMessage(),
                null);
    }

    private static byte[] join(byte[]... pieces) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.write(piece);
        }
        return all.toByteArray();
    }

    private static void expectError(Peer peer, String code) {
        peer.expect("ERROR " + code + " ");
        while (peer.take(1)[0] != '\n') {
            continue; // the message may be any
        }
    }

    /** Gives the same byte again and again, but not for ever: some memories are large. */
    private static final class EndlessLine extends InputStream {

        private long read;

        @Override
        public int read() {
            return ++read > FAR_TOO_MUCH ? -1 : 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (read > FAR_TOO_MUCH) {
                return -1;
            }
            Arrays.fill(buffer, offset, offset + length, (byte) 'x');
            read += length;
            return length;
        }
    }
}
