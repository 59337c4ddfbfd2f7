package socketlabs.instructor;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import socketlabs.instructor.benchmark.BenchmarkCommand;
import socketlabs.instructor.course.CourseException;

/**
 * The instructor's command line. Its exit status is 0 when all went well, 1 when a command failed, which it tells in one
 * line for each problem, and 2 when it was called wrongly.
 */
@Command(
        name = "instructor",
        synopsisSubcommandLabel = "COMMAND",
        description = "What an instructor does with the course.",
        subcommands = {EditionCommand.class, BenchmarkCommand.class})
public final class Instructor {
    @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT, description = "Tells this.")
    private boolean help;

    private Instructor() {}

    public static void main(String[] arguments) {
        int status = commandLine().execute(arguments);
        // Maven, in whose process this runs, should go on and finish when all went well.
        if (status != CommandLine.ExitCode.OK) {
            System.exit(status);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Instructor()).setExecutionExceptionHandler((e, command, parsed) -> fail(e, command));
    }

    private static int fail(Exception e, CommandLine command) throws Exception {
        PrintWriter err = command.getErr();
        problems(e).forEach(err::println);
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** What to tell of a failure that a user can do something about; any other is a bug, and is thrown. */
    private static List<String> problems(Exception e) throws Exception {
        if (e instanceof CourseException course) {
            return course.problems();
        }
        if (e instanceof IOException) {
            // The message of a file's exception is often only its path; its class tells the reason.
            return List.of(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
        if (e instanceof UncheckedIOException wrapped) {
            return problems(wrapped.getCause());
        }
        throw e;
    }
}
