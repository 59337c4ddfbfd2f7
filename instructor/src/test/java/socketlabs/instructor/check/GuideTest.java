package socketlabs.instructor.check;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The instructor's guide tells what the tests tell. */
class GuideTest {
    /** A row of a table of common mistakes: what it is, the step and perhaps the test, words of its message. */
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| .+ \\| (?<step>\\d\\.\\d)(?: (?<test>[^|]+))? \\| (?<says>[^|]+) \\|$");

    private static final Pattern SECTION = Pattern.compile("(?m)^## (?=\\d\\.\\d )");

    @Test
    void itsCommonMistakesAreCaughtAsItSays() throws IOException {
        Map<String, String> caught = SECTION.splitAsStream(page("mistakes-caught.md"))
                .skip(1)
                .collect(Collectors.groupingBy(section -> section.substring(0, 3), Collectors.joining()));
        List<MatchResult> rows =
                ROW.matcher(page("instructor-guide.md")).results().toList();

        assertFalse(rows.isEmpty());
        List<String> problems = new ArrayList<>();
        for (MatchResult row : rows) {
            String told = caught.getOrDefault(row.group(1), "");
            missingIn(told, row)
                    .map(words -> "step " + row.group(1) + ": " + words)
                    .forEach(problems::add);
        }
        NoProblems.in("docs/instructor-guide.md, against docs/mistakes-caught.md", problems);
    }

    private static Stream<String> missingIn(String told, MatchResult row) {
        Stream<String> test = Stream.ofNullable(row.group(2)).map(name -> "✘ " + name + "\n");
        return Stream.concat(test, Stream.of(row.group(3)))
                .filter(words -> !told.contains(words))
                .map(String::strip);
    }

    private static String page(String name) throws IOException {
        return Files.readString(ThisCourse.root().resolve(Path.of("docs", name)));
    }
}
