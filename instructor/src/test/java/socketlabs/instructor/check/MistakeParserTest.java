package socketlabs.instructor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socketlabs.instructor.check.Mistake.Replacement;
import socketlabs.instructor.course.StepNumber;

class MistakeParserTest {

    @Test
    void everyPartOfAFileIsRead() throws TrialException {
        Mistake mistake = MistakeParser.parse("lab1-echo/1.2-one-read.java", """
                // One read() is taken
                // for one message.
                // fails: 1.2
                // says: one read() was taken for one message
                // says: 8192 bytes
                // because: works on the desk,
                // breaks in the field

                import java.util.Arrays;
                // replaces: EchoServer.echo
                int n = in.read(buffer); // once

                // replaces: EchoServer #1
                int x;
                """);

        assertEquals(
                new Mistake(
                        "lab1-echo/1.2-one-read.java",
                        "One read() is taken for one message.",
                        new StepNumber(1, 2),
                        List.of("one read() was taken for one message", "8192 bytes"),
                        "works on the desk, breaks in the field",
                        List.of("import java.util.Arrays;"),
                        List.of(
                                new Replacement("EchoServer.echo", List.of("int n = in.read(buffer); // once\n", "\n")),
                                new Replacement("EchoServer #1", List.of("int x;\n")))),
                mistake);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "// fails: 1.2;// says: x;// replaces: A;x(); | the first line tells",
                "// It;// says: x;// replaces: A;x(); | it needs a line // fails: 1.2",
                "// It;// fails: two;// says: x;// replaces: A;x(); | it needs a line // fails: 1.2",
                "// It;// fails: 1.2;// replaces: A;x(); | it needs a line // says",
                "// It;// fails: 1.2;// says: x | it needs a line // replaces",
                "// It;// fails: 1.2;// says: x;y();// replaces: A | there is code before",
                "// It;// fails: 1.3;// says: x;// replaces: A;x(); | its name must begin with the step that fails: 1.3",
            })
    void whatIsMissingIsTold(String lines, String problem) {
        TrialException e = assertThrows(
                TrialException.class,
                () -> MistakeParser.parse("lab1-echo/1.2-x.java", lines.replace(';', '\n') + "\n"));

        assertTrue(e.getMessage().contains(problem), e.getMessage());
    }
}
