package socketlabs.fileserver.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import socketlabs.fileserver.Code;
import socketlabs.fileserver.FileClient;
import socketlabs.fileserver.RefusedException;

@Command(
        name = "delete",
        description = {
            "Deletes files, with the server's password.",
            "It is taken from a file or the environment, or asked for; there is no argument for it, because everybody on a"
                    + " computer can see the arguments of its programs."
        })
final class DeleteCommand implements Callable<Integer> {

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

    @Mixin
    private Secret secret;

    @Override
    public Integer call() throws IOException {
        try (FileClient client = server.connect()) {
            Optional<String> password = secret.findOrAsk();
            if (password.isPresent()) {
                client.auth(password.get());
            }
            new RemoteFiles(client, Output.standard()).delete(names);
        } catch (IOException e) {
            throw withSuggestion(e);
        }
        return 0;
    }

    private static IOException withSuggestion(IOException e) {
        boolean unauthorized = e.getCause() instanceof RefusedException refused && refused.code() == Code.UNAUTHORIZED;
        return unauthorized
                ? new IOException(
                        e.getMessage() + "\nGive the password in a file, with --password-file, or in $"
                                + Secret.VARIABLE + ".",
                        e)
                : e;
    }
}
