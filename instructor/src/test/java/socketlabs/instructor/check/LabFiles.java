package socketlabs.instructor.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import socketlabs.instructor.course.Course;

/** Finds the files that the checks are fed with, which lie in a folder for each lab. */
final class LabFiles {

    private LabFiles() {}

    /** The Java files in {@code folder}, at any depth, in the order of their paths; none if it does not exist. */
    static List<Path> javaIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** The folders in {@code folder}, in the order of their names; none if it does not exist. */
    static List<Path> foldersIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** The folders in {@code folder} that are named as no lab is: what lies in them would never be looked at. */
    static List<String> withoutLab(Path folder, Course course) throws IOException {
        return foldersIn(folder).stream()
                .map(lab -> lab.getFileName().toString())
                .filter(name ->
                        course.labs().stream().noneMatch(lab -> lab.name().equals(name)))
                .toList();
    }
}
