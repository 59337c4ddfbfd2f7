package socketlabs.messages;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
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

@Step(number = "2.2", title = "Read exactly n bytes", points = 15)
class Step2ExactReaderTest {

    private static final String ONE_READ = "one read() gives what has come so far: read again, to behind what is there"
            + " already, until all are there";

    private static final String INTO_THE_REST =
            "read again, into the rest of the array, until it is full: in.read(bytes, filled, count - filled). Does the loop end"
                    + " when available() is 0? That says what is there now, and not that there is no more";

    @Test
    @Order(1)
    void bytes_that_come_at_once_are_returned() throws Exception {
        InputStream in = new ByteArrayInputStream(Bytes.utf8("hello"));
        Expect.bytes(Bytes.utf8("hello"), readExactly(in, 5).result());
    }

    @Test
    @Order(2)
    @Hint(ONE_READ)
    void bytes_that_come_one_by_one_are_returned_whole() throws Exception {
        InputStream in = ScriptedInput.ending(Bytes.pattern(300), 1);
        Expect.bytes(Bytes.pattern(300), readExactly(in, 300).result());
    }

    @Test
    @Order(3)
    @Hint("only so many bytes may be read as are wanted: no buffer of another size, and no BufferedInputStream")
    void what_follows_is_left_for_the_next_one_who_reads() throws Exception {
        InputStream in = new ByteArrayInputStream(Bytes.utf8("onethree"));
        Expect.bytes(Bytes.utf8("one"), readExactly(in, 3).result());
        Expect.bytes(Bytes.utf8("three"), readExactly(in, 5).result());
    }

    @Test
    @Order(4)
    @Hint("with 0 bytes wanted there is nothing to read: a stream that has nothing must not be asked")
    void for_0_bytes_nothing_is_read() throws Exception {
        InputStream broken = ScriptedInput.breaking(new byte[0], 1);
        Expect.bytes(new byte[0], readExactly(broken, 0).result());
    }

    @Test
    @Order(5)
    @Hint(INTO_THE_REST)
    void a_read_that_gives_0_bytes_is_not_the_end() throws Exception {
        InputStream real = new ByteArrayInputStream(Bytes.utf8("hello"));
        InputStream hesitating =
                mock(InputStream.class, withSettings().stubOnly().defaultAnswer(CALLS_REAL_METHODS));
        doReturn(0)
                .doAnswer(call -> real.read(call.getArgument(0), call.getArgument(1), 2))
                .doReturn(0)
                .doAnswer(call -> real.read(call.getArgument(0), call.getArgument(1), call.getArgument(2)))
                .when(hesitating)
                .read(any(), anyInt(), anyInt());
        // Who reads byte by byte is never given nothing.
        doAnswer(call -> real.read()).when(hesitating).read();
        Call<byte[]> call = readExactly(hesitating, 5)
                .ifItThrows(EOFException.class, "only -1 is the end: a read() that gives 0 bytes has given none yet");
        Expect.bytes(Bytes.utf8("hello"), call.result());
    }

    @Test
    @Order(6)
    @Hint("the end, -1 from read(), comes before all bytes are there: that is an EOFException, not fewer bytes")
    void an_end_after_5_of_12_bytes_is_an_EOFException_that_says_that_7_are_missing() throws Exception {
        InputStream in = ScriptedInput.ending(Bytes.utf8("hello"), 2);
        expectMissing(7, 12, readExactly(in, 12));
    }

    @Test
    @Order(7)
    @Hint("whoever calls readExactly wants these bytes: if the first does not come, all are missing")
    void an_end_before_the_first_byte_is_an_EOFException_too() throws Exception {
        expectMissing(5, 5, readExactly(ScriptedInput.ending(new byte[0], 1), 5));
    }

    @Test
    @Order(8)
    @Hint("neither catch the exception of read(), nor go on without its result")
    void a_connection_that_breaks_is_an_IOException_and_not_an_end() throws Exception {
        expectBroken(readExactly(ScriptedInput.breaking(Bytes.utf8("hello"), 2), 12));
        expectBroken(readExactlyOrEnd(ScriptedInput.breaking(new byte[0], 1), 4));
    }

    @Test
    @Order(9)
    @Hint(ONE_READ)
    void or_end_gives_all_the_bytes_in_however_many_pieces_they_come() throws Exception {
        InputStream in = ScriptedInput.ending(Bytes.utf8("hello, you"), 3);
        Expect.bytes(Bytes.utf8("hello"), given(readExactlyOrEnd(in, 5)));
        Expect.bytes(Bytes.utf8(", you"), given(readExactlyOrEnd(in, 5)));
    }

    @Test
    @Order(10)
    @Hint("where not a byte has come, an end is normal: give Optional.empty()")
    void or_end_gives_nothing_at_an_end_before_the_first_byte() throws Exception {
        Optional<byte[]> bytes =
                readExactlyOrEnd(ScriptedInput.ending(new byte[0], 1), 4).result();
        Expect.that(
                bytes != null && bytes.isEmpty(),
                "Optional.empty(): the stream ended before the first byte",
                "it returned " + FrameForTest.inWords(bytes),
                null);
    }

    @Test
    @Order(11)
    @Hint("where some bytes have come, an end is not normal: how many of those that were wanted are not there?")
    void or_end_throws_an_EOFException_at_an_end_after_1_of_4_bytes() throws Exception {
        expectMissing(3, 4, readExactlyOrEnd(ScriptedInput.ending(Bytes.of(0x00), 1), 4));
    }

    @Test
    @Order(12)
    @Hint(
            "the byte ff is -1, too, once it is a byte: compare the int that read() returns with -1, and only then cast it")
    void every_value_that_a_byte_can_have_is_read() throws Exception {
        InputStream in = ScriptedInput.ending(Bytes.everyValue(), 100);
        Expect.bytes(Bytes.everyValue(), readExactly(in, 256).result());
        InputStream highest = ScriptedInput.ending(Bytes.of(0xff, 0xff, 0xff, 0xff), 1);
        Expect.bytes(Bytes.of(0xff, 0xff, 0xff, 0xff), given(readExactlyOrEnd(highest, 4)));
    }

    @Test
    @Order(13)
    void the_stream_stays_open_for_the_next_one_who_reads() throws Exception {
        ScriptedInput in = ScriptedInput.ending(Bytes.utf8("hello, you"), 3);
        readExactly(in, 5).result();
        readExactlyOrEnd(in, 5).result();
        Expect.that(
                !in.isClosed(),
                "the stream is open, for those who read on",
                "it was closed",
                "the stream is the caller's: do not close it, and give it to no try (…)");
    }

    private static Call<byte[]> readExactly(InputStream in, int count) {
        return known(Call.start("readExactly(in, " + count + ")", () -> ExactReader.readExactly(in, count)));
    }

    private static Call<Optional<byte[]>> readExactlyOrEnd(InputStream in, int count) {
        return known(Call.start("readExactlyOrEnd(in, " + count + ")", () -> ExactReader.readExactlyOrEnd(in, count)));
    }

    /** Mistakes that an exception of the JDK gives away, whatever the test is about, or that nobody waits to the end of. */
    private static <T> Call<T> known(Call<T> call) {
        return call.ifItThrows(
                        NoSuchElementException.class,
                        "an empty Optional has nothing to get(): say what it means, orElseThrow(() -> new EOFException(…))")
                .ifItThrows(
                        IndexOutOfBoundsException.class,
                        INTO_THE_REST + ", where place and length never lead out of the array")
                .ifItStands(
                        "never wait for available(): it says what is there now, and not what will come; read() waits");
    }

    private static byte[] given(Call<Optional<byte[]>> call) throws Exception {
        Optional<byte[]> bytes = call.result();
        Expect.that(
                bytes != null && bytes.isPresent(),
                call + " gives bytes: they were there",
                "it gave " + FrameForTest.inWords(bytes),
                null);
        return bytes.get();
    }

    private static void expectMissing(int missing, int count, Call<?> call) throws Exception {
        String because = "the stream ended with " + missing + " of " + count + " bytes missing";
        EOFException failure = call.failure(EOFException.class, because);
        String message = String.valueOf(failure.getMessage());
        Expect.that(
                message.matches("(?s).*\\b" + missing + "\\b.*") && message.matches("(?s).*\\b" + count + "\\b.*"),
                "a message that says how many bytes are missing (" + missing + "), of how many (" + count + ")",
                "the message is: " + message,
                "say how many are missing, not how many came: what was wanted less what has come");
    }

    private static void expectBroken(Call<?> call) throws Exception {
        IOException failure = call.failure(IOException.class, "read() failed: the connection was reset");
        Expect.that(
                !(failure instanceof EOFException),
                "the IOException of read() itself, \"Connection reset\"",
                "an EOFException: " + failure.getMessage(),
                "the exception of read() was caught, and taken for an end: let it go on to the caller");
    }
}
