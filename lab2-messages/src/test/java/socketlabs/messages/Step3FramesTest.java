package socketlabs.messages;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.ScriptedInput;
import socketlabs.testkit.Step;

@Step(number = "2.3", title = "Frames: where a message ends", points = 20)
class Step3FramesTest {

    private static final int LONGEST = 4096;

    private static final String FLUSH = "what is written to a buffered stream stays in its buffer until flush()";

    private static final String KEEP_OPEN =
            "the stream is the caller's: do not close it, and give it to no try (…), nor any stream around it";

    @Test
    @Order(1)
    @Hint("first the length of the message, as four bytes (step 2.1), then the message itself, and nothing else")
    void a_message_is_written_with_its_length_before_it() throws Exception {
        Writes out = new Writes();
        write(Bytes.utf8("12345"), out).result();
        Expect.bytes(Bytes.of(0x00, 0x00, 0x00, 0x05, 0x31, 0x32, 0x33, 0x34, 0x35), out.all());
    }

    @Test
    @Order(2)
    @Hint("an empty message is a message: its frame is its length, 0")
    void an_empty_message_is_written_as_00_00_00_00() throws Exception {
        Writes out = new Writes();
        write(new byte[0], out).result();
        Expect.bytes(Bytes.of(0x00, 0x00, 0x00, 0x00), out.all());
    }

    @Test
    @Order(3)
    void length_and_message_leave_in_a_single_write() throws Exception {
        Writes out = new Writes();
        write(Bytes.utf8("12345"), out).result();
        Expect.that(
                out.sizes().size() == 1,
                "one write to the stream, of 9 bytes",
                out.sizes().size() + " writes, of so many bytes: " + out.sizes(),
                out.sizes().isEmpty()
                        ? FLUSH
                        : "every write may become a packet of its own, and the second one waits for the other side to"
                                + " confirm the first, 40 ms and more: put length and message into one array");
    }

    @Test
    @Order(4)
    @Hint(FLUSH)
    void a_frame_leaves_a_buffered_stream_at_once() throws Exception {
        Writes out = new Writes();
        write(Bytes.utf8("12345"), new BufferedOutputStream(out)).result();
        Expect.bytes(FrameForTest.frames("12345"), out.all());
    }

    @Test
    @Order(5)
    void a_message_of_4096_bytes_is_written_and_one_of_4097_is_an_IllegalArgumentException() throws Exception {
        Writes out = new Writes();
        write(Bytes.pattern(LONGEST), out).result();
        int length = out.all().length;
        Expect.that(length == 4 + LONGEST, "4 and 4096 bytes are written", length + " were", null);
        Writes nothing = new Writes();
        IllegalArgumentException failure = write(Bytes.pattern(LONGEST + 1), nothing)
                .failure(IllegalArgumentException.class, "a message is at most 4096 bytes long");
        expectToTell("4097", failure);
        Expect.bytes(new byte[0], nothing.all());
    }

    @Test
    @Order(6)
    @Hint(
            "let the exception pass: a PrintStream swallows it, and one that was caught and printed does not reach the caller")
    void a_stream_that_fails_in_write_is_an_IOException() throws Exception {
        OutputStream broken = mock(OutputStream.class, withSettings().stubOnly().defaultAnswer(call -> {
            throw new IOException("Broken pipe");
        }));
        write(Bytes.utf8("12345"), broken)
                .failure(IOException.class, "write() failed, and whoever sends must learn it");
    }

    @Test
    @Order(7)
    @Hint("read four bytes, make an int of them (step 2.1), then read so many bytes (step 2.2)")
    void length_00_00_00_05_and_five_bytes_are_a_message() throws Exception {
        byte[] frame = Bytes.of(0x00, 0x00, 0x00, 0x05, 0x31, 0x32, 0x33, 0x34, 0x35);
        Expect.bytes(Bytes.utf8("12345"), message(new ByteArrayInputStream(frame)));
    }

    @Test
    @Order(8)
    @Hint("one read() is not one frame: read exactly four bytes, then exactly as many as they say")
    void a_frame_that_comes_byte_by_byte_is_read_whole() throws Exception {
        Expect.bytes(Bytes.utf8("12345"), message(ScriptedInput.ending(FrameForTest.frames("12345"), 1)));
    }

    @Test
    @Order(9)
    @Hint("read four bytes and then as many as they say, not one more: the rest belongs to the next frame")
    void frames_that_come_together_are_told_apart() throws Exception {
        InputStream in = new ByteArrayInputStream(FrameForTest.frames("12345", "", "-7"));
        Expect.bytes(Bytes.utf8("12345"), message(in));
        Expect.bytes(new byte[0], message(in));
        Expect.bytes(Bytes.utf8("-7"), message(in));
    }

    @Test
    @Order(10)
    @Hint("a message may have any bytes in it, line ends too: only the length says where it ends")
    void every_value_that_a_byte_can_have_may_stand_in_a_message() throws Exception {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.writeBytes(FrameForTest.length(256));
        frame.writeBytes(Bytes.everyValue());
        Expect.bytes(Bytes.everyValue(), message(new ByteArrayInputStream(frame.toByteArray())));
    }

    @Test
    @Order(11)
    @Hint("an empty message is a message, and not the end: give an Optional with an empty array")
    void a_frame_of_length_0_is_an_empty_message() throws Exception {
        Expect.bytes(new byte[0], message(new ByteArrayInputStream(FrameForTest.frames(""))));
    }

    @Test
    @Order(12)
    @Hint("between two frames the end of the stream is normal: give Optional.empty()")
    void an_end_between_frames_is_normal() throws Exception {
        expectEnd(ScriptedInput.ending(new byte[0], 1));
    }

    @Test
    @Order(13)
    @Hint(
            "once a byte of the frame has come, an end is not normal any more: Optional.empty() is for the end between two")
    void an_end_inside_the_length_is_an_EOFException_that_says_that_2_bytes_are_missing() throws Exception {
        EOFException failure = read(new ByteArrayInputStream(Bytes.of(0x00, 0x00)))
                .failure(EOFException.class, "the stream ended after 2 of the 4 bytes of a length");
        expectToTell("2", failure);
    }

    @Test
    @Order(14)
    @Hint("after the length the message must follow: readExactly tells what is missing, let its exception go on")
    void an_end_inside_the_message_is_an_EOFException_that_says_that_3_bytes_are_missing() throws Exception {
        byte[] broken = Bytes.of(0x00, 0x00, 0x00, 0x05, 0x31, 0x32);
        EOFException failure = read(ScriptedInput.ending(broken, 4))
                .failure(EOFException.class, "the stream ended after 2 of the 5 bytes of a message");
        expectToTell("3", failure);
        EOFException atOnce = read(new ByteArrayInputStream(FrameForTest.length(5)))
                .failure(EOFException.class, "the stream ended after the length, before a message of 5 bytes");
        expectToTell("5", atOnce);
        EOFException ofFour = read(new ByteArrayInputStream(FrameForTest.length(4)))
                .failure(EOFException.class, "the stream ended after the length, before a message of 4 bytes");
        expectToTell("4", ofFour);
    }

    @Test
    @Order(15)
    @Hint("4096 is still allowed: the limit is part of what may be")
    void a_message_of_4096_bytes_is_read() throws Exception {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.writeBytes(FrameForTest.length(LONGEST));
        frame.writeBytes(Bytes.pattern(LONGEST));
        Expect.bytes(Bytes.pattern(LONGEST), message(ScriptedInput.ending(frame.toByteArray(), 1000)));
    }

    @Test
    @Order(16)
    @Hint("judge the length as soon as its four bytes are there, before the message is read")
    void a_length_of_4097_is_a_BadFrameException_that_says_so() throws Exception {
        expectBadLength(4097);
    }

    @Test
    @Order(17)
    @Hint("judge the length before you believe it: new byte[length] takes what a stranger asks for")
    void a_length_of_2147483647_is_a_BadFrameException_too() throws Exception {
        expectBadLength(Integer.MAX_VALUE);
    }

    @Test
    @Order(18)
    @Hint(
            "a length may be negative on the wire, and there is no array of -1 bytes: refuse it as you refuse a large one")
    void a_length_of_minus_1_is_a_BadFrameException_too() throws Exception {
        expectBadLength(-1);
        expectBadLength(Integer.MIN_VALUE);
    }

    @Test
    @Order(19)
    void a_connection_that_breaks_inside_a_frame_is_an_IOException_and_not_an_end() throws Exception {
        byte[] half = Bytes.piece(FrameForTest.frames("12345"), 0, 6);
        IOException failure = read(ScriptedInput.breaking(half, 1))
                .failure(IOException.class, "read() failed inside the frame: the connection was reset");
        Expect.that(
                !(failure instanceof EOFException),
                "the IOException of read() itself, \"Connection reset\"",
                "an EOFException: " + failure.getMessage(),
                "the exception of read() was caught, and taken for an end: let it go on to the caller");
    }

    @Test
    @Order(20)
    @Hint("available() says what is there now, and 0 is no end: only -1 from read() is")
    void a_frame_is_waited_for_where_nothing_is_available_yet() throws Exception {
        InputStream in = new FilterInputStream(new ByteArrayInputStream(FrameForTest.frames("12345"))) {
            @Override
            public int available() {
                return 0;
            }
        };
        Expect.bytes(Bytes.utf8("12345"), message(in));
    }

    @Test
    @Order(21)
    void both_streams_stay_open_for_the_next_frame() throws Exception {
        Writes out = new Writes();
        write(Bytes.utf8("12345"), out).result();
        Expect.that(!out.isClosed(), "the stream is open after Frames.write", "it was closed", KEEP_OPEN);
        ScriptedInput in = ScriptedInput.ending(FrameForTest.frames("12345", "-7"), 3);
        message(in);
        Expect.that(!in.isClosed(), "the stream is open after Frames.read", "it was closed", KEEP_OPEN);
    }

    private static void expectBadLength(int length) throws Exception {
        BadFrameException failure = read(ScriptedInput.breaking(FrameForTest.length(length), 4))
                .failure(BadFrameException.class, "the length is " + length + ", and 0 to 4096 is allowed");
        expectToTell(String.valueOf(length), failure);
    }

    private static void expectToTell(String number, Exception failure) {
        String message = String.valueOf(failure.getMessage());
        Expect.that(
                message.matches("(?s).*(?<![\\d-])" + number + "(?!\\d).*"),
                "a message that says " + number,
                "the message is: " + message,
                "an exception states the rule, and the value that broke it");
    }

    private static byte[] message(InputStream in) throws Exception {
        Optional<byte[]> message = read(in).result();
        Expect.that(
                message != null && message.isPresent(),
                "a message",
                "Frames.read(in) returned " + FrameForTest.inWords(message),
                null);
        return message.get();
    }

    private static void expectEnd(InputStream in) throws Exception {
        Optional<byte[]> message = read(in).result();
        Expect.that(
                message != null && message.isEmpty(),
                "Optional.empty(): the stream has ended, and no frame was begun",
                "Frames.read(in) returned " + FrameForTest.inWords(message),
                null);
    }

    private static Call<Optional<byte[]>> read(InputStream in) {
        return Call.start("Frames.read(in)", () -> Frames.read(in))
                .ifItThrows(
                        NoSuchElementException.class,
                        "an empty Optional has nothing to get(): between two frames it is the end, so ask isEmpty() first")
                .ifItStands("never wait for available(): it says what is there now, not what will come; read() waits");
    }

    private static Call<Void> write(byte[] message, OutputStream out) {
        return Call.run("Frames.write(" + message.length + " bytes, out)", () -> Frames.write(message, out))
                .ifItThrows(
                        IndexOutOfBoundsException.class,
                        "the array for both is 4 bytes longer than the message, which stands in it from byte 4 on");
    }

    /** Counts the writes, as a socket would: each of them can become a packet. */
    private static final class Writes extends OutputStream {

        private final ByteArrayOutputStream all = new ByteArrayOutputStream();
        private final List<Integer> sizes = new ArrayList<>();
        private boolean closed;

        @Override
        public synchronized void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            if (length > 0) {
                all.write(bytes, from, length);
                sizes.add(length);
            }
        }

        @Override
        public synchronized void close() {
            closed = true;
        }

        synchronized boolean isClosed() {
            return closed;
        }

        synchronized byte[] all() {
            return all.toByteArray();
        }

        synchronized List<Integer> sizes() {
            return List.copyOf(sizes);
        }
    }
}
