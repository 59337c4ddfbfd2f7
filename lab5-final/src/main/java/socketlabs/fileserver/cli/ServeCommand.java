package socketlabs.fileserver.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import socketlabs.fileserver.FileServer;
import socketlabs.fileserver.Limits;
import socketlabs.fileserver.Password;
import socketlabs.fileserver.Reason;
import socketlabs.fileserver.ServerSettings;

@Command(
        name = "serve",
        description = {
            "Serves the files of a folder, until Ctrl-C.",
            "Everybody who can reach the port can read, add and replace files; to delete them takes a password, and"
                    + " without one nobody can. Hidden files and folders inside the folder are not served."
        })
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            defaultValue = "${env:FILESERVER_FOLDER:-files}",
            description = "The folder, made if it is not there. (files, $FILESERVER_FOLDER)")
    private Path folder;

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            defaultValue = "${env:FILESERVER_PORT:-7105}",
            description = "Where to listen; 0 for any free port. (7105, $FILESERVER_PORT)")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            converter = HostConverter.class,
            defaultValue = "${env:FILESERVER_ADDRESS:-127.0.0.1}",
            description = "The address to listen on. The default is for this computer alone; 0.0.0.0 is for all."
                    + " (127.0.0.1, $FILESERVER_ADDRESS)")
    private InetAddress address;

    @Option(
            names = "--cache",
            paramLabel = "SIZE",
            converter = SizeConverter.class,
            defaultValue = "${env:FILESERVER_CACHE:-64M}",
            description = "So many bytes of small files are kept in memory; 0 for none. (64M, $FILESERVER_CACHE)")
    private long cache;

    @Option(
            names = "--max-clients",
            paramLabel = "N",
            defaultValue = "${env:FILESERVER_MAX_CLIENTS:-1000}",
            description = "So many clients at once. (1000, $FILESERVER_MAX_CLIENTS)")
    private int clients;

    @Option(
            names = "--max-clients-per-address",
            paramLabel = "N",
            defaultValue = "${env:FILESERVER_MAX_CLIENTS_PER_ADDRESS:-100}",
            description = "So many of them from one address. (100, $FILESERVER_MAX_CLIENTS_PER_ADDRESS)")
    private int clientsPerAddress;

    @Option(
            names = "--max-upload",
            paramLabel = "SIZE",
            converter = SizeConverter.class,
            defaultValue = "${env:FILESERVER_MAX_UPLOAD:-16G}",
            description = "So large may an uploaded file be. (16G, $FILESERVER_MAX_UPLOAD)")
    private long upload;

    @Option(
            names = "--idle",
            paramLabel = "SECONDS",
            defaultValue = "${env:FILESERVER_IDLE:-60}",
            description = "Clients that are silent for longer are let go. (60, $FILESERVER_IDLE)")
    private int idle;

    @Mixin
    private Secret secret;

    @Mixin
    private HelpOption help;

    /** What {@code exec:java@server} runs: {@code serve} as a program of its own. */
    public static void main(String[] arguments) {
        System.exit(FileServerCommand.commandLine(new ServeCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        check(port >= 0 && port <= 65535, "a port is a whole number from 0 to 65535, not " + port);
        checkAtLeastOne("--max-clients", clients);
        checkAtLeastOne("--max-clients-per-address", clientsPerAddress);
        checkAtLeastOne("--idle", idle);
        LogLines.install();
        Optional<Password> password = secret.find().map(word -> Password.of(word.toCharArray()));
        FileServer server = new FileServer(settings(password));
        start(server);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server, closed), "fileserver-shutdown"));
        System.out.println("FileServer listening on " + listeningOn(server.port()) + ", serving "
                + folder.toAbsolutePath().normalize() + (password.isPresent() ? "" : "; DELETE is off: no password"));
        closed.await();
        return 0;
    }

    private ServerSettings settings(Optional<Password> password) {
        ServerSettings settings = ServerSettings.servingFrom(folder)
                .withAddress(address)
                .withPort(port)
                .withCacheBudget(cache)
                .withLimits(Limits.DEFAULTS
                        .withClients(clients)
                        .withClientsPerAddress(clientsPerAddress)
                        .withIdle(Duration.ofSeconds(idle))
                        .withUpload(upload));
        return password.map(settings::withPassword).orElse(settings);
    }

    private void checkAtLeastOne(String option, int value) {
        check(value > 0, option + " is a whole number from 1, not " + value);
    }

    private void check(boolean right, String rule) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }

    private void start(FileServer server) throws IOException {
        try {
            server.start();
        } catch (SocketException e) {
            throw new IOException(
                    "cannot listen on " + listeningOn(port) + ": " + Reason.of(e)
                            + "\nIf another program has the port, choose one with --port, or 0 for any that is free.",
                    e);
        } catch (IOException e) {
            throw new IOException("cannot serve " + folder + ": " + Reason.of(e), e);
        }
    }

    private String listeningOn(int listening) {
        return new Address(address.getHostAddress(), listening).toString();
    }

    private static void close(FileServer server, CountDownLatch closed) {
        try {
            server.close();
            System.out.println("FileServer closed");
        } catch (IOException e) {
            System.err.println("the server did not close in order: " + e.getMessage());
        } finally {
            closed.countDown();
        }
    }
}
