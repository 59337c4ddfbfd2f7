package socketlabs.instructor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import socketlabs.instructor.check.Bench.Trial;
import socketlabs.instructor.course.Lab;

/**
 * Correct solutions in another style than the reference's score full points. The files of a style, in {@code
 * src/test/freedom/LAB/STYLE}, replace those of the same package and name; the rest is the reference's.
 */
@ExtendWith(CourseBench.class)
class FreedomTest {
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

    private final Path freedom;

    FreedomTest() throws IOException {
        freedom = ThisCourse.instructor().resolve(Path.of("src", "test", "freedom"));
    }

    @TestFactory
    Stream<DynamicNode> labs(Bench bench) throws IOException {
        List<DynamicNode> labs = new ArrayList<>();
        for (Lab lab : bench.course().labs()) {
            labs.add(dynamicContainer(lab.name(), styles(lab, bench)));
        }
        return labs.stream();
    }

    @Test
    void everySolutionBelongsToALab(Bench bench) throws IOException {
        assertEquals(List.of(), LabFiles.withoutLab(freedom, bench.course()));
    }

    private List<DynamicTest> styles(Lab lab, Bench bench) throws IOException {
        List<DynamicTest> styles = new ArrayList<>();
        for (Path style : LabFiles.foldersIn(freedom.resolve(lab.name()))) {
            String name = style.getFileName().toString();
            Trial trial = bench.grade(Variant.reference(lab).with(name, sources(style)));
            styles.add(dynamicTest(
                    name,
                    () -> NoProblems.in(
                            lab + ", " + name,
                            Expectation.solved().problems(lab, trial.await().card()))));
        }
        return styles;
    }

    private static Map<String, String> sources(Path style) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (Path file : LabFiles.javaIn(style)) {
            String text = Files.readString(file);
            Matcher declaration = PACKAGE.matcher(text);
            String folder = declaration.find() ? declaration.group(1).replace('.', '/') + "/" : "";
            sources.put(folder + file.getFileName(), text);
        }
        return sources;
    }
}
