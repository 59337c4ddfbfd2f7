package socketlabs.fileserver.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import socketlabs.fileserver.FileClient;

@Command(
        name = "put",
        description = {
            "Uploads files.",
            "The server keeps a file when all of it has arrived, and nothing was changed on the way."
        })
final class PutCommand implements Callable<Integer> {

    @Mixin
    private Server server;

    @Mixin
    private HelpOption help;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files of yours; * stands for any characters, ? for one.")
    private List<String> files;

    @Option(names = "--as", paramLabel = "NAME", description = "The name on the server. (that of the file)")
    private String name;

    @Override
    public Integer call() throws IOException {
        try (FileClient client = server.connect()) {
            new RemoteFiles(client, Output.standard()).put(files, name);
        }
        return 0;
    }
}
