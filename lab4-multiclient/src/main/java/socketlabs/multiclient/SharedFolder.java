package socketlabs.multiclient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The files that a server gives away, and nothing but them: those that lie in one folder. What is hidden, what is no
 * file (a folder, a pipe, a device), and what a link leads to outside of the folder, is not among them. Of a link counts
 * what it leads to in the end: one to a hidden file is hidden. The folder itself may be reached by a link.
 */
final class SharedFolder {

    private final Path folder;

    SharedFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The names of the files that {@link #find} finds, in the order of {@link String#compareTo}.
     *
     * @throws IOException if the folder cannot be read
     */
    List<String> names() throws IOException {
        // BEGIN SOLUTION 4.1
        Path root = folder.toRealPath();
        try (Stream<Path> entries = Files.list(root)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> isPlain(name) && isShared(root, name))
                    .sorted()
                    .toList();
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 4.1: tell the names of the files, sorted");
    }

    /**
     * Finds a file by its name, which comes from a stranger.
     *
     * @throws CommandException {@link Code#BAD_NAME} if it is not a plain name: if it begins with a dot, or has a
     *     control character or one of {@code / \ :} in it; {@link Code#NOT_FOUND} if there is no file of this name that
     *     is shared, also if there is something else of this name
     * @throws IOException if the folder cannot be read
     */
    Path find(String name) throws IOException, CommandException {
        // BEGIN SOLUTION 4.1
        if (!isPlain(name)) {
            throw new CommandException(Code.BAD_NAME, Quoted.of(name) + " is not a plain file name");
        }
        Path root = folder.toRealPath();
        if (!isShared(root, name)) {
            throw new CommandException(Code.NOT_FOUND, "there is no file " + Quoted.of(name));
        }
        return root.resolve(name);
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 4.1: find a file in the folder, and nowhere else");
    }
    // BEGIN SOLUTION 4.1

    private static boolean isPlain(String name) {
        return !name.startsWith(".")
                && name.chars().noneMatch(c -> c == '/' || c == '\\' || c == ':' || Character.isISOControl(c));
    }

    /** Judges what a name leads to in the end, behind all links. */
    private static boolean isShared(Path root, String name) {
        try {
            Path real = root.resolve(name).toRealPath();
            return real.startsWith(root)
                    && StreamSupport.stream(root.relativize(real).spliterator(), false)
                            .noneMatch(part -> part.toString().startsWith("."))
                    && Files.isRegularFile(real)
                    && Files.isReadable(real);
        } catch (IOException | InvalidPathException e) {
            return false; // nothing is there, or nothing that this system could name
        }
    }
    // END SOLUTION
}
