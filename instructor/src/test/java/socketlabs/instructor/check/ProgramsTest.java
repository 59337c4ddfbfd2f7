package socketlabs.instructor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import socketlabs.instructor.course.Course;
import socketlabs.instructor.course.Lab;

/**
 * Every lab's programs do what the course says of their command lines: what is wrong with the arguments, the port or
 * the server is told in words, with the right status, and without a stack trace.
 */
class ProgramsTest {

    private static final int LIMIT_SECONDS = 120;

    /** Closed when all cases have run: the port that they find taken. */
    private ServerSocket taken;

    /** Closed when all cases have run: what speaks another protocol than any lab's. */
    private ServerSocket web;

    private Course course;
    private Path tables;

    @BeforeEach
    void takeAPort() throws Exception {
        taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        web = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread answers = new Thread(() -> answerAsAWebServer(web), "web");
        answers.setDaemon(true);
        answers.start();
        course = ThisCourse.read();
        tables = ThisCourse.instructor().resolve(Path.of("src", "test", "programs"));
    }

    @AfterEach
    void freeThePort() throws IOException {
        taken.close();
        web.close();
    }

    /** Whatever comes is a bad request. */
    private static void answerAsAWebServer(ServerSocket web) {
        while (!web.isClosed()) {
            try (Socket client = web.accept()) {
                client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                client.shutdownOutput();
                client.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                continue; // the client has gone, or the test has ended
            }
        }
    }

    @TestFactory
    Stream<DynamicNode> labs(@TempDir Path folder) throws Exception {
        return tests(tables, Variant::reference, folder);
    }

    /** What students start: a program that comes to a step that is not begun says which, and ends. */
    @TestFactory
    Stream<DynamicNode> starters(@TempDir Path folder) throws Exception {
        return tests(tables.resolve("starter"), Variant::starter, folder);
    }

    private Stream<DynamicNode> tests(Path tables, Function<Lab, Variant> variant, Path folder) throws Exception {
        Map<String, String> values = Map.of(
                "taken", String.valueOf(taken.getLocalPort()),
                "web", String.valueOf(web.getLocalPort()),
                "closed", String.valueOf(closedPort()),
                "folder", Files.createDirectories(folder.resolve("files")).toString());
        List<DynamicNode> labs = new ArrayList<>();
        for (Lab lab : course.labs()) {
            Programs programs = Programs.compile(variant.apply(lab), folder.resolve(lab.name()));
            String table = Files.readString(tables.resolve(lab.name() + ".txt"));
            labs.add(dynamicContainer(
                    lab.name(),
                    ProgramCase.parse(table, values).stream()
                            .map(program -> dynamicTest(program.toString(), () -> check(program, programs)))));
        }
        return labs.stream();
    }

    @Test
    void everyLabHasItsTables() {
        List<Path> missing = course.labs().stream()
                .map(lab -> Path.of(lab.name() + ".txt"))
                .flatMap(name -> Stream.of(name, Path.of("starter").resolve(name)))
                .filter(name -> !Files.exists(tables.resolve(name)))
                .toList();
        assertEquals(List.of(), missing, "tables missing in " + tables);
    }

    private static void check(ProgramCase program, Programs programs) throws Exception {
        Process process = new ProcessBuilder(programs.command(program.program(), program.arguments()))
                .redirectErrorStream(true)
                .start();
        CompletableFuture.delayedExecutor(LIMIT_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        try {
            process.getOutputStream().close();
            String output = program.runsUntilStopped() ? stop(process, program) : readAll(process);
            assertTrue(output.contains(program.says()), "it does not say \"" + program.says() + "\", but:\n" + output);
            assertFalse(output.contains("\tat "), "a stack trace:\n" + output);
            int status = process.waitFor();
            if (!program.runsUntilStopped()) {
                assertEquals(program.status(), status, output);
            }
        } finally {
            process.destroyForcibly();
        }
    }

    /** Waits until the program has said its words, then tells it to end. */
    private static String stop(Process process, ProgramCase program) throws IOException {
        BufferedReader output = process.inputReader();
        StringBuilder said = new StringBuilder();
        String line;
        while ((line = output.readLine()) != null) {
            said.append(line).append('\n');
            if (line.contains(program.says())) {
                process.toHandle().destroy(); // unlike Process.destroy(), it leaves the output to be read
            }
        }
        return said.toString();
    }

    private static String readAll(Process process) {
        return String.join("\n", process.inputReader().lines().toList());
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
