package socketlabs.instructor.check;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;

/** The class path of these tests, which has all that the labs' code and tests need, and none of the labs' classes. */
final class ClassPath {
    private static final List<Path> ENTRIES = Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(System.getProperty("java.class.path"))
            .map(entry -> Path.of(entry).toAbsolutePath())
            .toList();

    private ClassPath() {}

    static List<Path> entries() {
        return ENTRIES;
    }

    /** The jar of the artifact with this name. */
    static Path jar(String artifact) {
        Pattern name = Pattern.compile(Pattern.quote(artifact) + "-\\d.*\\.jar");
        return ENTRIES.stream()
                .filter(entry -> name.matcher(entry.getFileName().toString()).matches())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(artifact + " is not on the class path"));
    }
}
