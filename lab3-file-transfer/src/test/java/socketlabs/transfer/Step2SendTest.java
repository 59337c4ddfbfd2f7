package socketlabs.transfer;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.PatternInput;
import socketlabs.testkit.ScriptedInput;
import socketlabs.testkit.Step;

@Step(number = "3.2", title = "Send a file, hashing on the way", points = 15)
class Step2SendTest {

    private static final String SHA256_OF_HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    private static final String SHA256_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final int MIB = 1024 * 1024;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    @Order(1)
    @Hint(
            "the content first, then the 32 bytes of its SHA-256: MessageDigest.digest() as it is, not in hex; what is buffered wants a flush()")
    void the_content_is_sent_and_then_its_SHA_256() throws Exception {
        send("hello", new ByteArrayInputStream(Bytes.utf8("hello")), 5).result();
        byte[] expected = message(Bytes.utf8("hello"), SHA256_OF_HELLO);
        Expect.that(
                out.size() < 10 * expected.length,
                "5 bytes, and the 32 of their SHA-256",
                out.size() + " bytes were sent",
                "the whole buffer is hashed and sent, not the n bytes that read() put into it: update(buffer, 0, n),"
                        + " write(buffer, 0, n)");
        Expect.bytes(expected, out.toByteArray());
    }

    @Test
    @Order(2)
    @Hint(
            value =
                    "what a buffered stream holds has not been sent yet: flush() at the end, whoever has put the buffer in",
            first = true)
    void when_send_returns_all_has_been_flushed() throws Exception {
        BufferedOutputStream buffered = new BufferedOutputStream(out);
        Call.start(
                        "send(hello, to a buffered stream)",
                        () -> FileSender.send(
                                new ByteArrayInputStream(Bytes.utf8("hello")), 5, buffered, ProgressListener.NONE))
                .result();
        Expect.bytes(message(Bytes.utf8("hello"), SHA256_OF_HELLO), out.toByteArray());
    }

    @Test
    @Order(3)
    @Hint("an empty file has a SHA-256, too")
    void of_an_empty_file_only_the_SHA_256_is_sent() throws Exception {
        send("nothing", InputStream.nullInputStream(), 0).result();
        Expect.bytes(HexFormat.of().parseHex(SHA256_OF_NOTHING), out.toByteArray());
    }

    @Test
    @Order(4)
    @Hint(
            "return the bytes that were sent as SHA-256; after digest() a MessageDigest begins anew, and has seen nothing")
    void the_SHA_256_is_returned() throws Exception {
        byte[] digest =
                send("hello", new ByteArrayInputStream(Bytes.utf8("hello")), 5).result();
        Expect.bytes(HexFormat.of().parseHex(SHA256_OF_HELLO), digest);
    }

    @Test
    @Order(5)
    void every_value_that_a_byte_can_have_is_sent_unchanged() throws Exception {
        send("256 bytes", new ByteArrayInputStream(Bytes.everyValue()), 256).result();
        Expect.bytes(Bytes.everyValue(), Arrays.copyOf(out.toByteArray(), 256));
        expectDigestOf(Bytes.everyValue());
    }

    @Test
    @Order(6)
    void a_file_that_gives_a_few_bytes_at_a_time_is_sent_whole() throws Exception {
        byte[] content = Bytes.pattern(10_000);
        send("10000 bytes, 7 at a time", ScriptedInput.ending(content, 7), 10_000)
                .result();
        expectContent(content);
        expectDigestOf(content);
    }

    @Test
    @Order(7)
    @Hint("what is hashed must be what is sent: the n bytes that read() gave, and not the whole buffer")
    void a_file_that_is_larger_than_any_buffer_is_sent_whole() throws Exception {
        byte[] content = Bytes.pattern(1_000_003);
        send("1000003 bytes", new ByteArrayInputStream(content), content.length).result();
        expectContent(content);
        expectDigestOf(content);
    }

    @Test
    @Order(8)
    @Hint("the size was announced: send so many bytes, even if the file has become longer meanwhile")
    void of_a_file_that_has_grown_only_size_bytes_are_sent_and_the_rest_is_left() throws Exception {
        byte[] content = Bytes.pattern(10_000);
        InputStream in = ScriptedInput.ending(content, 4_000);
        send("10000 bytes, announced as 9000", in, 9_000).result();
        expectContent(Bytes.piece(content, 0, 9_000));
        expectDigestOf(Bytes.piece(content, 0, 9_000));
        int left = in.readAllBytes().length;
        Expect.that(
                left == 1_000,
                "the last 1000 bytes are left unread",
                left + " bytes are left",
                "never ask read() for more than is left to send, and put no stream around the file that reads ahead");
    }

    @Test
    @Order(9)
    @Hint("the other side waits for size bytes: a file that ends before is an error, and no SHA-256 follows")
    void a_file_that_has_become_shorter_is_an_EOFException_that_says_so() throws Exception {
        EOFException failure = send(
                        "9000 bytes, announced as 10000", ScriptedInput.ending(Bytes.pattern(9_000), 4_000), 10_000)
                .failure(EOFException.class, "1000 bytes are missing");
        String message = String.valueOf(failure.getMessage());
        Expect.that(
                message.contains("9000") && message.contains("10000"),
                "a message that says how many bytes there were (9000), and of how many (10000)",
                "the message is: " + message,
                "whoever reads the message wants to know how much is missing");
        Expect.that(
                out.size() <= 9_000,
                "nothing is sent but the 9000 bytes that there were",
                out.size() + " bytes were sent",
                "ask whether all came before the SHA-256 is sent: the other side would take it for content");
        Expect.bytes(Bytes.pattern(out.size()), out.toByteArray());
    }

    @Test
    @Order(10)
    void a_file_that_cannot_be_read_on_ends_with_its_IOException() throws Exception {
        send("a file that breaks", ScriptedInput.breaking(Bytes.pattern(5_000), 1_000), 10_000)
                .failure(IOException.class, "the sixth read() failed, and whoever called send must learn it");
    }

    @Test
    @Order(11)
    @Hint(
            "read a piece, send it, read the next, and count in a long: in memory there is no room, and an int gets negative")
    void a_file_of_3_GiB_is_sent_piece_by_piece() throws Exception {
        BrokenAfter connection = new BrokenAfter(MIB);
        Call.start(
                        "send(3 GiB, to a connection that breaks after 1 MiB)",
                        () -> FileSender.send(
                                new PatternInput(3072L * MIB), 3072L * MIB, connection, ProgressListener.NONE))
                .ifItThrows(
                        IndexOutOfBoundsException.class,
                        "3 GiB as an int are a negative number: first the smaller of the two, then (int)")
                .failure(IOException.class, "write() failed, and whoever called send must learn it");
    }

    @Test
    @Order(12)
    @Hint(
            "write(int) sends one byte: with a file of 1 GiB that is a billion calls. Send what a read() gave in one write()")
    void content_is_sent_in_pieces_and_not_byte_by_byte() throws Exception {
        BrokenAfter connection = new BrokenAfter(Long.MAX_VALUE);
        Call.start(
                        "send(1 MiB)",
                        () -> FileSender.send(
                                new ByteArrayInputStream(new byte[MIB]), MIB, connection, ProgressListener.NONE))
                .result();
        Expect.that(
                connection.writes <= MIB / 16,
                "at most " + MIB / 16 + " calls of write(), and a few are enough",
                "write() was called " + connection.writes + " times",
                null);
    }

    @Test
    @Order(12)
    @Hint(
            value =
                    "each content has a MessageDigest of its own: one for all still has in it what it was given of a content"
                            + " that broke off, and mixes what is sent at the same time",
            first = true)
    void after_one_that_broke_off_the_next_content_is_sent_with_its_own_SHA_256() throws Exception {
        send("9000 bytes, announced as 10000", ScriptedInput.ending(Bytes.pattern(9_000), 4_000), 10_000)
                .failure(EOFException.class, "1000 bytes are missing");
        out.reset();
        send("hello", new ByteArrayInputStream(Bytes.utf8("hello")), 5).result();
        Expect.bytes(message(Bytes.utf8("hello"), SHA256_OF_HELLO), out.toByteArray());
    }

    @Test
    @Order(13)
    @Hint("a try-with-resources around a wrapper closes what it wraps: here more is to follow on the connection")
    void neither_stream_is_closed() throws Exception {
        List<String> closed = new ArrayList<>();
        OutputStream connection = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed.add("the connection");
            }
        };
        InputStream content = new ByteArrayInputStream(Bytes.utf8("hello")) {
            @Override
            public void close() {
                closed.add("the file");
            }
        };
        Call.start("send(5 bytes)", () -> FileSender.send(content, 5, connection, ProgressListener.NONE))
                .result();
        Expect.that(closed.isEmpty(), "both streams stay open", "closed was " + String.join(" and ", closed), null);
    }

    @Test
    @Order(14)
    void a_connection_that_breaks_at_once_ends_with_its_IOException() throws Exception {
        OutputStream broken = new BrokenAfter(0);
        Call.start(
                        "send(5 bytes, to a broken connection)",
                        () -> FileSender.send(
                                new ByteArrayInputStream(Bytes.utf8("hello")), 5, broken, ProgressListener.NONE))
                .failure(IOException.class, "write() failed, and whoever called send must learn it");
    }

    private Call<byte[]> send(String what, InputStream content, long size) {
        return Call.start("send(" + what + ")", () -> FileSender.send(content, size, out, ProgressListener.NONE));
    }

    private void expectContent(byte[] content) {
        byte[] sent = out.toByteArray();
        Expect.bytes(content, Arrays.copyOf(sent, Math.min(sent.length, content.length)));
    }

    /** After as many bytes as the content has. */
    private void expectDigestOf(byte[] content) throws Exception {
        byte[] expected = MessageDigest.getInstance("SHA-256").digest(content);
        byte[] sent = out.toByteArray();
        byte[] digest = Arrays.copyOfRange(sent, content.length, Math.max(sent.length, content.length));
        Expect.that(
                Arrays.equals(expected, digest),
                "after the content, its SHA-256 " + HexFormat.of().formatHex(expected),
                digest.length + " bytes: "
                        + HexFormat.of().formatHex(digest, 0, Math.min(40, digest.length))
                        + (digest.length > 40 ? "…" : ""),
                digest.length == 32
                        ? "every byte that is sent is to be hashed once, and nothing else: the n bytes that read() gave"
                        : null);
    }

    private static byte[] message(byte[] content, String digest) {
        byte[] message = Arrays.copyOf(content, content.length + 32);
        System.arraycopy(HexFormat.of().parseHex(digest), 0, message, content.length, 32);
        return message;
    }

    /** Takes so many bytes, then fails as a connection does that the other side has closed. */
    private static final class BrokenAfter extends OutputStream {

        private long left;
        private long writes;

        BrokenAfter(long bytes) {
            left = bytes;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[1], 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new IOException("Broken pipe");
            }
            writes++;
        }
    }
}
