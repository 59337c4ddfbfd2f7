package socketlabs.fileserver.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import socketlabs.fileserver.FileClient;

@Command(
        name = "get",
        description = {
            "Downloads files.",
            "What arrives is compared with the SHA-256 that the server tells, and only then gets its name.",
            "If a download breaks off, the same command goes on where it stopped."
        })
final class GetCommand implements Callable<Integer> {

    @Mixin
    private Server server;

    @Mixin
    private HelpOption help;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "NAME",
            description = "Files on the server; * stands for any characters, ? for one.")
    private List<String> names;

    @Option(
            names = {"-o", "--to"},
            paramLabel = "PATH",
            defaultValue = ".",
            description = "A folder for the files, or, for one file, a name. (the current folder)")
    private Path to;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            converter = SizeConverter.class,
            defaultValue = "${env:FILESERVER_MAX_SIZE:-9223372036854775807}",
            description =
                    "Refuse files that are larger, such as 2G. (what the disk has room for, $FILESERVER_MAX_SIZE)")
    private long most;

    @Override
    public Integer call() throws IOException {
        try (FileClient client = server.connect()) {
            new RemoteFiles(client, Output.standard()).get(names, to, most);
        }
        return 0;
    }
}
