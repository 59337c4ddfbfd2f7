package socketlabs.instructor.edition;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import socketlabs.instructor.course.Problems;
import socketlabs.instructor.course.SourceText;

/** Finds the files of the course that an edition has. Does not enter what is left out. */
final class CourseFiles extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Problems problems;
    private final List<Path> files = new ArrayList<>();

    private CourseFiles(Path root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /** The files, in an order that is the same on every system. What an edition cannot hold is a problem. */
    static List<Path> in(Path root, Problems problems) throws IOException {
        CourseFiles visitor = new CourseFiles(root, problems);
        Files.walkFileTree(root, visitor);
        visitor.files.sort(Comparator.comparing(file -> SourceText.nameIn(root, file)));
        return visitor.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return isLeftOut(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (isLeftOut(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isRegularFile()) {
            files.add(file);
        } else {
            // A link may lead to a solution, or out of the course, and does not unpack on every system.
            problems.add(SourceText.nameIn(root, file) + ": is not a plain file; a course has no symbolic links");
        }
        return FileVisitResult.CONTINUE;
    }

    private boolean isLeftOut(Path path) {
        return LeftOut.contains(root.relativize(path));
    }
}
