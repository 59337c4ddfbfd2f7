package socketlabs.fileserver.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import socketlabs.fileserver.Reason;
import socketlabs.fileserver.RefusedException;

/** The file server's command line: {@code java -jar fileserver.jar COMMAND …}. */
@Command(
        name = "fileserver",
        header = "A server for the files of a folder, and the client for it.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nFor example:%n",
        footer = {
            "  fileserver serve ~/public                     serve a folder on port 7105",
            "  fileserver list localhost                     what is there?",
            "  fileserver get localhost film.mp4 \"*.jpg\"     download files",
            "  fileserver put 192.168.1.5:7105 letter.pdf    upload one",
            "  fileserver shell localhost                    all of this, with Tab",
            "  fileserver get --help                         more about a command",
            "",
            "fileserver stands for: java -jar fileserver.jar. To type it like this, and complete it with Tab, in bash or zsh:",
            "  alias fileserver='java -jar PATH/fileserver.jar'; source <(fileserver generate-completion)",
            "",
            "What a description names with a $ can also be set in the environment.",
            "Exit status: 0 all is done, 1 something failed or was refused, 2 the command line is wrong."
        },
        subcommands = {
            ServeCommand.class,
            ListCommand.class,
            GetCommand.class,
            PutCommand.class,
            DeleteCommand.class,
            HashCommand.class,
            TimeCommand.class,
            StatusCommand.class,
            ShellTerminalCommand.class,
            GenerateCompletion.class
        })
public final class FileServerCommand implements Runnable {

    private static final int USAGE_WIDTH = 110;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    /** Does what the arguments say; ends the program with status 0, 1 or 2. */
    public static void main(String[] arguments) {
        System.exit(commandLine(new FileServerCommand()).execute(arguments));
    }

    /** A command line that speaks in one line of what went wrong. */
    static CommandLine commandLine(Object command) {
        CommandLine line = new CommandLine(command);
        line.setExecutionExceptionHandler((e, failed, parsed) -> fail(e, failed));
        line.setUsageHelpWidth(USAGE_WIDTH);
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }

    private static int fail(Exception e, CommandLine failed) {
        failed.getErr().println(Ansi.AUTO.string("@|bold error:|@ ") + inWords(e));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String inWords(Exception e) {
        if (e instanceof RefusedException refused) {
            return refused.getMessage() + " (" + refused.code().word() + ")";
        }
        if (e instanceof IOException io) {
            return Reason.of(io);
        }
        if (e instanceof InvalidPathException path) {
            return "this is no path: " + path.getInput();
        }
        return e.toString();
    }
}
