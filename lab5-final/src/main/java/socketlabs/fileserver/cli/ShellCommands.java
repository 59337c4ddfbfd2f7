package socketlabs.fileserver.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import socketlabs.fileserver.FileClient;
import socketlabs.fileserver.ShellCommand;
import socketlabs.fileserver.ShellCommand.Kind;

/** What can be typed into the shell. */
final class ShellCommands {

    private static final int MANY = Integer.MAX_VALUE;

    /** Asks for a password without showing what is typed. */
    @FunctionalInterface
    interface Question {
        String ask() throws IOException;
    }

    private final Path to;
    private final Output out;
    private final Question password;

    ShellCommands(Path to, Output out, Question password) {
        this.to = to;
        this.out = out;
        this.password = password;
    }

    List<ShellCommand> all() {
        return List.of(
                new ShellCommand(
                        "list",
                        "[NAME…]",
                        "shows the files on the server",
                        0,
                        MANY,
                        Kind.REMOTE_FILES,
                        (client, names) -> files(client).list(names, false)),
                new ShellCommand(
                        "get",
                        "NAME…",
                        "downloads files; *.jpg are all that end with .jpg",
                        1,
                        MANY,
                        Kind.REMOTE_FILES,
                        (client, names) -> files(client).get(names, to, Long.MAX_VALUE)),
                new ShellCommand(
                        "put",
                        "FILE…",
                        "uploads files",
                        1,
                        MANY,
                        Kind.LOCAL_FILES,
                        (client, names) -> files(client).put(names, null)),
                new ShellCommand(
                        "hash",
                        "NAME…",
                        "tells the SHA-256 of files on the server",
                        1,
                        MANY,
                        Kind.REMOTE_FILES,
                        (client, names) -> files(client).hash(names)),
                new ShellCommand(
                        "auth",
                        "",
                        "asks for the password, without which nothing can be deleted",
                        0,
                        0,
                        Kind.OTHER,
                        (client, none) -> client.auth(password.ask())),
                new ShellCommand(
                        "delete",
                        "NAME…",
                        "deletes files on the server",
                        1,
                        MANY,
                        Kind.REMOTE_FILES,
                        (client, names) -> files(client).delete(names)),
                new ShellCommand(
                        "time",
                        "",
                        "tells what time it is where the server is",
                        0,
                        0,
                        Kind.OTHER,
                        (client, none) -> files(client).time()),
                new ShellCommand(
                        "status",
                        "",
                        "tells how the server is",
                        0,
                        0,
                        Kind.OTHER,
                        (client, none) -> files(client).status()));
    }

    private RemoteFiles files(FileClient client) {
        return new RemoteFiles(client, out);
    }
}
