package socketlabs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import socketlabs.testkit.Conversation.Role;

class ConversationTest {

    private final Conversation conversation = new Conversation(Role.CLIENT);

    @Test
    void nothing_happened_yet() {
        assertLines("");
    }

    @Test
    void pieces_in_one_direction_are_told_as_one() {
        sent("hello");
        sent(", ");
        sent("world");
        received("hel");
        received("lo");
        sent("!");
        assertLines("""
                  0.123  → 12 bytes   68 65 6c 6c 6f 2c 20 77  hello, w  and 4 more, in 3 pieces
                  0.123  ←  5 bytes   68 65 6c 6c 6f           hello
                  0.123  →   1 byte   21                       !
                """);
        assertEquals(13, conversation.sent());
        assertEquals(5, conversation.received());
    }

    @Test
    void a_note_stands_between_pieces() {
        sent("a");
        conversation.note("the test's client has finished (half-close)");
        received("b");
        conversation.note("the end of the stream");
        assertLines("""
                  0.123  → 1 byte   61                       a
                  0.123    the test's client has finished (half-close)
                  0.123  ← 1 byte   62                       b
                  0.123    the end of the stream
                """);
    }

    @Test
    void arrows_go_from_the_client_to_the_server_whichever_the_test_plays() {
        Conversation server = new Conversation(Role.SERVER);
        server.received(Bytes.utf8("hello"), 0, 5);
        server.sent(Bytes.utf8("hi"), 0, 2);
        assertLines("""
                  0.123  → 5 bytes   68 65 6c 6c 6f           hello
                  0.123  ← 2 bytes   68 69                    hi
                """, server);
        assertEquals(2, server.sent());
        assertEquals(5, server.received());
    }

    @Test
    void in_how_many_pieces_the_test_has_read_is_not_told() {
        received("hel");
        received("lo");
        assertLines("""
                  0.123  ← 5 bytes   68 65 6c 6c 6f           hello
                """);
    }

    @Test
    void a_piece_of_an_array_is_that_piece_only() {
        conversation.sent(Bytes.utf8("hello, world"), 7, 5);
        assertLines("""
                  0.123  → 5 bytes   77 6f 72 6c 64           world
                """);
    }

    @Test
    void eleven_lines_are_told_in_full() {
        for (int i = 1; i <= 11; i++) {
            conversation.note("event " + i);
        }
        assertLines("""
                  0.123    event 1
                  0.123    event 2
                  0.123    event 3
                  0.123    event 4
                  0.123    event 5
                  0.123    event 6
                  0.123    event 7
                  0.123    event 8
                  0.123    event 9
                  0.123    event 10
                  0.123    event 11
                """);
    }

    @Test
    void of_more_lines_the_beginning_and_the_end_are_told() {
        for (int i = 1; i <= 12; i++) {
            conversation.note("event " + i);
        }
        assertLines("""
                  0.123    event 1
                  0.123    event 2
                  0.123    event 3
                  0.123    event 4
                  0.123    event 5
                       … and 2 more of these …
                  0.123    event 8
                  0.123    event 9
                  0.123    event 10
                  0.123    event 11
                  0.123    event 12
                """);
    }

    private void sent(String text) {
        conversation.sent(Bytes.utf8(text), 0, text.length());
    }

    private void received(String text) {
        conversation.received(Bytes.utf8(text), 0, text.length());
    }

    private void assertLines(String lines) {
        assertLines(lines, conversation);
    }

    private static void assertLines(String lines, Conversation conversation) {
        assertEquals(lines.stripTrailing(), Sample.blanked(String.join("\n", conversation.lines())));
    }
}
