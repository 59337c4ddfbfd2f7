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
    private final Variant reference;
    private final Path referenceClasses;

    private LabTests(Lab lab, Map<String, String> sources, Path folder) {
        this.lab = lab;
        this.sources = sources;
        this.classes = folder.resolve("test-classes");
        this.reference = Variant.reference(lab);
        this.referenceClasses = folder.resolve("reference");
    }

    /** Compiles the lab's tests into a new folder {@code folder}. */
    static LabTests compile(Lab lab, Path folder) throws IOException, TrialException {
        LabTests tests = new LabTests(lab, testSources(lab), folder);
        Compilation.compile(tests.reference.sources(), tests.referenceClasses, ClassPath.entries());
        Compilation.compile(tests.sources, tests.classes, tests.with(tests.referenceClasses));
        return tests;
    }

    /** Runs the tests of the steps from {@code first} to {@code last} on a variant, in a new folder {@code folder}. */
    Scorecard run(Variant variant, StepNumber first, StepNumber last, Path folder)
            throws IOException, InterruptedException, TrialException {
        List<Path> main = compileChanges(variant, folder);
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

    /**
     * Compiles what is not as in the reference; or everything, if other files might notice that. Most mistakes are in one
     * file of many.
     *
     * @return the class path for the variant
     */
    private List<Path> compileChanges(Variant variant, Path folder) throws IOException, TrialException {
        Map<String, String> changes = variant.changesFrom(reference);
        if (changes.isEmpty()) {
            return List.of(referenceClasses);
        }
        Path changed = folder.resolve("changed-classes");
        Compilation.compile(changes, changed, with(referenceClasses));
        if (variant.sources().keySet().equals(reference.sources().keySet()) && haveTheShapeOfTheReference(changed)) {
            return List.of(changed, referenceClasses);
        }
        Path all = folder.resolve("classes");
        Compilation.compile(variant.sources(), all, ClassPath.entries());
        return List.of(all);
    }

    private boolean haveTheShapeOfTheReference(Path changed) throws IOException {
        try (Stream<Path> files = Files.walk(changed)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path original = referenceClasses.resolve(changed.relativize(file));
                // A class that the reference does not have is known to the changed files only.
                if (Files.exists(original) && !shape(file).equals(shape(original))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static ClassShape shape(Path classFile) throws IOException {
        return ClassShape.of(Files.readAllBytes(classFile));
    }

    private List<Path> classPath(List<Path> main) {
        List<Path> classPath = new ArrayList<>(main);
        classPath.add(lab.mainFolder().resolve("resources"));
        classPath.add(classes);
        classPath.add(lab.testFolder().resolve("resources"));
        return classPath;
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
