package socketlabs.instructor;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a run of the instructor's command line gave. */
record CommandRun(int status, String out, String err) {

    static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Instructor.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new CommandRun(status, out.toString(), err.toString());
    }

    /** Runs {@code edition} on a course. */
    static CommandRun edition(Path course, Path folder, String... options) {
        Stream<String> command = Stream.of("edition", folder.toString(), "--course", course.toString());
        return of(Stream.concat(command, Stream.of(options)).toArray(String[]::new));
    }

    List<String> errors() {
        return err.lines().toList();
    }
}
