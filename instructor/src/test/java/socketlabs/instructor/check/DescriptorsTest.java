package socketlabs.instructor.check;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import socketlabs.instructor.course.Lab;

/**
 * The servers for many clients survive that their process has no descriptor left, from the first moment on: clients come
 * and say nothing before any of the server's code has been used. (The labs' tests can only make accept() fail.)
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no such limit")
class DescriptorsTest {

    private static final int LIMIT = 64;
    private static final int LIMIT_SECONDS = 120;
    private static final int REPLY_BYTES = "OK 9\n12:34:56\n".length();
    private static final String OUT_OF_DESCRIPTORS = "Too many open files";

    @TestFactory
    Stream<DynamicTest> labs(@TempDir Path folder) throws Exception {
        String threads = Runtime.version().feature() < 21 ? "per-client" : "virtual";
        String served = Files.createDirectory(folder.resolve("served")).toString();
        return Stream.of(
                server("lab4-multiclient", folder, List.of("0", served, "--threads=" + threads, "--max-clients=1000")),
                server("lab5-final", folder, List.of("--port=0", "--max-clients-per-address=1000", served)));
    }

    private static DynamicTest server(String name, Path folder, List<String> arguments) throws Exception {
        Lab lab = ThisCourse.read().labs().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        List<String> command =
                new ArrayList<>(List.of("sh", "-c", "ulimit -n " + LIMIT + " && exec \"$@\"", "descriptors"));
        command.addAll(Programs.compile(Variant.reference(lab), folder.resolve(name))
                .inAJar()
                .command("server", arguments));
        return dynamicTest(name, () -> check(command));
    }

    private static void check(List<String> command) throws Exception {
        Process server = new ProcessBuilder(command).redirectErrorStream(true).start();
        CompletableFuture.delayedExecutor(LIMIT_SECONDS, TimeUnit.SECONDS).execute(server::destroyForcibly);
        try {
            BufferedReader output = server.inputReader(); // whose end comes with the server's
            int port = port(lineWith("listening on", output));
            List<SocketChannel> silent = new ArrayList<>();
            for (int i = 0; i < LIMIT; i++) {
                silent.add(startToConnect(port));
            }
            lineWith(OUT_OF_DESCRIPTORS, output);
            CompletableFuture.runAsync(() -> output.lines().forEach(line -> {})); // what fills the pipe would stop it
            for (SocketChannel client : silent) {
                client.close();
            }
            assertServes(port);
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    /** Does not wait: what the server has no descriptor for is not accepted, and may not even be let in to the queue. */
    private static SocketChannel startToConnect(int port) throws IOException {
        SocketChannel client = SocketChannel.open();
        client.configureBlocking(false);
        client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return client;
    }

    /** Asks again when the first reply is there: for the second request the server has to wait. */
    private static void assertServes(int port) throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            for (int i = 0; i < 2; i++) {
                client.getOutputStream().write("TIME\n".getBytes(StandardCharsets.UTF_8));
                String reply = new String(client.getInputStream().readNBytes(REPLY_BYTES), StandardCharsets.UTF_8);
                assertTrue(
                        reply.matches("OK 9\n[0-9]{2}:[0-9]{2}:[0-9]{2}\n"), "the reply to TIME is \"" + reply + "\"");
            }
        }
    }

    private static String lineWith(String words, BufferedReader output) throws IOException {
        StringBuilder before = new StringBuilder();
        String line;
        while ((line = output.readLine()) != null) {
            if (line.contains(words)) {
                return line;
            }
            before.append(line).append('\n');
        }
        throw new AssertionError("it did not say \"" + words + "\", but:\n" + before);
    }

    private static int port(String line) {
        return Integer.parseInt(line.replaceFirst(".*listening on [^ ]*:(\\d+).*", "$1"));
    }
}
