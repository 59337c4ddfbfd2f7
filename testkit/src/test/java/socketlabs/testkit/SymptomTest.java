package socketlabs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import socketlabs.testkit.Conversation.Role;
import socketlabs.testkit.Reception.Ending;
import socketlabs.testkit.Reception.Promise;
import socketlabs.testkit.StudentThreads.Doing;
import socketlabs.testkit.StudentThreads.Sighting;
import socketlabs.testkit.samples.ScriptedStepTest;

/** Which cause is named for which symptom, and when none is. Each character of the texts is a byte. */
class SymptomTest {

    private static final String LONG = "0123456789abcdefghij";

    private TestRun run;
    private Conversation conversation;

    @BeforeEach
    void begin() {
        run = TestRun.begin(ScriptedStepTest.class);
        conversation = run.newConversation(Role.CLIENT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void wrong_bytes(String what, String expected, String received, String cause) {
        assertEquals(cause, Symptom.of(reception(Promise.BYTES, expected, received, Ending.COMPLETE, null)));
    }

    static Stream<Arguments> wrong_bytes() {
        return Stream.of(
                arguments("a question mark for a byte above 127", "caf\u00e9", "caf?", Symptom.STRING),
                arguments("U+FFFD for it", "caf\u00e9", "caf\u00ef\u00bf\u00bd", Symptom.STRING),
                arguments("U+FFFD, of which the beginning came", "caf\u00e9", "caf\u00ef", Symptom.STRING),
                arguments("its two bytes in UTF-8", "caf\u00e9!", "caf\u00c3\u00a9", Symptom.STRING),
                arguments("another byte above 127", "caf\u00e9", "caf\u00e8", null),
                arguments("a question mark for an ASCII byte", "cafe", "caf?", null),
                arguments("no line end where one was", "one\ntwo", "onetwo", Symptom.LINE_ENDS),
                arguments("LF where CR LF was", "one\r\ntwo", "one\ntwo", Symptom.LINE_ENDS),
                arguments("zeros to the end", "hello", "hel\0\0", Symptom.WHOLE_BUFFER),
                arguments("zeros, and then more", "hello", "h\0\0lo", null),
                arguments("one zero where one other byte was due", "\1", "\0", null),
                arguments("two zeros there", "\1", "\0\0", Symptom.WHOLE_BUFFER),
                arguments(
                        "bytes a second time",
                        LONG,
                        "0123456789" + "0123456789",
                        "bytes from place 0 came a second time; " + Symptom.WHOLE_BUFFER),
                arguments("a few bytes that came before, too", "hello, world", "hello, worhe", null),
                arguments("one of the bytes that came before", "hello, world", "hello, worlo", null),
                arguments(
                        "a byte left out",
                        LONG,
                        "012" + LONG.substring(4),
                        "1 byte missing there: lost on the way, or never written?"),
                arguments(
                        "a piece left out",
                        LONG,
                        "012" + LONG.substring(10),
                        "7 bytes missing there: lost on the way, or never written?"),
                arguments("a byte changed", LONG, LONG.replace('5', '6'), null),
                arguments("the last byte of U+FFFD for it", "caf\u00e9", "caf\u00fd", Symptom.STRING),
                arguments("two bytes of length first", "hello", "\0\5hel", Symptom.LENGTH_FIRST),
                arguments("four bytes of length first", "hello", "\0\0\0\5h", Symptom.LENGTH_FIRST),
                arguments("another number first", "hello", "\0\4hel", null),
                arguments("the length, and then something else", "hello", "\0\5jel", null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void too_few_bytes(String what, String received, Ending ending, Doing doing, String cause) {
        conversation.sent(bytes("hello"), 0, 5);
        conversation.received(bytes(received), 0, received.length());
        assertEquals(cause, Symptom.of(reception(Promise.BYTES, "hello", received, ending, doing)));
    }

    static Stream<Arguments> too_few_bytes() {
        return Stream.of(
                arguments("a piece, then the end", "hel", Ending.END, null, Symptom.ONE_READ),
                arguments("a piece, then silence", "hel", Ending.SILENCE, null, Symptom.ONE_READ),
                arguments("a piece, then nobody reads", "hel", Ending.SILENCE, Doing.WAITING, Symptom.ONE_READ),
                arguments("a piece, then all is read", "hel", Ending.SILENCE, Doing.READING, Symptom.HELD_BACK),
                arguments("a piece, then hard work", "hel", Ending.SILENCE, Doing.RUNNING, null),
                arguments("a piece, then a reset", "hel", Ending.RESET, null, Symptom.UNREAD),
                arguments("nothing, but all is read", "", Ending.SILENCE, Doing.READING, Symptom.HELD_BACK),
                arguments("nothing at all", "", Ending.SILENCE, null, null),
                arguments("nothing, then the end", "", Ending.END, null, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void no_end(String what, Promise promise, String received, Ending ending, Doing doing, String cause) {
        assertEquals(cause, Symptom.of(reception(promise, "", received, ending, doing)));
    }

    static Stream<Arguments> no_end() {
        return Stream.of(
                arguments("a loop goes on", Promise.END, "", Ending.SILENCE, Doing.RUNNING, Symptom.END_IGNORED),
                arguments("a thread reads on", Promise.END, "", Ending.SILENCE, Doing.READING, Symptom.STILL_OPEN),
                arguments("no thread is left", Promise.END, "", Ending.SILENCE, null, Symptom.STILL_OPEN),
                arguments("a reset instead", Promise.END, "", Ending.RESET, null, Symptom.UNREAD),
                arguments("zeros first", Promise.END, "\0\0", Ending.END, null, Symptom.WHOLE_BUFFER),
                arguments("other bytes first", Promise.END, "!", Ending.END, null, null),
                arguments("a line end first", Promise.END, "\r\n", Ending.END, null, Symptom.PRINTLN),
                arguments("a line end, and more", Promise.END, "\nhi", Ending.END, null, null),
                arguments("a loop goes on", Promise.GONE, "\0", Ending.SILENCE, Doing.RUNNING, null),
                arguments("the end instead of silence", Promise.SILENCE, "", Ending.END, Doing.RUNNING, null));
    }

    @Test
    void where_an_earlier_answer_came_whole_no_answer_means_one_read_too_few() {
        conversation.received(bytes("hello"), 0, 5);
        assertEquals(Symptom.ONE_READ, Symptom.of(reception(Promise.BYTES, "world", "", Ending.SILENCE, null)));
    }

    @Test
    void who_reads_before_anything_was_sent_to_it_has_not_sent_all() {
        conversation.received(bytes("hel"), 0, 3);
        assertEquals(
                Symptom.WAITS_TOO_EARLY,
                Symptom.of(reception(Promise.BYTES, "hello", "hel", Ending.SILENCE, Doing.READING)));
    }

    @Test
    void a_client_that_has_sent_a_part_has_not_read_all_or_not_sent_all() {
        conversation = run.newConversation(Role.SERVER);
        conversation.received(bytes("hel"), 0, 3);
        assertEquals(Symptom.ONE_READ, Symptom.of(reception(Promise.BYTES, "hello", "hel", Ending.SILENCE, null)));
        assertEquals(Symptom.NEVER_SENT, Symptom.of(reception(Promise.BYTES, "hello", "hel", Ending.END, null)));
    }

    @Test
    void what_could_be_many_things_is_a_guess_and_a_hint_of_the_test_is_better() {
        String missing = "4 bytes missing there: lost on the way, or never written?";
        assertEquals(
                List.of(Symptom.NOBODY_READS, Symptom.WAITS_TOO_EARLY, missing),
                Stream.of(
                                Symptom.NOBODY_READS,
                                Symptom.ONE_READ,
                                Symptom.WAITS_TOO_EARLY,
                                Symptom.STILL_OPEN,
                                missing,
                                "")
                        .filter(Symptom::isGuess)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENCE", "END"})
    void where_all_came_up_to_the_byte_ff_it_was_taken_for_the_end(Ending ending) {
        conversation.received(bytes("\u00fe"), 0, 1);
        assertEquals(Symptom.MINUS_ONE, Symptom.of(reception(Promise.BYTES, "\u00fe\u00ff!", "\u00fe", ending, null)));
        assertEquals(Symptom.ONE_READ, Symptom.of(reception(Promise.BYTES, "\u00fe!\u00ff", "\u00fe", ending, null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_value(String what, String expected, String actual, String cause) {
        assertEquals(cause, Symptom.of(reception(Promise.VALUE, expected, actual, Ending.COMPLETE, null)));
    }

    static Stream<Arguments> a_value() {
        return Stream.of(
                arguments("a question mark for a byte above 127", "caf\u00e9", "caf?", Symptom.STRING),
                arguments("a line end at the end", "hello", "hello\r\n", Symptom.PRINTLN),
                arguments("another byte at the end", "hello", "hello!", null),
                arguments("zeros, which need not be of a buffer", "hello", "hel\0\0", null),
                arguments("too few bytes", "hello", "hel", null));
    }

    @Test
    void where_somebody_writes_and_nothing_goes_on_nobody_reads() {
        assertEquals(
                Symptom.NOBODY_READS, Symptom.ofStanding(List.of(sighting(Doing.WAITING), sighting(Doing.WRITING))));
        assertNull(Symptom.ofStanding(List.of(sighting(Doing.READING))));
        assertNull(Symptom.ofStanding(List.of()));
    }

    @Test
    void an_exception_is_cause_enough() {
        run.died(new Thread("worker"), new IllegalStateException("the table is full"));
        Reception reception = reception(Promise.BYTES, "hello", "hel", Ending.END, null);
        assertNull(Symptom.of(reception));
    }

    private Reception reception(Promise promise, String expected, String received, Ending ending, Doing doing) {
        Patience patience = mock(Patience.class);
        when(patience.run()).thenReturn(run);
        when(patience.sightings()).thenReturn(doing == null ? List.of() : List.of(sighting(doing)));
        return new Reception(promise, bytes(expected), bytes(received), ending, patience, conversation);
    }

    private static Sighting sighting(Doing doing) {
        return new Sighting("worker", "Echo.echo (Echo.java:5)", doing);
    }

    private static byte[] bytes(String characters) {
        return characters.getBytes(StandardCharsets.ISO_8859_1);
    }
}
