package socketlabs.instructor;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import socketlabs.instructor.course.Course;
import socketlabs.instructor.course.CourseException;
import socketlabs.instructor.course.Problems;
import socketlabs.instructor.course.StepNumber;
import socketlabs.instructor.edition.Edition;
import socketlabs.instructor.edition.EditionFolder;

@Command(
        name = "edition",
        description = {
            "Makes the student edition: the course without solutions and without what is for instructors only.",
            "Writes all of it or, if anything is wrong, nothing."
        })
final class EditionCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FOLDER",
            description = "Where to write it: a new or an empty folder outside of the course.")
    private Path folder;

    @Option(
            names = "--solved",
            paramLabel = "STEP",
            converter = ToStepNumber.class,
            description = "Leaves the steps up to this one solved, such as 3.2: all of labs 1 and 2, and 3.1 and 3.2.")
    private StepNumber solved;

    @Option(
            names = "--course",
            paramLabel = "FOLDER",
            description = "The course. By default the one that the working directory lies in.")
    private Path course;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, CourseException {
        Problems problems = new Problems();
        Course read = Course.read(courseRoot(), problems);
        Edition edition = new Edition(read, lastSolved(read, problems));
        int files = new EditionFolder(folder).write(edition, read, problems);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%s: %d files, %d of %d steps solved%n",
                folder, files, edition.solvedSteps(), read.steps().size());
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private Path courseRoot() throws IOException, CourseException {
        if (course != null) {
            return course;
        }
        Path here = Path.of("").toAbsolutePath();
        return Course.rootAround(here)
                .orElseThrow(() -> new CourseException(
                        List.of(here + ": lies in no course; name the course with --course FOLDER")));
    }

    private StepNumber lastSolved(Course read, Problems problems) {
        if (solved == null) {
            return StepNumber.NONE;
        }
        if (read.steps().stream().noneMatch(step -> step.number().equals(solved))) {
            problems.add("--solved " + solved + ": the course has no such step");
        }
        return solved;
    }

    private static final class ToStepNumber implements ITypeConverter<StepNumber> {
        @Override
        public StepNumber convert(String text) {
            return StepNumber.parse(text)
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is not the number of a step"));
        }
    }
}
