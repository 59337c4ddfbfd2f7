package socketlabs.fileserver.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import socketlabs.fileserver.FileClient;

@Command(name = "status", description = "Tells how the server is: clients, cache, bytes.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private Server server;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() throws IOException {
        try (FileClient client = server.connect()) {
            new RemoteFiles(client, Output.standard()).status();
        }
        return 0;
    }
}
