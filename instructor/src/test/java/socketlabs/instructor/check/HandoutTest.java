package socketlabs.instructor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import socketlabs.instructor.course.Lab;
import socketlabs.instructor.course.Step;

/** Tests, handouts and points of every lab agree, and every link leads somewhere. */
class HandoutTest {

    static Stream<Lab> labs() throws Exception {
        return ThisCourse.read().labs().stream();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void theStepsAreNumberedFromOne(Lab lab) {
        List<Integer> numbers =
                lab.steps().stream().map(step -> step.number().step()).toList();

        assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
    }

    @ParameterizedTest
    @MethodSource("labs")
    void theTestClassIsNamedByItsStep(Lab lab) {
        for (Step step : lab.steps()) {
            String simpleName = step.testClass().substring(step.testClass().lastIndexOf('.') + 1);
            String prefix = "Step" + step.number().step();

            assertEquals(prefix, simpleName.replaceFirst("(?<=\\d)\\D.*$", ""), step.testClass());
        }
    }

    @ParameterizedTest
    @MethodSource("labs")
    void theLabIsWorthAHundredPoints(Lab lab) {
        assertEquals(100, lab.steps().stream().mapToInt(Step::points).sum());
    }

    @ParameterizedTest
    @MethodSource("labs")
    void everyStepHasItsSectionAndHintsInTheHandout(Lab lab) throws IOException {
        Handout handout = Handout.of(lab);
        List<String> problems = new ArrayList<>();
        lab.steps().forEach(step -> problems.addAll(handout.problems(step)));

        NoProblems.in(lab.name(), problems);
    }

    @ParameterizedTest
    @MethodSource("labs")
    void everyHintLeadsSomewhere(Lab lab) throws Exception {
        NoProblems.in(lab.name(), new HintLinks(ThisCourse.read(), lab).broken());
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        NoProblems.in("the course", new Links(ThisCourse.root()).broken());
    }
}
