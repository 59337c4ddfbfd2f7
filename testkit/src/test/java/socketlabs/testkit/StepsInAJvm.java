package socketlabs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import socketlabs.testkit.samples.StepsAlone;

/** Runs a sample step in a JVM of its own, for what would disturb the tests in this one. */
final class StepsInAJvm {

    private StepsInAJvm() {}

    /** Expects that the JVM ends with this status, and gives what it has printed. */
    static String run(Class<?> step, int status, Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process program = java(step, folder)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(program.waitFor(60, TimeUnit.SECONDS), "the program goes on");
        } finally {
            program.destroyForcibly();
        }
        String printed = Files.readString(output).replace(System.lineSeparator(), "\n");
        assertEquals(status, program.exitValue(), printed);
        return printed;
    }

    private static ProcessBuilder java(Class<?> step, Path folder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-javaagent:"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Dsocketlabs.scorecard.folder=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                StepsAlone.class.getName(),
                step.getName()));
        return new ProcessBuilder(command);
    }
}
