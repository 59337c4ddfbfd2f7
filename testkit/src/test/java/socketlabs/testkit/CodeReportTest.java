package socketlabs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static socketlabs.testkit.Sample.assertPasses;
import static socketlabs.testkit.Sample.assertReport;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.Events;
import socketlabs.testkit.samples.HastyStepTest;
import socketlabs.testkit.samples.WrongEcho;
import socketlabs.testkit.samples.WrongProgram;

/** What a student reads when the code does not return, or returns in another way than was promised. */
class CodeReportTest {

    /** At ten bytes a second. */
    private static final int LONGER_THAN_PATIENCE = 30;

    @BeforeEach
    void begin() {
        WrongProgram.end = new CountDownLatch(1);
    }

    @AfterEach
    void endWhatSpinsAndWaits() {
        WrongProgram.end.countDown();
    }

    @Test
    void a_call_that_does_not_return() {
        assertReport(() -> call(WrongEcho::isRight).result(), """
                expected  echo(client) returns
                happened  it has not returned after # s
                meanwhile WrongEcho.answerEachPiece (WrongEcho.java:#) waits for bytes
                  0.123  → 5 bytes   68 65 6c 6c 6f           hello
                """);
    }

    @Test
    void a_call_of_which_the_test_knows_why_it_may_stand_still() {
        assertReport(
                () -> call(WrongEcho::isRight)
                        .ifItThrows("another cause")
                        .ifItStands("nobody ends it")
                        .result(),
                """
                expected  echo(client) returns
                happened  it has not returned after # s
                meanwhile WrongEcho.answerEachPiece (WrongEcho.java:#) waits for bytes
                likely    nobody ends it
                  0.123  → 5 bytes   68 65 6c 6c 6f           hello
                """);
    }

    @Test
    void a_call_of_which_the_test_knows_why_it_may_fail() {
        assertReport(
                () -> Call.run("work()", WrongProgram::fail)
                        .ifItStands("another cause")
                        .ifItThrows("the table is too small")
                        .result(),
                """
                expected  work() returns
                happened  IllegalStateException: the table is full
                in        WrongProgram.fail (WrongProgram.java:#)
                likely    the table is too small
                """);
    }

    @Test
    void of_the_reasons_why_a_call_may_fail_the_first_that_fits_is_told() {
        assertReport(
                () -> Call.run("work()", WrongProgram::fail)
                        .ifItThrows(IOException.class, "another cause")
                        .ifItThrows(IllegalStateException.class, "the table is too small")
                        .ifItThrows("whatever it is")
                        .result(),
                """
                expected  work() returns
                happened  IllegalStateException: the table is full
                in        WrongProgram.fail (WrongProgram.java:#)
                likely    the table is too small
                """);
    }

    @Test
    void a_call_that_fails_in_another_way_than_was_promised_and_why_it_may() {
        assertReport(
                () -> Call.run("work()", WrongProgram::fail)
                        .ifItThrows(IllegalStateException.class, "the table is too small")
                        .failure(IOException.class, "the file is not there"),
                """
                expected  work() ends with an IOException: the file is not there
                happened  IllegalStateException: the table is full
                in        WrongProgram.fail (WrongProgram.java:#)
                likely    the table is too small
                """);
    }

    @Test
    void a_thread_that_is_still_at_work() {
        assertReport(
                () -> {
                    CountDownLatch begun = new CountDownLatch(1);
                    new Thread(() -> WrongProgram.spinAfter(begun), "spinner").start();
                    begun.await();
                    Expect.nobodyIsAtWork("close()", "nobody has waited for it");
                },
                """
                expected  no thread is at work any more when close() has returned
                happened  thread "spinner" was in WrongProgram.spinAfter (WrongProgram.java:#)
                likely    nobody has waited for it
                """);
    }

    @Test
    void nobody_is_at_work_when_a_call_has_returned() {
        assertPasses(() -> Call.run("close()", () -> Expect.nobodyIsAtWork("close()", null))
                .result());
    }

    @Test
    void a_call_goes_on_as_long_as_bytes_flow() {
        assertPasses(() -> {
            Connection connection = Connection.open();
            ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
            Cleanup.<AutoCloseable>atEnd(clock::shutdownNow);
            Call<Void> echo =
                    Call.run("echo(client)", () -> WrongEcho.readsAll(connection.socket(), LONGER_THAN_PATIENCE));
            clock.scheduleAtFixedRate(() -> connection.peer().send("!"), 0, 100, TimeUnit.MILLISECONDS);
            echo.result();
        });
    }

    @Test
    void a_call_that_has_returned_is_told_only_if_nothing_else_is_running() {
        assertReport(
                () -> {
                    Connection connection = Connection.open();
                    Call.run("start()", () -> WrongEcho.onAThread(connection.socket(), WrongEcho::isRight))
                            .result();
                    connection.peer().send("one").expect("two");
                },
                """
                sent      3 bytes, then waited
                expected  74 77 6f                               two
                received  6f 6e 65                               one
                          ^^ byte 0 is 6f, not 74
                  0.123  → 3 bytes   6f 6e 65                 one
                  0.123  ← 3 bytes   6f 6e 65                 one
                """);
    }

    @Test
    void a_loop_without_end_in_the_thread_of_the_test() {
        Events tests = Sample.run(HastyStepTest.class);
        tests.assertStatistics(count -> count.succeeded(1).failed(1));
        assertEquals("""
                happened  the time limit of # s was reached
                meanwhile WrongProgram.spin (WrongProgram.java:#) is busy
                """.stripTrailing(), Sample.reportOf(Sample.failures(tests).get(0)));
    }

    @Test
    void an_exception_in_the_thread_of_the_test() {
        assertReport(WrongProgram::fail, """
                happened  IllegalStateException: the table is full
                in        WrongProgram.fail (WrongProgram.java:#)
                """);
    }

    @Test
    void an_exception_in_a_call() {
        assertReport(() -> Call.run("work()", WrongProgram::fail).result(), """
                happened  IllegalStateException: the table is full
                in        WrongProgram.fail (WrongProgram.java:#)
                """);
    }

    @Test
    void an_exception_in_a_thread_that_the_test_does_not_depend_on() {
        assertPasses(() -> WrongProgram.onAThread(WrongProgram::fail).join());
    }

    @Test
    void the_wrong_exception() {
        assertReport(() -> Call.run("work()", WrongProgram::fail).failure(IOException.class, "the disk is full"), """
                expected  work() ends with an IOException: the disk is full
                happened  IllegalStateException: the table is full
                in        WrongProgram.fail (WrongProgram.java:#)
                """);
    }

    @Test
    void no_exception() {
        assertReport(() -> Call.run("work()", () -> {}).failure(IOException.class, "the disk is full"), """
                expected  work() ends with an IOException: the disk is full
                happened  it returned
                """);
    }

    @Test
    void a_result_where_an_exception_was_expected() {
        assertReport(() -> Call.start("work()", () -> new byte[3]).failure(IOException.class, "the disk is full"), """
                expected  work() ends with an IOException: the disk is full
                happened  it returned 3 bytes
                """);
    }

    @Test
    void the_right_exception_is_given_to_the_test() {
        assertPasses(() -> {
            IllegalStateException failure =
                    Call.run("work()", WrongProgram::fail).failure(IllegalStateException.class, "the table is full");
            assertEquals("the table is full", failure.getMessage());
        });
    }

    @Test
    void a_CompletionException_is_kept_as_it_was_thrown() {
        assertReport(() -> Call.run("work()", WrongProgram::failOfAFuture).result(), """
                happened  CompletionException: the future has none
                in        WrongProgram.failOfAFuture (WrongProgram.java:#)
                """);
        assertPasses(() -> {
            CompletionException failure = Call.run("work()", WrongProgram::failOfAFuture)
                    .failure(CompletionException.class, "the future has none");
            assertEquals("the future has none", failure.getMessage());
        });
    }

    @Test
    void a_result_is_given_to_the_test() {
        assertPasses(() -> assertEquals(42, Call.start("work()", () -> 42).result()));
    }

    @Test
    void memory_that_runs_out() {
        assertReport(WrongProgram::keepAll, """
                happened  the memory ran out (OutOfMemoryError: Java heap space)
                in        WrongProgram.keepAll (WrongProgram.java:#)
                likely    a whole message is kept in memory: use one buffer of fixed size again and again
                """);
    }

    @Test
    void memory_that_runs_out_on_another_thread_is_the_cause_of_what_came_of_it() {
        assertReport(
                () -> {
                    WrongProgram.onAThread(WrongProgram::keepAll).join();
                    Call.run("receive()", WrongProgram::waitForTheEnd)
                            .ifItStands("nobody sends")
                            .result();
                },
                """
                expected  receive() returns
                happened  it has not returned after # s
                meanwhile thread "worker" ended with OutOfMemoryError: Java heap space
                in        WrongProgram.keepAll (WrongProgram.java:#)
                meanwhile WrongProgram.waitForTheEnd (WrongProgram.java:#) waits for another thread
                likely    a whole message is kept in memory: use one buffer of fixed size again and again
                """);
    }

    @Test
    void threads_that_run_out() {
        assertReport(WrongProgram::startTooManyThreads, """
                happened  the memory ran out (OutOfMemoryError: unable to create native thread: possibly out of memory or \
                process limits reached)
                in        WrongProgram.startTooManyThreads (WrongProgram.java:#)
                likely    threads are started and do not end: the system has no more of them than it has memory for their stacks
                """);
    }

    @Test
    void an_assertion_of_the_test() {
        assertReport(() -> Assertions.fail("the file is empty"), """
                happened  the file is empty
                """);
    }

    @Test
    void an_assumption_of_the_test_is_no_failure() {
        Sample.run(() -> Assumptions.abort("this system has no such thing"))
                .assertStatistics(count -> count.aborted(1).failed(0));
    }

    @Test
    void a_thread_that_is_left() {
        assertReport(
                () -> {
                    WrongProgram.leaveAThread();
                    Expect.noThreadIsLeft("close()");
                },
                """
                expected  no thread is left after close()
                happened  thread "worker" goes on
                meanwhile WrongProgram.waitForTheEnd (WrongProgram.java:#) waits for another thread
                likely    nobody wakes this thread: close the socket that it waits for, and then wait for its end
                """);
    }

    @Test
    void an_idle_thread_of_an_executor_is_left() {
        assertReport(
                () -> {
                    WrongProgram.leaveAnExecutor();
                    Expect.noThreadIsLeft("close()");
                },
                """
                expected  no thread is left after close()
                happened  thread "pool" goes on
                likely    this thread waits for its executor's next task: shutdown() of the executor lets it end
                """);
    }

    @Test
    void a_thread_that_goes_round_in_a_loop_is_left() {
        assertReport(
                () -> {
                    WrongProgram.onAThread(WrongProgram::spin);
                    Expect.noThreadIsLeft("close()");
                },
                """
                expected  no thread is left after close()
                happened  thread "worker" goes on
                meanwhile WrongProgram.spin (WrongProgram.java:#) is busy
                likely    a loop goes round and round: when what it waits for throws at once, it must end
                """);
    }

    @Test
    void a_daemon_that_should_keep_the_program_alive() {
        assertReport(
                () -> {
                    Expect.aThreadKeepsTheProgramAliveAfter("start()", WrongProgram::leaveAThread);
                },
                """
                expected  a thread that keeps the program alive when main() has returned
                happened  a daemon does not, and all are daemons: worker
                likely    leave setDaemon(true) out: that is for threads that nobody needs
                """);
    }

    @Test
    void no_thread_that_keeps_the_program_alive() {
        assertReport(() -> Expect.aThreadKeepsTheProgramAliveAfter("start()", () -> {}), """
                expected  a thread that keeps the program alive when main() has returned
                happened  there is no such thread
                """);
    }

    @Test
    void a_thread_that_accepts() {
        assertPasses(() -> {
            ServerSocket listener = Cleanup.atEnd(new ServerSocket(0));
            WrongProgram.onAThread(() -> WrongProgram.accept(listener));
            Expect.somebodyAccepts("the thread was not started");
        });
    }

    @Test
    void no_thread_that_accepts() {
        assertReport(
                () -> {
                    Thread waiting = WrongProgram.leaveAThread();
                    while (waiting.getState() != Thread.State.WAITING) {
                        Thread.onSpinWait();
                    }
                    Expect.somebodyAccepts("the thread was not started");
                },
                """
                expected  a thread waits in accept()
                happened  no thread does
                likely    the thread was not started
                """);
    }

    @Test
    void a_thread_that_ends_soon_is_waited_for() {
        assertPasses(() -> {
            WrongProgram.onAThread(WrongProgram::fail);
            Expect.noThreadIsLeft("close()");
        });
    }

    @Test
    void a_loop_that_ignores_the_end_of_a_stream() {
        assertReport(
                () -> {
                    ScriptedInput in = ScriptedInput.ending(Bytes.utf8("hello"), 2);
                    Call.run("echo(client)", () -> WrongEcho.goesOnAfterTheEnd(in))
                            .result();
                },
                """
                sent      5 bytes, then read() returned -1, the end of the stream
                happened  read() was called 1000 times more
                meanwhile WrongEcho.goesOnAfterTheEnd (WrongEcho.java:#) is busy
                likely    read() returns -1 at the end of the stream, and the loop goes on all the same
                """);
    }

    @Test
    void a_loop_that_ignores_a_failure() {
        assertReport(
                () -> {
                    ScriptedInput in = ScriptedInput.breaking(Bytes.utf8("hello"), 2);
                    Call.run("echo(client)", () -> WrongEcho.goesOnAfterAFailure(in))
                            .result();
                },
                """
                sent      5 bytes, then read() failed with "Connection reset"
                happened  read() was called 1000 times more
                meanwhile WrongEcho.goesOnAfterAFailure (WrongEcho.java:#) is busy
                likely    the exception is caught inside the loop, and the loop goes on
                """);
    }

    @Test
    void wrong_bytes_of_a_result() {
        assertReport(() -> Expect.bytes(Bytes.utf8("hello"), Bytes.utf8("help!")), """
                expected  68 65 6c 6c 6f                         hello
                received  68 65 6c 70 21                         help!
                                   ^^ byte 3 is 70, not 6c
                """);
    }

    @Test
    void bytes_of_a_result_that_should_be_empty() {
        assertReport(() -> Expect.bytes(Bytes.of(), Bytes.utf8("hello")), """
                expected  0 bytes
                received  5 bytes (68 65 6c 6c 6f hello)
                """);
    }

    @Test
    void no_bytes_at_all() {
        assertReport(() -> Expect.bytes(Bytes.utf8("hello"), null), """
                expected  5 bytes
                happened  null
                """);
    }

    @Test
    void a_promise_that_is_not_about_bytes() {
        assertReport(() -> Expect.that(1 + 1 == 3, "three", "two", "one was forgotten"), """
                expected  three
                happened  two
                likely    one was forgotten
                """);
    }

    private static Call<Void> call(WrongEcho.Echo echo) throws IOException {
        Connection connection = Connection.open();
        connection.peer().send("hello");
        return Call.run("echo(client)", () -> echo.serve(connection.socket()));
    }
}
