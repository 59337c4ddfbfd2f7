package socketlabs.instructor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socketlabs.instructor.course.Lab;
import socketlabs.instructor.course.Step;
import socketlabs.instructor.course.StepNumber;

class MarkdownPageTest {
    private static final String HANDOUT = """
            # Lab 1

            ## Steps

            ### Step 1
            **Open it** (15 points)

            ```sh
            # Step 2
            ```
            <details>a</details>
            <details>b</details>

            ### Step 2

            **Close it** (5 points)
            See [above](#step-1), [there](#step-3), [this](../README.md), `[that](x)`
            and <a href="https://example.org/">elsewhere</a>.

            ### Step 2
            """;

    @TempDir
    private Path root;

    private Path file;

    @BeforeEach
    void writeHandout() throws IOException {
        file = Files.createDirectory(root.resolve("lab1-echo")).resolve("README.md");
        Files.writeString(file, HANDOUT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Step 2 | step-2",
                "Try it: `nc` & WireTap! | try-it-nc--wiretap",
                "What's a_b, in [TCP](tcp.md)? | whats-a_b-in-tcp",
                "Über 64 MiB – ohne Stau | über-64-mib--ohne-stau",
            })
    void anAnchorIsMadeAsGitHubMakesIt(String heading, String anchor) {
        assertEquals(anchor, MarkdownPage.anchor(heading));
    }

    @Test
    void aHeadingThatComesAgainIsNumbered() throws IOException {
        assertEquals(
                Set.of("lab-1", "steps", "step-1", "step-2", "step-2-1"),
                MarkdownPage.read(file).anchors());
    }

    @Test
    void aLinkThatLeadsNowhereIsTold() throws IOException {
        assertEquals(
                List.of(
                        "lab1-echo/README.md:17: #step-3 names no heading of that page",
                        "lab1-echo/README.md:17: ../README.md does not exist"),
                new Links(root).broken());
    }

    @Test
    void aStepThatAgreesWithItsSectionIsInOrder() throws IOException {
        assertEquals(List.of(), problems(1, "Open it", 15));
    }

    @Test
    void aStepThatDiffersFromItsSectionIsTold() throws IOException {
        assertEquals(
                List.of("lab1-echo/README.md:5: Step 1 must begin with **Open it** (20 points), as @Step has it,"
                        + " not with **Open it** (15 points)"),
                problems(1, "Open it", 20));
        assertEquals(
                List.of("lab1-echo/README.md:14: Step 2 has 0 hints, and should have at least 2"),
                problems(2, "Close it", 5));
        assertEquals(List.of("lab1-echo/README.md: has no heading \"Step 3\""), problems(3, "Use it", 80));
    }

    private List<String> problems(int number, String title, int points) throws IOException {
        Lab lab = new Lab(1, file.getParent(), List.of(), List.of());
        return Handout.of(lab).problems(new Step(new StepNumber(1, number), title, points, "", "", 1));
    }
}
