package socketlabs.transfer;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The command line of this lab's programs, ready-made. Whatever is wrong with it ends the program with a message that
 * names the value, the usage, and status 2.
 */
final class Arguments {

    private static final int MAX_PORT = 65_535;

    private final String usage;
    private final String[] values;

    /**
     * Takes the arguments of {@code main}.
     *
     * @param usage such as {@code EchoServer [port]}
     */
    Arguments(String usage, String[] values, int least, int most) {
        this.usage = usage;
        this.values = values.clone();
        if (values.length > 0 && (values[0].equals("-h") || values[0].equals("--help"))) {
            System.out.println("usage: " + usage);
            System.exit(0);
        }
        if (values.length < least || values.length > most) {
            throw wrongUsage("wrong number of arguments: " + values.length);
        }
    }

    /** An argument, or another value if it was not given. */
    String text(int index, String otherwise) {
        return index < values.length ? values[index] : otherwise;
    }

    /** A file or folder, or another one if it was not given. */
    Path path(int index, String otherwise) {
        String text = text(index, otherwise);
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw wrongUsage("'" + text + "' is not a path: " + e.getReason());
        }
    }

    /** A port from 0 to 65535, or another value if it was not given. */
    int port(int index, int otherwise) {
        return index < values.length ? port(values[index]) : otherwise;
    }

    /** The port that a text says. */
    int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= MAX_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // A word is as wrong as a number out of range, and is told in the same way.
        }
        throw wrongUsage("a port is a whole number from 0 to " + MAX_PORT + ", not '" + text + "'");
    }

    /** Ends the program because it could not do its work. Does not return: it can stand behind {@code throw}. */
    static IllegalStateException fail(String message) {
        return end(1, message);
    }

    private IllegalStateException wrongUsage(String message) {
        return end(2, message + "\nusage: " + usage);
    }

    private static IllegalStateException end(int status, String message) {
        System.err.println(message);
        System.exit(status);
        return new IllegalStateException(message);
    }
}
