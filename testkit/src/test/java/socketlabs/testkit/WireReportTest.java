package socketlabs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static socketlabs.testkit.Sample.assertPasses;
import static socketlabs.testkit.Sample.assertReport;
import static socketlabs.testkit.Sample.callOf;
import static socketlabs.testkit.Sample.threadOf;

import java.net.Socket;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.samples.WrongEcho;
import socketlabs.testkit.samples.WrongProgram;

/** What a student reads when the bytes on the wire are not those that were promised. */
class WireReportTest {

    @Test
    void what_is_right_passes() {
        assertPasses(() -> {
            Peer peer = callOf(WrongEcho::isRight);
            peer.send("hello").expect("hello").send("world").finish().expect("world");
            peer.expectEnd();
        });
    }

    @Test
    void a_wrong_byte_is_marked_where_it_stands() {
        assertReport(() -> threadOf(WrongEcho::changesABit).send("hello, world").expect("hello, world"), """
                sent      12 bytes, then waited
                expected  … 6c 6f 2c 20 77 6f 72 6c 64             lo, world
                received  … 6c 6f 2c 20 7f 6f 72 6c 64             lo, ·orld
                                        ^^ byte 7 is 7f, not 77
                  0.123  → 12 bytes   68 65 6c 6c 6f 2c 20 77  hello, w  and 4 more
                  0.123  ← 12 bytes   68 65 6c 6c 6f 2c 20 7f  hello, ·  and 4 more
                """);
    }

    @Test
    void a_lost_byte_is_counted() {
        assertReport(
                () -> threadOf(WrongEcho::losesAByte)
                        .send("hello, world")
                        .finish()
                        .expect("hello, world"),
                """
                sent      12 bytes, then finished
                expected  68 65 6c 6c 6f 2c 20 77 …              hello, w
                received  65 6c 6c 6f 2c 20 77 6f …              ello, wo
                          ^^ byte 0 is 65, not 68
                likely    1 byte missing there: lost on the way, or never written?
                  0.123  → 12 bytes   68 65 6c 6c 6f 2c 20 77  hello, w  and 4 more
                  0.123    the test's client has finished (half-close)
                  0.123  ← 11 bytes   65 6c 6c 6f 2c 20 77 6f  ello, wo  and 3 more
                  0.123    the end of the stream
                """);
    }

    @Test
    void bytes_that_became_a_String_are_told_by_what_it_makes_of_them() {
        byte[] message = Bytes.of('f', 'o', 'o', 0xc3, 0x28, '\n');
        assertReport(() -> threadOf(WrongEcho::makesAString).send(message).expect(message), """
                sent      6 bytes, then waited
                expected  66 6f 6f c3 28 0a                      foo·(·
                received  66 6f 6f ef bf bd                      foo···
                                   ^^ byte 3 is ef, not c3
                likely    the bytes went through a String on their way: not every byte is a character
                  0.123  → 6 bytes   66 6f 6f c3 28 0a        foo·(·
                  0.123  ← 6 bytes   66 6f 6f ef bf bd        foo···
                """);
    }

    @Test
    void the_rest_of_a_buffer_is_told_from_the_message() {
        assertReport(
                () -> threadOf(WrongEcho::writesTheWholeBuffer)
                        .send("hello")
                        .finish()
                        .expect("hello")
                        .expectEnd(),
                """
                sent      5 bytes, then finished
                expected  the end of the stream
                received  11 bytes (00 00 00 00 00 00 00 00 00 00 00 ···········) that were not expected, then the end of the stream
                likely    the whole buffer was written, not the n bytes that read() put into it: write(buffer, 0, n)
                  0.123  →  5 bytes   68 65 6c 6c 6f           hello
                  0.123    the test's client has finished (half-close)
                  0.123  ← 16 bytes   68 65 6c 6c 6f 00 00 00  hello···  and 8 more
                  0.123    the end of the stream
                """);
    }

    @Test
    void a_byte_too_many_is_shown() {
        assertReport(
                () -> threadOf(WrongEcho::addsALineEnd)
                        .send("hello")
                        .finish()
                        .expect("hello")
                        .expectEnd(),
                """
                sent      5 bytes, then finished
                expected  the end of the stream
                received  1 byte (0a ·) that was not expected, then the end of the stream
                likely    println() adds a line end that was not in the message
                  0.123  → 5 bytes   68 65 6c 6c 6f           hello
                  0.123    the test's client has finished (half-close)
                  0.123  ← 6 bytes   68 65 6c 6c 6f 0a        hello·
                  0.123    the end of the stream
                """);
    }

    @Test
    void too_few_bytes_and_then_the_end() {
        assertReport(
                () -> callOf(WrongEcho::stopsAtEightBytes)
                        .send("hello, world")
                        .finish()
                        .expect("hello, world"),
                """
                sent      12 bytes, then finished
                expected  12 bytes (68 65 6c 6c 6f 2c 20 77 6f 72 6c 64 hello, world)
                received  8 bytes (68 65 6c 6c 6f 2c 20 77 hello, w), then the end of the stream
                likely    one read() was taken for one message: it gives what has come so far, so read again for the rest
                  0.123  → 12 bytes   68 65 6c 6c 6f 2c 20 77  hello, w  and 4 more
                  0.123    the test's client has finished (half-close)
                  0.123  ←  8 bytes   68 65 6c 6c 6f 2c 20 77  hello, w
                  0.123    the end of the stream
                """);
    }

    @Test
    void too_few_bytes_and_then_silence() {
        assertReport(() -> callOf(WrongEcho::readsOnce).send("hello, world").expect("hello, world"), """
                sent      12 bytes, then waited
                expected  12 bytes (68 65 6c 6c 6f 2c 20 77 6f 72 6c 64 hello, world)
                received  8 bytes (68 65 6c 6c 6f 2c 20 77 hello, w), then nothing for # s
                meanwhile echo(client) has returned, and none of your threads is running
                likely    one read() was taken for one message: it gives what has come so far, so read again for the rest
                  0.123  → 12 bytes   68 65 6c 6c 6f 2c 20 77  hello, w  and 4 more
                  0.123  ←  8 bytes   68 65 6c 6c 6f 2c 20 77  hello, w
                  0.123    silence
                """);
    }

    @Test
    void both_sides_wait_for_each_other() {
        assertReport(
                () -> threadOf(WrongEcho::readsALine)
                        .send("hello,")
                        .send(" world")
                        .expect("hello, world"),
                """
                sent      12 bytes in 2 pieces, then waited
                expected  12 bytes (68 65 6c 6c 6f 2c 20 77 6f 72 6c 64 hello, world)
                received  nothing for # s
                meanwhile WrongEcho.readsALine (WrongEcho.java:#) waits for bytes
                likely    what was sent has been read, but not all of it answered: does the code wait for a line end, a full buffer or the end of the stream first, or does a buffered answer want a flush()?
                  0.123  → 12 bytes   68 65 6c 6c 6f 2c 20 77  hello, w  and 4 more, in 2 pieces
                  0.123    silence; WrongEcho.readsALine (WrongEcho.java:#) waits for bytes
                """);
    }

    @Test
    void a_reset() {
        assertReport(() -> threadOf(WrongEcho::resets).send("hello, world").expect("hello, world"), """
                sent      12 bytes, then waited
                expected  12 bytes (68 65 6c 6c 6f 2c 20 77 6f 72 6c 64 hello, world)
                received  nothing, then a reset
                likely    the connection was broken off, not ended: close() with bytes unread, or with SO_LINGER 0, sends a reset
                  0.123  → 12 bytes   68 65 6c 6c 6f 2c 20 77  hello, w  and 4 more
                  0.123    a reset
                """);
    }

    @Test
    void the_end_where_bytes_were_expected_because_a_thread_failed() {
        assertReport(() -> threadOf(WrongEcho::fails).send("hello, world").expect("hello, world"), """
                sent      12 bytes, then waited
                expected  12 bytes (68 65 6c 6c 6f 2c 20 77 6f 72 6c 64 hello, world)
                received  nothing, then the end of the stream
                meanwhile thread "worker" ended with IllegalStateException: the table is full
                in        WrongProgram.fail (WrongProgram.java:#)
                  0.123  → 12 bytes   68 65 6c 6c 6f 2c 20 77  hello, w  and 4 more
                  0.123    the end of the stream
                """);
    }

    @Test
    void threads_that_end_alike_are_told_once() {
        assertReport(
                () -> {
                    WrongProgram.failOnTwoThreads();
                    callOf(Socket::close).expect("hello");
                },
                """
                sent      0 bytes, then waited
                expected  5 bytes (68 65 6c 6c 6f hello)
                received  nothing, then the end of the stream
                meanwhile thread "worker" and 1 more ended with IllegalStateException: the table is full
                in        WrongProgram.fail (WrongProgram.java:#)
                  0.123    the end of the stream
                """);
    }

    @Test
    void threads_that_wait_in_one_place_are_told_once() {
        assertReport(
                () -> {
                    threadOf(WrongEcho::isRight);
                    threadOf(WrongEcho::isRight).send("hello").expect("hello").expectEnd();
                },
                """
                sent      5 bytes, then waited
                expected  the end of the stream
                received  nothing for # s
                meanwhile WrongEcho.answerEachPiece (WrongEcho.java:#) waits for bytes (2 threads)
                likely    this direction of the connection was never ended: neither close() nor shutdownOutput() was called
                  0.123  → 5 bytes   68 65 6c 6c 6f           hello
                  0.123  ← 5 bytes   68 65 6c 6c 6f           hello
                  0.123    silence; WrongEcho.answerEachPiece (WrongEcho.java:#) waits for bytes (2 threads)
                """);
    }

    @Test
    void the_end_where_bytes_were_expected_because_a_call_failed() {
        assertReport(() -> callOf(WrongEcho::fails).send("hello, world").expect("hello, world"), """
                sent      12 bytes, then waited
                expected  12 bytes (68 65 6c 6c 6f 2c 20 77 6f 72 6c 64 hello, world)
                received  nothing, then the end of the stream
                meanwhile echo(client) ended with IllegalStateException: the table is full
                in        WrongProgram.fail (WrongProgram.java:#)
                  0.123  → 12 bytes   68 65 6c 6c 6f 2c 20 77  hello, w  and 4 more
                  0.123    the end of the stream
                """);
    }

    @Test
    void silence_where_the_end_was_expected() {
        assertReport(
                () -> threadOf(WrongEcho::isRight).send("hello").expect("hello").expectEnd(), """
                sent      5 bytes, then waited
                expected  the end of the stream
                received  nothing for # s
                meanwhile WrongEcho.answerEachPiece (WrongEcho.java:#) waits for bytes
                likely    this direction of the connection was never ended: neither close() nor shutdownOutput() was called
                  0.123  → 5 bytes   68 65 6c 6c 6f           hello
                  0.123  ← 5 bytes   68 65 6c 6c 6f           hello
                  0.123    silence; WrongEcho.answerEachPiece (WrongEcho.java:#) waits for bytes
                """);
    }

    @Test
    void silence_where_anything_that_ends_the_connection_was_expected() {
        assertReport(() -> threadOf(WrongEcho::isRight).send("hello").expectGone(), """
                sent      5 bytes, then waited
                expected  the end of the connection
                received  5 bytes (68 65 6c 6c 6f hello), then nothing for # s
                meanwhile WrongEcho.answerEachPiece (WrongEcho.java:#) waits for bytes
                  0.123  → 5 bytes   68 65 6c 6c 6f           hello
                  0.123  ← 5 bytes   68 65 6c 6c 6f           hello
                  0.123    silence; WrongEcho.answerEachPiece (WrongEcho.java:#) waits for bytes
                """);
    }

    @Test
    void a_byte_where_silence_was_expected() {
        assertReport(() -> threadOf(WrongEcho::isRight).send("hello").expectSilence(), """
                sent      5 bytes, then waited
                expected  silence
                received  1 byte (68 h)
                  0.123  → 5 bytes   68 65 6c 6c 6f           hello
                  0.123  ←  1 byte   68                       h
                """);
    }

    @Test
    void bytes_that_the_other_side_never_takes() {
        assertReport(() -> threadOf(WrongEcho::sendsBeforeItReads).send(new byte[16 * 1024 * 1024]), """
                sending   16777216 bytes
                happened  the connection takes no more bytes, for # s
                meanwhile WrongEcho.sendsBeforeItReads (WrongEcho.java:#) waits until its bytes are taken
                likely    its bytes are not taken, since the other side waits for the same: whoever sends much must read meanwhile
                  0.123  → 16777216 bytes   00 00 00 00 00 00 00 00  ········  and 16777208 more
                """);
    }

    @Test
    void bytes_that_are_sent_after_the_other_side_has_gone() {
        assertReport(
                () -> {
                    Peer peer = threadOf(WrongEcho::resets).send("hello");
                    peer.expectGone();
                    peer.send("hello?");
                },
                """
                sending   11 bytes in 2 pieces
                happened  while it was sent: SocketException: Broken pipe
                  0.123  → 11 bytes   68 65 6c 6c 6f 68 65 6c  hellohel  and 3 more, in 2 pieces
                """);
    }

    @Test
    void a_client_that_never_comes() {
        assertReport(() -> PeerListener.open().accept(), """
                expected  a client that connects to port #
                received  nothing for # s
                """);
    }

    @Test
    void a_server_that_does_not_listen() {
        assertReport(
                () -> {
                    PeerListener gone = PeerListener.open();
                    gone.close();
                    Peer.connect(gone.port());
                },
                """
                sent      a request to connect to localhost:#
                received  ConnectException: Connection refused
                likely    nobody listens there: was the server socket bound, and is it still open?
                """);
    }

    @Test
    void several_connections_are_told_one_after_another() {
        assertReport(
                () -> {
                    threadOf(WrongEcho::isRight).send("one").expect("one");
                    threadOf(WrongEcho::isRight).send("two").expect("2");
                },
                """
                sent      3 bytes, then waited
                expected  32                                     2
                received  74                                     t
                          ^^ byte 0 is 74, not 32
                connection 1
                  0.123  → 3 bytes   6f 6e 65                 one
                  0.123  ← 3 bytes   6f 6e 65                 one
                connection 2
                  0.123  → 3 bytes   74 77 6f                 two
                  0.123  ←  1 byte   74                       t
                """);
    }

    @Test
    void an_IDE_shows_the_whole_report_and_a_list_of_failures_one_line() {
        Throwable failure =
                Sample.failureOf(() -> threadOf(WrongEcho::isRight).send("two").expect("2"));
        assertEquals("byte 0 is 74, not 32", failure.getMessage());
        assertEquals(Sample.reportOf(failure), Sample.blanked(failure.toString()));
    }

    @Test
    void connections_that_are_alike_are_told_once() {
        assertReport(
                () -> {
                    for (int i = 0; i < 3; i++) {
                        callOf(WrongEcho::isRight).send("hello").expect("hello");
                    }
                    callOf(WrongEcho::isRight).send("world").expect("World");
                },
                """
                sent      5 bytes, then waited
                expected  57 6f 72 6c 64                         World
                received  77 6f 72 6c 64                         world
                          ^^ byte 0 is 77, not 57
                connection 1, and 2 more like it
                  0.123  → 5 bytes   68 65 6c 6c 6f           hello
                  0.123  ← 5 bytes   68 65 6c 6c 6f           hello
                connection 4
                  0.123  → 5 bytes   77 6f 72 6c 64           world
                  0.123  ← 5 bytes   77 6f 72 6c 64           world
                """);
    }

    @Test
    void of_many_connections_the_first_and_the_last_are_told() {
        assertReport(
                () -> {
                    for (int i = 10; i < 20; i++) {
                        callOf(WrongEcho::isRight).send("" + i).expect("" + i);
                    }
                    throw Expect.failure("nothing", "nothing", null, null);
                },
                """
                expected  nothing
                happened  nothing
                connection 1
                  0.123  → 2 bytes   31 30                    10
                  0.123  ← 2 bytes   31 30                    10
                connection 2
                  0.123  → 2 bytes   31 31                    11
                  0.123  ← 2 bytes   31 31                    11
                connection 3
                  0.123  → 2 bytes   31 32                    12
                  0.123  ← 2 bytes   31 32                    12
                connection 4
                  0.123  → 2 bytes   31 33                    13
                  0.123  ← 2 bytes   31 33                    13
                … and 2 other connections …
                connection 7
                  0.123  → 2 bytes   31 36                    16
                  0.123  ← 2 bytes   31 36                    16
                connection 8
                  0.123  → 2 bytes   31 37                    17
                  0.123  ← 2 bytes   31 37                    17
                connection 9
                  0.123  → 2 bytes   31 38                    18
                  0.123  ← 2 bytes   31 38                    18
                connection 10
                  0.123  → 2 bytes   31 39                    19
                  0.123  ← 2 bytes   31 39                    19
                """);
    }
}
