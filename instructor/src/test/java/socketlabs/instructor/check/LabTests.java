package socketlabs.instructor.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import socketlabs.instructor.course.Lab;
import socketlabs.instructor.course.SourceText;
import socketlabs.instructor.course.Step;
import socketlabs.instructor.course.StepNumber;

/** The tests of a lab, compiled once, against the reference; any number of variants can be run against them. */
final class LabTests {
    private final Lab lab;
    private final Map<String, String> sources;
    private final Path classes;

    private LabTests(Lab lab, Map<String, String> sources, Path classes) {
        this.lab = lab;
        this.sources = sources;
        this.classes = classes;
    }

    /** Compiles the lab's tests into a new folder {@code folder}. */
    static LabTests compile(Lab lab, Path folder) throws IOException, TrialException {
        LabTests tests = new LabTests(lab, testSources(lab), folder.resolve("test-classes"));
        Path reference = folder.resolve("reference");
        Compilation.compile(Variant.reference(lab).sources(), reference, ClassPath.entries());
        Compilation.compile(tests.sources, tests.classes, tests.with(reference));
        return tests;
    }

    /** Runs the tests of the steps from {@code first} to {@code last} on a variant, in a new folder {@code folder}. */
    Scorecard run(Variant variant, StepNumber first, StepNumber last, Path folder)
            throws IOException, InterruptedException, TrialException {
        Path main = folder.resolve("classes");
        Compilation.compile(variant.sources(), main, ClassPath.entries());
        List<Step> steps = steps(first, last);
        Scorecard card = new Fork(classPath(main), folder)
                .run(steps.stream().map(Step::testClass).toList());
        for (Step step : steps) {
            if (card.step(step.number()).isEmpty()) {
                throw new TrialException("its scorecard has no step " + step.number());
            }
        }
        return card;
    }

    /** Compiles the tests together with a variant, as Maven does in a student's copy. */
    void compileWith(Variant variant, Path folder) throws IOException, TrialException {
        Path main = folder.resolve("classes");
        Compilation.compile(variant.sources(), main, ClassPath.entries());
        Compilation.compile(sources, folder.resolve("test-classes"), with(main));
    }

    private List<Step> steps(StepNumber first, StepNumber last) {
        return lab.steps().stream()
                .filter(step -> step.number().compareTo(first) >= 0)
                .filter(step -> step.number().compareTo(last) <= 0)
                .toList();
    }

    private List<Path> classPath(Path main) {
        return List.of(
                main,
                lab.mainFolder().resolve("resources"),
                classes,
                lab.testFolder().resolve("resources"));
    }

    private List<Path> with(Path main) {
        List<Path> classPath = new ArrayList<>(List.of(main));
        classPath.addAll(ClassPath.entries());
        return classPath;
    }

    private static Map<String, String> testSources(Lab lab) throws IOException {
        Path root = lab.testFolder().resolve("java");
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(LabTests::isJava)::iterator) {
                sources.put(SourceText.nameIn(root, file), Files.readString(file));
            }
        }
        return sources;
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }
}
