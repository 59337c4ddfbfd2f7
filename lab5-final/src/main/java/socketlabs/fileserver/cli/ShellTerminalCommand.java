package socketlabs.fileserver.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import socketlabs.fileserver.Shell;

@Command(
        name = "shell",
        description = {
            "Takes one command after another, and completes them with Tab.",
            "It knows list, get, put, delete, …; \"help\" tells all of them, and \"exit\" ends it.",
            "Tab completes commands, and the names of files here and on the server. Ctrl-C ends a transfer, and Ctrl-D the"
                    + " shell. Commands can also come from a file or a pipe."
        })
final class ShellTerminalCommand implements Callable<Integer> {

    @Mixin
    private Server server;

    @Option(
            names = {"-o", "--to"},
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "Where downloaded files go. (the current folder)")
    private Path to;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws IOException {
        server.connect().close(); // what is wrong with the address is told before the first prompt
        if (!Tty.isInput()) {
            return readCommandsFromPipe();
        }
        try (ShellTerminal terminal = new ShellTerminal(server.address().toString())) {
            ShellCommands commands = new ShellCommands(to, terminal.output(), terminal::askPassword);
            try (Shell shell = new Shell(commands.all(), server::connect, terminal::say)) {
                terminal.run(shell);
            }
        }
        return 0;
    }

    /** As a script: the first command that fails does not end it, but the status tells of it. */
    private int readCommandsFromPipe() throws IOException {
        AtomicBoolean failed = new AtomicBoolean();
        ShellCommands commands = new ShellCommands(to, Output.standard(), () -> {
            throw new IOException("nobody is there to type a password");
        });
        try (Shell shell = new Shell(commands.all(), server::connect, line -> {
            failed.set(failed.get() || line.startsWith("error: ") || line.startsWith("usage: "));
            System.out.println(line);
        })) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
            String line;
            while ((line = lines.readLine()) != null && shell.execute(line)) {
                continue;
            }
        }
        return failed.get() ? 1 : 0;
    }
}
