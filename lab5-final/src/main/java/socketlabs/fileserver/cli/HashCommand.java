package socketlabs.fileserver.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import socketlabs.fileserver.FileClient;

@Command(name = "hash", description = "Tells the SHA-256 of files, as sha256sum does.")
final class HashCommand implements Callable<Integer> {

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

    @Override
    public Integer call() throws IOException {
        try (FileClient client = server.connect()) {
            new RemoteFiles(client, Output.standard()).hash(names);
        }
        return 0;
    }
}
