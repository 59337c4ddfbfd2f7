package socketlabs.instructor.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import socketlabs.instructor.Folders;
import socketlabs.instructor.course.Course;
import socketlabs.instructor.course.CourseException;
import socketlabs.instructor.course.Problems;

/** The folder that an edition is written to: all of the edition, or nothing. */
public final class EditionFolder {
    private final Path folder;

    /** Takes a folder that is empty or does not exist yet; {@link #write} checks that. */
    public EditionFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Writes {@code edition}, and returns the number of its files. Other problems that are known already are thrown
     * together with those found here; then nothing is written, and nothing is left behind when writing fails.
     */
    public int write(Edition edition, Course course, Problems problems) throws IOException, CourseException {
        List<EditionFile> files = edition.files(problems);
        check(course, problems);
        problems.orThrow();
        // Beside the target, so that one rename brings it all: the same file system, and never half an edition.
        Path unfinished = folder.resolveSibling("." + folder.getFileName() + "-" + UUID.randomUUID());
        try {
            Files.createDirectory(unfinished);
            for (EditionFile file : files) {
                write(file, unfinished);
            }
            Files.deleteIfExists(folder);
            Files.move(unfinished, folder);
        } finally {
            Folders.deleteAll(unfinished);
        }
        return files.size();
    }

    private void check(Course course, Problems problems) throws IOException {
        Path parent = folder.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            problems.add(folder + ": the folder that it would be made in does not exist");
        } else if (parent.toRealPath().resolve(folder.getFileName()).startsWith(course.root())) {
            problems.add(folder + ": lies inside the course; choose a folder outside of " + course.root());
        } else if (Files.exists(folder) && !isEmptyFolder()) {
            problems.add(folder + ": has content already; choose a new or an empty folder");
        }
    }

    private boolean isEmptyFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void write(EditionFile file, Path folder) throws IOException {
        Path target = folder.resolve(file.path());
        Files.createDirectories(target.getParent());
        Files.write(target, file.content());
        if (file.executable() && !target.toFile().setExecutable(true, false)) {
            throw new IOException(target + " cannot be made executable");
        }
    }
}
