package socketlabs.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static socketlabs.testkit.Sample.assertPasses;
import static socketlabs.testkit.Sample.assertReport;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a peer does on the wire, with the student's end of the connection in the test's own hands. */
class PeerTest {

    private Socket student;
    private Peer peer;

    @Test
    void bytes_are_sent_whole() {
        assertPasses(() -> {
            open();
            peer.send(Bytes.everyValue()).finish();
            assertArrayEquals(Bytes.everyValue(), student.getInputStream().readAllBytes());
        });
    }

    @Test
    void bytes_are_sent_one_by_one() {
        assertPasses(() -> {
            open();
            peer.sendByteByByte(Bytes.utf8("hello")).finish();
            assertEquals("hello", new String(student.getInputStream().readAllBytes()));
        });
    }

    @Test
    void bytes_that_are_sent_one_by_one_are_told_as_such() {
        assertReport(
                () -> {
                    open();
                    student.shutdownOutput();
                    peer.sendByteByByte(Bytes.utf8("hello")).finish().expect("hello");
                },
                """
                sent      5 bytes in 5 pieces, then finished
                expected  5 bytes (68 65 6c 6c 6f hello)
                received  nothing, then the end of the stream
                  0.123  → 5 bytes   68 65 6c 6c 6f           hello     in 5 pieces
                  0.123    the test's client has finished (half-close)
                  0.123    the end of the stream
                """);
    }

    @Test
    void more_than_the_buffers_hold_is_sent_while_the_test_reads() {
        assertPasses(() -> {
            open();
            byte[] message = Bytes.pattern(10_000_000);
            Call<Long> echo = Call.start("echo", () -> student.getInputStream().transferTo(student.getOutputStream()));
            peer.sendMeanwhile(message);
            peer.expect(message).finish();
            assertEquals(message.length, echo.result());
        });
    }

    @Test
    void many_bytes_that_are_right_take_no_memory_of_the_one_who_expects_them() {
        assertPasses(() -> {
            open();
            byte[] message = Bytes.pattern(4_000_000);
            Call<Void> answer =
                    Call.run("answer", () -> student.getOutputStream().write(message));
            long before = allocatedByThisThread();
            peer.expect(message);
            assertTrue(allocatedByThisThread() - before < message.length / 4);
            answer.result();
        });
    }

    @Test
    void a_wrong_byte_far_inside_a_long_message_is_found() {
        assertReport(
                () -> {
                    open();
                    byte[] message = Bytes.pattern(300_000);
                    byte[] answer = message.clone();
                    answer[200_001] = '?';
                    Call.run("answer", () -> {
                        student.getOutputStream().write(answer, 0, 250_000);
                        student.shutdownOutput();
                    });
                    peer.expect(message);
                },
                """
                sent      0 bytes, then waited
                expected  … 33 38 20 30 30 33 30 64 34 30 20 30 …  38 0030d40 0
                received  … 33 38 20 30 3f 33 30 64 34 30 20 30 …  38 0?30d40 0
                                        ^^ byte 200001 is 3f, not 30
                  0.123  ← 250000 bytes   30 30 30 30 30 30 30 20  0000000   and 249992 more
                  0.123    the end of the stream
                """);
    }

    @Test
    void a_half_close_is_the_end_in_one_direction_only() {
        assertPasses(() -> {
            open();
            peer.finish();
            assertEquals(-1, student.getInputStream().read());
            answer("hello");
            peer.expect("hello");
        });
    }

    @Test
    void a_reset_breaks_the_connection() {
        assertPasses(() -> {
            open();
            peer.reset();
            assertThrows(SocketException.class, () -> student.getInputStream().read());
        });
    }

    @Test
    void what_comes_after_the_expected_bytes_is_left_for_the_next_expectation() {
        assertPasses(() -> {
            open();
            answer("hello, world");
            peer.expect("hello").expect(Bytes.utf8(", ")).expect("world");
        });
    }

    @Test
    void bytes_are_taken_whatever_they_are_and_what_follows_is_left() {
        assertPasses(() -> {
            open();
            answer("hello, you");
            assertArrayEquals(Bytes.utf8("hello"), peer.take(5));
            peer.expect(", you");
        });
    }

    @Test
    void too_few_bytes_to_take_are_told_and_their_values_are_no_symptom() {
        assertReport(
                () -> {
                    open();
                    peer.send("?");
                    answer("hello");
                    student.shutdownOutput();
                    peer.take(8);
                },
                """
                sent      1 byte, then waited
                expected  8 bytes
                received  5 bytes (68 65 6c 6c 6f hello), then the end of the stream
                  0.123  →  1 byte   3f                       ?
                  0.123  ← 5 bytes   68 65 6c 6c 6f           hello
                  0.123    the end of the stream
                """);
    }

    @Test
    void no_bytes_are_expected_at_once() {
        assertPasses(() -> {
            open();
            peer.expect("");
        });
    }

    @Test
    void the_end_is_expected() {
        assertPasses(() -> {
            open();
            student.shutdownOutput();
            peer.expectEnd();
        });
    }

    @Test
    void a_reset_is_not_the_end() {
        assertReport(
                () -> {
                    open();
                    reset();
                    peer.expectEnd();
                },
                """
                sent      0 bytes, then waited
                expected  the end of the stream
                received  nothing, then a reset
                likely    the connection was broken off, not ended: close() with bytes unread, or with SO_LINGER 0, sends a reset
                  0.123    a reset
                """);
    }

    @Test
    void a_closed_socket_is_told_from_one_that_has_ended_its_direction() {
        assertPasses(() -> {
            open();
            student.close();
            peer.expectClosed();
        });
        assertReport(
                () -> {
                    open();
                    student.shutdownOutput();
                    peer.expectEnd();
                    peer.expectClosed();
                },
                """
                expected  a closed socket, which refuses what is sent to it
                happened  it is still open, and takes bytes as before
                likely    shutdownOutput() ends one direction: close() ends both
                  0.123    the test's client sends zeros, to see whether they are refused
                """);
    }

    @Test
    void a_peer_that_plays_the_server_is_called_so() {
        assertReport(
                () -> {
                    PeerListener listener = PeerListener.open();
                    student = Cleanup.atEnd(new Socket("127.0.0.1", listener.port()));
                    answer("hello");
                    Peer server = listener.accept().expect("hello").send("hi").finish();
                    student.shutdownOutput();
                    server.expect("world");
                },
                """
                sent      2 bytes by the test's server, then finished
                expected  5 bytes (77 6f 72 6c 64 world)
                received  nothing, then the end of the stream
                likely    the rest was never sent: is it still in a buffer, for want of a flush()?
                  0.123  → 5 bytes   68 65 6c 6c 6f           hello
                  0.123  ← 2 bytes   68 69                    hi
                  0.123    the test's server has finished (half-close)
                  0.123    the end of the stream
                """);
    }

    @Test
    void the_end_and_a_reset_are_both_gone_whatever_comes_before() {
        assertPasses(() -> {
            open();
            student.getOutputStream().write(Bytes.pattern(1000));
            student.close();
            peer.expectGone();
        });
        assertPasses(() -> {
            open();
            answer("hello");
            reset();
            peer.expectGone();
        });
    }

    @Test
    void silence_is_expected() {
        assertPasses(() -> {
            open();
            peer.expectSilence();
        });
    }

    @Test
    void the_end_is_no_silence() {
        assertReport(
                () -> {
                    open();
                    student.close();
                    peer.expectSilence();
                },
                """
                sent      0 bytes, then waited
                expected  silence
                received  nothing, then the end of the stream
                  0.123    the end of the stream
                """);
    }

    @Test
    void a_peer_plays_an_echo_server() {
        assertPasses(() -> {
            open();
            peer.echoMeanwhile();
            answer("hello, ");
            answer("world");
            student.shutdownOutput();
            assertEquals("hello, world", new String(student.getInputStream().readAllBytes()));
        });
    }

    @Test
    void a_listener_gives_a_peer_for_each_client() {
        assertPasses(() -> {
            PeerListener listener = PeerListener.open();
            for (String message : List.of("one", "two")) {
                student = Cleanup.atEnd(new Socket("127.0.0.1", listener.port()));
                answer(message);
                listener.accept().expect(message);
            }
        });
    }

    @Test
    void a_peer_is_closed_when_its_test_is_over() throws IOException {
        List<InputStream> open = new ArrayList<>();
        assertPasses(() -> {
            PeerListener listener = PeerListener.open();
            open.add(new Socket("127.0.0.1", listener.port()).getInputStream());
            listener.accept();
        });
        assertEquals(-1, open.get(0).read());
    }

    @Test
    void what_was_opened_last_is_closed_first_and_a_close_that_fails_hurts_nobody() {
        List<String> closed = new ArrayList<>();
        assertPasses(() -> {
            Cleanup.<AutoCloseable>atEnd(() -> closed.add("server"));
            Cleanup.<AutoCloseable>atEnd(() -> {
                throw new IOException("already closed");
            });
            Cleanup.<AutoCloseable>atEnd(() -> closed.add("client"));
        });
        assertEquals(List.of("client", "server"), closed);
    }

    @Test
    void what_a_failed_test_has_opened_is_closed_too() {
        List<String> closed = new ArrayList<>();
        Sample.failureOf(() -> {
            Cleanup.<AutoCloseable>atEnd(() -> closed.add("server"));
            throw new IOException("the test failed");
        });
        assertTrue(closed.contains("server"));
    }

    private void open() throws IOException {
        Connection connection = Connection.open();
        student = connection.socket();
        peer = connection.peer();
    }

    private static long allocatedByThisThread() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private void answer(String text) throws IOException {
        student.getOutputStream().write(Bytes.utf8(text));
    }

    private void reset() throws IOException {
        student.setSoLinger(true, 0);
        student.close();
    }
}
