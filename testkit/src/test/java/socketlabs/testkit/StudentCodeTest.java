package socketlabs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socketlabs.testkit.samples.ScriptedStepTest;

class StudentCodeTest {

    private static final String SAMPLES = "socketlabs.testkit.samples.";

    private final StudentCode code = new StudentCode(ScriptedStepTest.class);

    @Test
    void what_stands_beside_the_tests_or_below_them_is_the_students() {
        assertTrue(code.owns(frame(SAMPLES + "Echo", "echo")));
        assertTrue(code.owns(frame(SAMPLES + "Echo$1", "run")));
        assertTrue(code.owns(frame(SAMPLES + "Echo$InnerTest", "run")));
        assertTrue(code.owns(frame(SAMPLES + "wire.Frame", "read")));
    }

    @Test
    void tests_and_all_other_packages_are_not() {
        assertFalse(code.owns(frame(SAMPLES + "Step1EchoTest", "echo")));
        assertFalse(code.owns(frame(SAMPLES + "Step1EchoTest$1", "run")));
        assertFalse(code.owns(frame("socketlabs.testkit.Peer", "send")));
        assertFalse(code.owns(frame("socketlabs.testkit.samplesofmine.Echo", "echo")));
        assertFalse(code.owns(frame("java.net.Socket", "connect")));
    }

    @Test
    void helpers_that_stand_in_the_folder_of_the_tests_are_not(@TempDir Path testFolder) throws IOException {
        Path folder = Files.createDirectories(testFolder.resolve("socketlabs").resolve("echo"));
        Files.createFile(folder.resolve("SlowStream.class"));
        StudentCode lab = new StudentCode("socketlabs.echo", Optional.of(testFolder));

        assertFalse(lab.owns(frame("socketlabs.echo.SlowStream", "read")));
        assertFalse(lab.owns(frame("socketlabs.echo.SlowStream$1", "read")));
        assertTrue(lab.owns(frame("socketlabs.echo.EchoServer", "echo")));
    }

    @Test
    void the_innermost_place_is_where_a_thread_is() {
        StackTraceElement[] stack = {
            frame("java.net.Socket", "connect"), frame(SAMPLES + "Echo", "open"), frame(SAMPLES + "Echo", "main")
        };
        assertEquals(
                Optional.of("Echo.open (Echo.java:41)"), code.innermost(stack).map(StudentCode::place));
    }

    @Test
    void a_lambda_stands_in_the_method_where_it_is_written() {
        assertEquals("Echo.start (Echo.java:41)", StudentCode.place(frame(SAMPLES + "Echo", "lambda$start$0")));
    }

    private static StackTraceElement frame(String className, String method) {
        return new StackTraceElement(className, method, "Echo.java", 41);
    }
}
