package socketlabs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.samples.ScriptedStepTest;

class ScriptedInputTest {

    private final byte[] buffer = new byte[10];

    @BeforeEach
    void begin() {
        TestRun.begin(ScriptedStepTest.class);
    }

    @Test
    void bytes_come_in_pieces_of_the_chosen_size_and_then_the_end() throws IOException {
        try (ScriptedInput in = ScriptedInput.ending(Bytes.utf8("hello"), 2)) {
            assertEquals(2, in.available());
            assertEquals(2, in.read(buffer));
            assertEquals(1, in.read(buffer, 2, 1));
            assertEquals(0, in.read(buffer, 3, 0));
            assertEquals('l', in.read());
            assertEquals(1, in.read(buffer, 4, 6));
            assertEquals(0, in.available());
            assertEquals(-1, in.read(buffer));
            assertEquals(-1, in.read());
        }
        assertEquals("hel\0o", new String(buffer, 0, 5));
    }

    @Test
    void bytes_come_and_then_the_connection_breaks() throws IOException {
        try (ScriptedInput in = ScriptedInput.breaking(Bytes.of(0xff), 5)) {
            assertEquals(0xff, in.read());
            assertEquals(
                    "Connection reset",
                    assertThrows(SocketException.class, in::read).getMessage());
            assertThrows(IOException.class, () -> in.read(buffer));
        }
    }

    @Test
    void that_it_was_closed_is_noticed_and_does_not_end_it() throws IOException {
        ScriptedInput in = ScriptedInput.ending(Bytes.utf8("hello"), 2);
        assertFalse(in.isClosed());
        in.close();
        assertTrue(in.isClosed());
        assertEquals(2, in.read(buffer));
    }
}
