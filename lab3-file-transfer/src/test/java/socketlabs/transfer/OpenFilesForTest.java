package socketlabs.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import socketlabs.testkit.Expect;

/** Tells which files the program has open, where the system does: on Linux. */
final class OpenFilesForTest {

    private static final Path ALL = Path.of("/proc/self/fd");

    private OpenFilesForTest() {}

    /** Expects that no file in this folder is open, after calls that should have closed what they opened. */
    static void expectNone(Path folder, String after) throws IOException {
        List<String> open = in(folder.toRealPath());
        Expect.that(
                open.isEmpty(),
                "no file is open after " + after,
                "still open: " + String.join(", ", open),
                "who opens a file closes it, under whatever name, and so does who lists a folder, with Files.list for"
                        + " instance, whatever happens in between: try-with-resources");
    }

    private static List<String> in(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        if (!Files.isDirectory(ALL)) {
            return names;
        }
        try (Stream<Path> all = Files.list(ALL)) {
            for (Path one : all.toList()) {
                try {
                    Path file = Files.readSymbolicLink(one);
                    if (file.startsWith(folder)) {
                        names.add(folder.relativize(file).toString());
                    }
                } catch (IOException e) {
                    continue; // it was closed meanwhile
                }
            }
        }
        return names;
    }
}
