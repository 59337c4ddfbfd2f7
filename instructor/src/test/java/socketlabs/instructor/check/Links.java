package socketlabs.instructor.check;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import socketlabs.instructor.course.SourceText;

/** Follows the links between the files of a course. */
final class Links {
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*");
    /** Folders in which nothing is written by hand. */
    private static final Set<String> NOT_SOURCE = Set.of("target", "bin", ".git", ".idea");

    private final Path root;

    Links(Path root) {
        this.root = root;
    }

    /** The links of all Markdown pages that lead nowhere, with file and line. Links out of the course are not tried. */
    List<String> broken() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            for (MarkdownPage.Link link : MarkdownPage.read(page).links()) {
                follow(page, link.target())
                        .ifPresent(problem -> broken.add(
                                SourceText.nameIn(root, page) + ":" + link.line() + ": " + link.target() + problem));
            }
        }
        return broken;
    }

    /** What is wrong with a link on {@code page}; nothing if it leads somewhere. */
    Optional<String> follow(Path page, String target) throws IOException {
        if (ELSEWHERE.matcher(target).matches()) {
            return Optional.empty();
        }
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? page : resolve(page, URLDecoder.decode(parts[0], StandardCharsets.UTF_8));
        if (!file.startsWith(root) || !Files.exists(file)) {
            return Optional.of(" does not exist");
        }
        boolean heading = parts.length == 1
                || !file.toString().endsWith(".md")
                || MarkdownPage.read(file).anchors().contains(parts[1]);
        return heading ? Optional.empty() : Optional.of(" names no heading of that page");
    }

    private Path resolve(Path page, String target) {
        return (target.startsWith("/") ? root.resolve(target.substring(1)) : page.resolveSibling(target)).normalize();
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(this::isSource)
                    .sorted()
                    .toList();
        }
    }

    private boolean isSource(Path file) {
        return StreamSupport.stream(root.relativize(file).spliterator(), false)
                .noneMatch(part -> NOT_SOURCE.contains(part.toString()));
    }
}
