package socketlabs.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import socketlabs.testkit.Expect;

/** What is in a folder, and what is expected there. */
final class FolderForTest {

    private FolderForTest() {}

    /** Expects a file with exactly this content. */
    static void expectFile(Path file, byte[] content) throws IOException {
        Expect.that(
                Files.isRegularFile(file),
                "a file of " + content.length + " bytes under the name " + file.getFileName(),
                "there is none; in the folder: " + inWords(names(file.getParent())),
                null);
        Expect.bytes(content, Files.readAllBytes(file));
    }

    /** Expects exactly these names. */
    static void expectNames(Path folder, String likely, String... expected) throws IOException {
        List<String> sorted = Stream.of(expected).sorted().toList();
        List<String> actual = names(folder);
        Expect.that(
                actual.equals(sorted),
                "in the folder: " + inWords(sorted),
                "in the folder: " + inWords(actual),
                sorted.containsAll(actual) ? null : likely);
    }

    /** In the order of the alphabet. */
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static String inWords(List<String> names) {
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }
}
