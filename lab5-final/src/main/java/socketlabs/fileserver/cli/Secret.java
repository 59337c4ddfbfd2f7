package socketlabs.fileserver.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * The administrator's password: from a file, or the environment. It is never an argument, because everybody on a
 * computer can see what arguments its programs have.
 */
final class Secret {

    static final String VARIABLE = "FILESERVER_PASSWORD";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            defaultValue = "${env:FILESERVER_PASSWORD_FILE}",
            description =
                    "A file whose first line is the password. ($FILESERVER_PASSWORD_FILE; or the password itself in $"
                            + VARIABLE + ")")
    private Path file;

    /** The password, if there is one in the file or the environment. */
    Optional<String> find() throws IOException {
        if (file != null) {
            return Optional.of(firstLine(file));
        }
        return Optional.ofNullable(System.getenv(VARIABLE)).filter(word -> !word.isEmpty());
    }

    /** The password as {@link #find} finds it, or else as somebody types it; without anybody to ask there is none. */
    Optional<String> findOrAsk() throws IOException {
        Optional<String> found = find();
        Console console = System.console();
        if (found.isPresent() || console == null || !Tty.isInput()) {
            return found;
        }
        char[] typed = console.readPassword("password: ");
        return Optional.ofNullable(typed).map(String::new).filter(word -> !word.isEmpty());
    }

    private static String firstLine(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a folder, and no file with a password");
        }
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String line = reader.readLine();
            if (line == null || line.isEmpty()) {
                throw new IOException("no password stands in the first line of " + file);
            }
            return line;
        } catch (CharacterCodingException e) {
            throw new FileSystemException(file.toString(), null, "it is not a text in UTF-8");
        }
    }
}
