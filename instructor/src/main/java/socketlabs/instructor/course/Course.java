package socketlabs.instructor.course;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The course as its sources tell it.
 *
 * @param root the folder of the root pom, without symbolic links in its path
 * @param labs in the order of their numbers
 */
public record Course(Path root, List<Lab> labs) {
    private static final Pattern LAB_NAME = Pattern.compile("lab([1-9]\\d{0,3})-.+");
    private static final String ROOT_ARTIFACT = "<artifactId>socketlabs</artifactId>";

    /** The root of the course that {@code folder} lies in: the nearest folder upwards with the root pom. */
    public static Optional<Path> rootAround(Path folder) throws IOException {
        for (Path candidate = folder.toAbsolutePath().normalize();
                candidate != null;
                candidate = candidate.getParent()) {
            if (isRoot(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** Whether {@code folder} holds the root pom. The modules' poms name its artifact too, as their parent. */
    private static boolean isRoot(Path folder) throws IOException {
        Path pom = folder.resolve("pom.xml");
        if (!Files.isRegularFile(pom)) {
            return false;
        }
        // Any pom may lie further up; this charset can read them all.
        String text = Files.readString(pom, StandardCharsets.ISO_8859_1);
        return text.contains(ROOT_ARTIFACT) && !text.contains("<parent>");
    }

    /** Reads the course with the root pom in {@code root}. What is wrong with its steps and markers are problems. */
    public static Course read(Path root, Problems problems) throws IOException, CourseException {
        if (!isRoot(root)) {
            throw new CourseException(List.of(root + ": has no pom.xml with " + ROOT_ARTIFACT));
        }
        Path realRoot = root.toRealPath();
        LabReader reader = new LabReader(realRoot, problems);
        List<Lab> labs = new ArrayList<>();
        for (Path folder : folders(realRoot)) {
            Matcher name = LAB_NAME.matcher(folder.getFileName().toString());
            if (name.matches() && Files.isRegularFile(folder.resolve("pom.xml"))) {
                labs.add(reader.read(Integer.parseInt(name.group(1)), folder));
            }
        }
        labs.sort(Comparator.comparingInt(Lab::number));
        return new Course(realRoot, List.copyOf(labs));
    }

    /** All steps of all labs, in the order of their numbers. */
    public List<Step> steps() {
        return labs.stream().flatMap(lab -> lab.steps().stream()).toList();
    }

    private static List<Path> folders(Path root) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }
}
