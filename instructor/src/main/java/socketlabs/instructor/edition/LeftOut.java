package socketlabs.instructor.edition;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** What students do not get: the one place that names it all. */
final class LeftOut {
    /** Paths in the course, of what is for instructors and for those who work on the course. */
    private static final List<String> FOR_INSTRUCTORS = List.of(
            "instructor", "docs/instructor-guide.md", "docs/mistakes-caught.md", ".ci", ".github", "CONTRIBUTING.md");

    /** Names, in any folder, of what tools leave there and nobody wrote. */
    private static final List<String> NOT_SOURCE = List.of(
            ".git",
            "target",
            "bin",
            ".idea",
            "*.iml",
            ".vscode",
            ".settings",
            ".project",
            ".classpath",
            ".factorypath",
            ".DS_Store");

    private static final List<PathMatcher> MATCHERS = Stream.concat(
                    FOR_INSTRUCTORS.stream(), NOT_SOURCE.stream().flatMap(name -> Stream.of(name, "**/" + name)))
            .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
            .toList();

    private LeftOut() {}

    /** Whether the file or folder at {@code path}, relative to the course, is left out with all that it holds. */
    static boolean contains(Path path) {
        return MATCHERS.stream().anyMatch(matcher -> matcher.matches(path));
    }
}
