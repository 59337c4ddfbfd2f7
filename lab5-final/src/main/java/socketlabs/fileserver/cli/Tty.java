package socketlabs.fileserver.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Knows whether somebody is there: a bar, a prompt or a question belongs on a terminal, and not into a file or pipe. */
final class Tty {

    private Tty() {}

    /** Whether somebody types on standard input. */
    static boolean isInput() {
        return isTerminal(0);
    }

    /** Whether somebody looks at standard error. */
    static boolean isError() {
        return isTerminal(2);
    }

    /** On Linux the system tells of each of the three: {@code /dev/pts/3}, {@code pipe:[4711]}, or a file's name. */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            if (Files.isSymbolicLink(link)) {
                String target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            }
        } catch (IOException e) {
            return hasConsole();
        }
        return hasConsole();
    }

    /** A console is there if both standard input and output are a terminal, and so, most often, is standard error. */
    private static boolean hasConsole() {
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    /** From Java 22 on there may be a console that is no terminal, and a method that tells; before, there is neither. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
