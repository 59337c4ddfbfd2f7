package socketlabs.fileserver.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import socketlabs.fileserver.FileClient;

@Command(name = "list", description = "Shows the files on a server: size, time of change, name.")
final class ListCommand implements Callable<Integer> {

    @Mixin
    private Server server;

    @Mixin
    private HelpOption help;

    @Parameters(
            index = "1..*",
            paramLabel = "NAME",
            description = "Only these files; * stands for any characters, ? for one.")
    private List<String> names = List.of();

    @Option(
            names = {"-b", "--bytes"},
            description = "Show exact sizes, in bytes.")
    private boolean exactSizes;

    @Override
    public Integer call() throws IOException {
        try (FileClient client = server.connect()) {
            new RemoteFiles(client, Output.standard()).list(names, exactSizes);
        }
        return 0;
    }
}
