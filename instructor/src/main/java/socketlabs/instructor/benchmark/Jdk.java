package socketlabs.instructor.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An installed JDK. */
record Jdk(Path home) {

    /** The one that runs this program. */
    static Jdk running() {
        return new Jdk(Path.of(System.getProperty("java.home")));
    }

    /** The first JDK 25 among those where Linux distributions put them. */
    static Optional<Jdk> find25() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(all)) {
            List<Path> sorted = homes.sorted().toList();
            for (Path home : sorted) {
                if (Files.isExecutable(home.resolve("bin/java"))
                        && new Jdk(home).version().startsWith("25")) {
                    return Optional.of(new Jdk(home));
                }
            }
        }
        return Optional.empty();
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    boolean has(String name) {
        return Files.isExecutable(home.resolve("bin").resolve(name));
    }

    /** Such as {@code JDK 25}. */
    String shortName() throws IOException {
        return "JDK " + version().split("[.+-]")[0];
    }

    /** Such as {@code 25.0.1}; empty if the JDK does not tell. */
    String version() throws IOException {
        Path release = home.resolve("release");
        if (!Files.isReadable(release)) {
            return "";
        }
        for (String line : Files.readAllLines(release)) {
            if (line.startsWith("JAVA_VERSION=")) {
                return line.substring("JAVA_VERSION=".length()).replace("\"", "");
            }
        }
        return "";
    }
}
