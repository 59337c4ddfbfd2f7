package socketlabs.fileserver.cli;

import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import socketlabs.fileserver.FileClient;
import socketlabs.fileserver.Reason;

/** The server that a command talks to, as the command line names it. */
final class Server {

    @Parameters(
            index = "0",
            paramLabel = "HOST:PORT",
            converter = Address.Converter.class,
            description = "Where the server is. Without a port it is 7105.")
    private Address address;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "${env:FILESERVER_TIMEOUT:-120}",
            description = "How long to wait for a server that says nothing. (120, $FILESERVER_TIMEOUT)")
    private int timeout;

    Address address() {
        return address;
    }

    FileClient connect() throws IOException {
        try {
            return FileClient.connect(address.host(), address.port(), Duration.ofSeconds(Math.max(1, timeout)));
        } catch (IOException e) {
            throw new IOException(
                    "cannot connect to " + address + ": " + Reason.of(e)
                            + "\nIs the server running? Start one with: java -jar fileserver.jar serve FOLDER",
                    e);
        }
    }
}
