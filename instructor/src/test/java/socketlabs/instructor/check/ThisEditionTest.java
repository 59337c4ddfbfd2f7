package socketlabs.instructor.check;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import socketlabs.instructor.course.Course;
import socketlabs.instructor.course.Lab;
import socketlabs.instructor.course.Problems;
import socketlabs.instructor.course.SourceText;
import socketlabs.instructor.course.Step;
import socketlabs.instructor.course.StepNumber;
import socketlabs.instructor.edition.Edition;
import socketlabs.instructor.edition.EditionFolder;

/** The student edition of this course, at its start and with the steps up to each solved, is what one would hand out. */
@ParameterizedClass(name = "solved up to {0}")
@MethodSource("stairs")
class ThisEditionTest {
    private static final Pattern MARKER = Pattern.compile("(BEGIN|END) SOLUTION|// STUB:|(BEGIN|END) INSTRUCTOR");

    private static final RememberedChecks FORMAT_PROBLEMS = new RememberedChecks(ThisEditionTest::formatProblems);
    private static final RememberedChecks UNUSED = new RememberedChecks(ThisEditionTest::unused);

    @Parameter
    private StepNumber solved;

    @TempDir
    private Path temp;

    private Course course;
    private Path edition;

    static Stream<StepNumber> stairs() throws Exception {
        Stream<StepNumber> steps = ThisCourse.read().steps().stream().map(Step::number);
        return Stream.concat(Stream.of(StepNumber.NONE), steps);
    }

    @BeforeEach
    void makeEdition() throws Exception {
        course = ThisCourse.read();
        edition = temp.toRealPath().resolve("edition");
        new EditionFolder(edition).write(new Edition(course, solved), course, new Problems());
    }

    @Test
    void noMarkerIsLeft() throws IOException {
        List<String> problems = new ArrayList<>();
        for (Path file : files()) {
            // In this charset any file can be read, and the markers are the same in all.
            if (MARKER.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .find()) {
                problems.add(SourceText.nameIn(edition, file) + ": has a marker");
            }
        }

        NoProblems.in("the edition", problems);
    }

    @Test
    void thePomDoesNotMentionInstructors() throws IOException {
        assertFalse(Files.readString(edition.resolve("pom.xml")).contains("instructor"));
    }

    @Test
    void everySourceIsFormattedWithoutUnusedImports() throws Exception {
        List<String> problems = new ArrayList<>();
        for (SourceText source : labSources()) {
            problems.addAll(FORMAT_PROBLEMS.of(source));
        }

        NoProblems.in("the edition", problems);
    }

    @Test
    void noPrivateMemberIsUnused() throws Exception {
        List<String> problems = new ArrayList<>();
        for (SourceText source : labSources()) {
            problems.addAll(UNUSED.of(source));
        }

        NoProblems.in("the edition", problems);
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        NoProblems.in("the edition", new Links(edition).broken());
    }

    /** As Spotless formats: other than Formatter.formatSourceAndFixImports, it leaves long strings alone. */
    private static List<String> formatProblems(SourceText source) throws FormatterException {
        Style style = Style.PALANTIR;
        Formatter formatter = Formatter.createFormatter(
                JavaFormatterOptions.builder().style(style).build());
        String imports = ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(source.text()), style);
        SourceText formatted = new SourceText(source.name(), formatter.formatSource(imports));
        int same = Arrays.mismatch(source.lines().toArray(), formatted.lines().toArray());
        return same < 0
                ? List.of()
                : List.of(source.name() + ":" + (same + 1) + ": is not as the formatter would have it");
    }

    private static List<String> unused(SourceText source) throws IOException {
        return PrivateNames.unusedIn(JavaTree.parse(source)).stream()
                .map(name -> source.name() + ": " + name + " is not used")
                .toList();
    }

    private List<SourceText> labSources() throws IOException {
        List<SourceText> sources = new ArrayList<>();
        for (Lab lab : course.labs()) {
            for (Path file : LabFiles.javaIn(edition.resolve(lab.name()).resolve(Path.of("src", "main")))) {
                sources.add(SourceText.read(edition, file, new Problems()));
            }
        }
        return sources;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(edition)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
