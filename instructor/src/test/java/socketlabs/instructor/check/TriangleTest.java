package socketlabs.instructor.check;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import socketlabs.instructor.check.Bench.Trial;
import socketlabs.instructor.check.Scorecard.TestScore;
import socketlabs.instructor.course.Lab;
import socketlabs.instructor.course.Step;

/**
 * Reference, starter and tests of every lab agree, and so does every stair between starter and reference: with the steps
 * up to any step solved, those pass and no other test does.
 */
@ExtendWith(CourseBench.class)
class TriangleTest {
    @TestFactory
    Stream<DynamicNode> labs(Bench bench) {
        return bench.course().labs().stream()
                .<DynamicNode>map(lab -> dynamicContainer(lab.name(), tests(lab, bench)))
                .toList()
                .stream();
    }

    private static List<DynamicTest> tests(Lab lab, Bench bench) {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(
                dynamicTest("the starter compiles with the tests", () -> bench.compileWithTests(Variant.starter(lab))));
        Trial starter = bench.grade(Variant.starter(lab));
        tests.add(starter(starter, lab));
        tests.add(
                dynamicTest("the starter's tests lead into the handout", () -> assertLeadIntoHandout(starter, bench)));
        tests.add(graded(bench, Variant.reference(lab), Expectation.solved()));
        for (Step step : lab.steps()) {
            Variant variant = Variant.solvedUpTo(step.number(), lab);
            tests.add(graded(bench, variant, Expectation.solvedUpTo(step.number())));
        }
        return tests;
    }

    private static DynamicTest starter(Trial trial, Lab lab) {
        return dynamicTest("the starter scores nothing, at once", () -> {
            // Every test ends in a stub, which throws: so nothing waits, and no clock is needed to see it.
            Expectation expectation = Expectation.unsolved().and(Expectation.notBegun());
            NoProblems.in(
                    lab + ", the starter",
                    expectation.problems(lab, trial.await().card()));
        });
    }

    private static DynamicTest graded(Bench bench, Variant variant, Expectation expectation) {
        Trial trial = bench.grade(variant);
        Lab lab = variant.lab();
        return dynamicTest(
                variant.name(),
                () -> NoProblems.in(
                        lab + ", " + variant.name(),
                        expectation.problems(lab, trial.await().card())));
    }

    private static void assertLeadIntoHandout(Trial starter, Bench bench) throws Exception {
        Path root = bench.course().root();
        Set<String> broken = new TreeSet<>();
        for (TestScore test : starter.await().card().tests()) {
            new Links(root).follow(root.resolve("pom.xml"), test.see()).ifPresent(why -> broken.add(test.see() + why));
        }
        NoProblems.in("the scorecard", List.copyOf(broken));
    }
}
