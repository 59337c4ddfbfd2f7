package socketlabs.instructor.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import socketlabs.instructor.course.Course;
import socketlabs.instructor.course.MarkedSource;
import socketlabs.instructor.course.Piece.Region;
import socketlabs.instructor.course.Problems;
import socketlabs.instructor.course.SourceText;
import socketlabs.instructor.course.StepNumber;

/**
 * What students get of the course: solutions out and stubs in, instructor-only parts out, Maven's settings with one more,
 * all else byte for byte. The steps up to a chosen one may stay solved.
 */
public final class Edition {
    private static final String MAVEN_SETTINGS = ".mvn/maven.config";

    /**
     * Surefire would list below the scorecard what failed, with far less to tell. In the course's own root it may not be
     * silent: its list is all that tells of a failed check of the course.
     */
    private static final String NO_LIST_BELOW_THE_SCORECARD =
            "-Dorg.slf4j.simpleLogger.log.org.apache.maven.plugin.surefire.SurefireMojo=off\n";

    private final Course course;
    private final StepNumber solved;
    private final Map<String, MarkedSource> labSources;

    /** Makes the edition of {@code course} with the steps up to {@code solved} solved, or {@link StepNumber#NONE none}. */
    public Edition(Course course, StepNumber solved) {
        this.course = course;
        this.solved = solved;
        this.labSources = course.labs().stream()
                .flatMap(lab -> lab.sources().stream())
                .collect(Collectors.toMap(source -> source.source().name(), Function.identity()));
    }

    /** How many steps of the course are solved in this edition. */
    public long solvedSteps() {
        return course.steps().stream().filter(step -> isSolved(step.number())).count();
    }

    /** All files of the edition. Those of files with problems are of no use. */
    List<EditionFile> files(Problems problems) throws IOException {
        List<EditionFile> files = new ArrayList<>();
        for (Path file : CourseFiles.in(course.root(), problems)) {
            Path path = course.root().relativize(file);
            files.add(new EditionFile(path, content(file, problems), Files.isExecutable(file)));
        }
        return files;
    }

    private byte[] content(Path file, Problems problems) throws IOException {
        String name = SourceText.nameIn(course.root(), file);
        MarkedSource labSource = labSources.get(name);
        if (labSource != null && !labSource.regions().isEmpty()) {
            return bytes(UnusedImports.dropFrom(labSource.with(this::solutionOrStub)));
        }
        if (name.endsWith(".md") || name.endsWith(".xml")) {
            return bytes(InstructorParts.dropFrom(SourceText.read(course.root(), file, problems), problems));
        }
        if (name.equals(MAVEN_SETTINGS)) {
            return bytes(List.of(Files.readString(file), NO_LIST_BELOW_THE_SCORECARD));
        }
        return Files.readAllBytes(file);
    }

    private List<String> solutionOrStub(Region region) {
        return isSolved(region.step()) ? region.solution() : region.stub();
    }

    private boolean isSolved(StepNumber step) {
        return step.compareTo(solved) <= 0;
    }

    private static byte[] bytes(List<String> lines) {
        return String.join("", lines).getBytes(StandardCharsets.UTF_8);
    }
}
