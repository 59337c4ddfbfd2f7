package socketlabs.multiclient;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command line of this lab's programs, ready-made. Whatever is wrong with it ends the program with a message that
 * names the value, the usage, and status 2.
 */
final class Arguments {

    private static final int MAX_PORT = 65_535;
    private static final String OPTION = "--";

    private final String usage;
    private final List<String> values = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();

    /**
     * Takes the arguments of {@code main}. Options, such as {@code --threads=one}, may stand anywhere among them.
     *
     * @param usage such as {@code EchoServer [port]}
     * @param most so many arguments there may be, options not counted
     * @param known the names of the options
     */
    Arguments(String usage, String[] args, int most, Set<String> known) {
        this.usage = usage;
        for (String arg : args) {
            if (arg.equals("-h") || arg.equals("--help")) {
                System.out.println("usage: " + usage);
                System.exit(0);
            } else if (arg.startsWith(OPTION)) {
                takeOption(arg, known);
            } else {
                values.add(arg);
            }
        }
        if (values.size() > most) {
            throw wrongUsage("too many arguments: " + values.size());
        }
    }

    private void takeOption(String arg, Set<String> known) {
        String[] parts = arg.substring(OPTION.length()).split("=", 2);
        if (!known.contains(parts[0])) {
            throw wrongUsage("there is no option '" + OPTION + parts[0] + "'");
        }
        if (parts.length == 1 || parts[1].isEmpty()) {
            throw wrongUsage(OPTION + parts[0] + " needs a value: " + OPTION + parts[0] + "=…");
        }
        if (options.put(parts[0], parts[1]) != null) {
            throw wrongUsage(OPTION + parts[0] + " is given twice");
        }
    }

    /** An argument, or another value if it was not given. */
    String text(int index, String otherwise) {
        return index < values.size() ? values.get(index) : otherwise;
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
        return index < values.size() ? number("a port", values.get(index), 0, MAX_PORT) : otherwise;
    }

    /** The number that an option says, or another one if it was not given. */
    int number(String option, int least, int most, int otherwise) {
        String text = options.get(option);
        return text == null ? otherwise : number(OPTION + option, text, least, most);
    }

    /** The way that an option says, or another one if it was not given. */
    Threads threads(String option, Threads otherwise) {
        String text = options.get(option);
        if (text == null) {
            return otherwise;
        }
        return Stream.of(Threads.values())
                .filter(threads -> threads.word().equals(text))
                .findFirst()
                .orElseThrow(() -> wrongUsage(OPTION + option + " is one of "
                        + Stream.of(Threads.values()).map(Threads::word).collect(Collectors.joining(", ")) + ", not '"
                        + text + "'"));
    }

    private int number(String what, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // A word is as wrong as a number out of range, and is told in the same way.
        }
        throw wrongUsage(what + " is a whole number from " + least + " to " + most + ", not '" + text + "'");
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
