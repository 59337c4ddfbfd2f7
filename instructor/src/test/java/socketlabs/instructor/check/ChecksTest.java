package socketlabs.instructor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socketlabs.instructor.course.Lab;
import socketlabs.instructor.course.StepNumber;

/** The checks notice what they are there for, tried with a small lab of their own. */
class ChecksTest {
    @TempDir
    private static Path temp;

    @AutoClose
    private static Bench bench;

    private static Lab lab;

    @BeforeAll
    static void openBench() throws Exception {
        bench = new Bench(SumLab.in(temp));
        lab = SumLab.lab(bench.course());
    }

    @Test
    void theReferenceIsSolved() throws Exception {
        Scorecard card = bench.grade(Variant.reference(lab)).await().card();

        assertEquals(List.of(), Expectation.solved().problems(lab, card));
        assertEquals(2, Expectation.unsolved().problems(lab, card).size());
        assertEquals(2, Expectation.notBegun().problems(lab, card).size());
    }

    @Test
    void theStarterCompilesAndIsNotBegun() throws Exception {
        bench.compileWithTests(Variant.starter(lab));
        Scorecard card = bench.grade(Variant.starter(lab)).await().card();

        assertEquals(
                List.of(), Expectation.unsolved().and(Expectation.notBegun()).problems(lab, card));
        assertEquals(2, Expectation.solved().problems(lab, card).size());
    }

    @Test
    void aStairIsSolvedUpToItsStep() throws Exception {
        StepNumber first = new StepNumber(7, 1);
        Scorecard card = bench.grade(Variant.solvedUpTo(first, lab)).await().card();

        assertEquals(List.of(), Expectation.solvedUpTo(first).problems(lab, card));
        assertEquals(
                1,
                Expectation.solvedUpTo(new StepNumber(7, 2)).problems(lab, card).size());
    }

    @Test
    void aMistakeIsCaughtInItsStep() throws Exception {
        MistakeResult result = grade("2", "the SUM  is wrong", "Sum.upTo", "return last;");

        assertEquals(List.of(), result.problems(lab));
        assertEquals("[a wrong value]", result.caughtBy().toString());
    }

    @Test
    void aMistakeThatPassesIsAProblem() throws Exception {
        MistakeResult result = grade("2", "wrong", "Sum.upTo", "return 1 + 2 + 3 + 4;");

        assertEquals(List.of("no test of step 7.2 fails"), result.problems(lab));
    }

    @Test
    void aMistakeThatFailsTooEarlyIsAProblem() throws Exception {
        MistakeResult result = grade("2", "wrong", "Sum.plus", "return value;");

        assertEquals(2, result.problems(lab).size());
        assertTrue(result.problems(lab).get(0).startsWith("step 7.1: 0 of 50 points"));
    }

    @Test
    void aMistakeWithoutItsWordsIsAProblem() throws Exception {
        MistakeResult result = grade("1", "overflow", "Sum.plus", "return value;");

        assertEquals(1, result.problems(lab).size());
        assertTrue(result.problems(lab).get(0).startsWith("no message says \"overflow\""));
    }

    @Test
    void aMistakeThatOnlyTheTimeLimitCatchesIsAProblem() throws Exception {
        MistakeResult result = grade("1", "time limit", "Sum.plus", "while (true) {}");

        assertEquals(List.of("only the time limit catches it"), result.problems(lab));
    }

    @Test
    void aMistakeMayNeedImports() throws Exception {
        MistakeResult result = grade(
                mistake("1", "it was 7", "import java.util.List;\n// replaces: Sum.plus", "return List.of(7).get(0);"));

        assertEquals(List.of(), result.problems(lab));
    }

    @Test
    void codeThatDoesNotCompileIsToldWithItsLine() {
        TrialException e = assertThrows(TrialException.class, () -> grade("1", "wrong", "Sum.plus", "return value"));

        assertTrue(e.getMessage().startsWith("does not compile:\n/socketlabs/sum/Sum.java:"), e.getMessage());
    }

    @Test
    void regionsAreNamedByTheirPlace() throws Exception {
        assertEquals(
                List.of("Sum 7.1", "Sum.Sum 7.1", "Sum.plus 7.1", "Sum.upTo 7.2", "Sum 7.2"),
                PlacedRegion.in(lab).stream()
                        .map(region -> region.place() + " " + region.region().step())
                        .toList());
        assertEquals(
                RegionName.parse("Sum 7.2").find(lab),
                RegionName.parse("Sum #2").find(lab));
    }

    @Test
    void aNameThatIsNotThatOfOneRegionIsRefused() {
        assertThrows(TrialException.class, () -> RegionName.parse("Sum").find(lab));
        assertThrows(TrialException.class, () -> RegionName.parse("Sum.minus").find(lab));
        assertThrows(TrialException.class, () -> RegionName.parse("Sum #3").find(lab));
        assertThrows(TrialException.class, () -> RegionName.parse("the sum"));
    }

    @Test
    void anotherSolutionIsGradedWithTheRestOfTheReference() throws Exception {
        String text = "package socketlabs.sum; class Sum { Sum(int s) {} int plus(int v) { return 2 + v; }"
                + " int upTo(int last) { return Other.upTo(last); } }";
        Map<String, String> files = Map.of(
                "socketlabs/sum/Sum.java",
                text,
                "socketlabs/sum/Other.java",
                "package socketlabs.sum; class Other { static int upTo(int n) { return n * (n + 1) / 2; } }");
        Scorecard card = bench.grade(Variant.reference(lab).with("formula", files))
                .await()
                .card();

        assertEquals(List.of(), Expectation.solved().problems(lab, card));
    }

    @Test
    void thePageShowsWhatTheStudentReads() throws Exception {
        MistakeResult result = grade("2", "wrong", "Sum.upTo", "return last;");
        String page = new MistakesReport(List.of(result), List.of(), result.took()).page();

        assertEquals(List.of("lab7-sum/7.2-x.java"), List.copyOf(MistakesReport.names(page)));
        assertTrue(page.contains("| noticed by a wrong value | 1 |\n"), page);
        assertTrue(page.contains("""
                        ## 7.2 It is wrong.

                        `lab7-sum/7.2-x.java`, noticed by a wrong value.

                        ```text
                        ✘ the result is right
                          expected  10
                          happened  it was 4
                          likely    the sum is wrong
                          see       lab7-sum/README.md#step-2
                        ```
                        """), page);
    }

    private static MistakeResult grade(String step, String says, String region, String code) throws Exception {
        return grade(mistake(step, says, "// replaces: " + region, code));
    }

    private static MistakeResult grade(Mistake mistake) throws Exception {
        Bench.Graded graded = bench.grade(mistake.in(lab), mistake.first(lab), mistake.fails())
                .await();
        return new MistakeResult(mistake, graded.card(), graded.took());
    }

    private static Mistake mistake(String step, String says, String header, String code) throws TrialException {
        String text =
                "// It is wrong.\n// fails: 7." + step + "\n// says: " + says + "\n" + header + "\n" + code + "\n";
        return MistakeParser.parse("lab7-sum/7." + step + "-x.java", text);
    }
}
