package socketlabs.instructor.course;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A text file of the course.
 *
 * @param name its path in the course, with {@code /} on every system, as problems name it
 * @param text its content; lines keep the line end that they have
 */
public record SourceText(String name, String text) {

    /** Reads a file in UTF-8. A file in another charset is a problem, and reads as empty. */
    public static SourceText read(Path root, Path file, Problems problems) throws IOException {
        String name = nameIn(root, file);
        try {
            return new SourceText(name, Files.readString(file));
        } catch (CharacterCodingException e) {
            problems.add(name + ": is not in UTF-8");
            return new SourceText(name, "");
        }
    }

    /** The path of {@code file} from {@code root}, with {@code /} between its parts. */
    public static String nameIn(Path root, Path file) {
        return StreamSupport.stream(root.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    /** The lines, each with its line end, so that joining them gives the text again. */
    public List<String> lines() {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
    }

    /** The number of the line that holds the character at {@code offset}; the first line is 1. */
    public int lineAt(int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
