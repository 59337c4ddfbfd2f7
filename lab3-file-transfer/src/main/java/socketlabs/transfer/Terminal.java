package socketlabs.transfer;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Knows whether somebody is looking, ready-made: a progress bar belongs on a terminal, and not into a file or pipe. */
final class Terminal {

    /** On Linux, where standard error leads: {@code /dev/pts/3}, {@code pipe:[4711]}, the name of a file. */
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** Whether standard error is a terminal, as far as Java can tell. */
    static boolean showsErrors() {
        try {
            if (Files.isSymbolicLink(STANDARD_ERROR)) {
                String target = Files.readSymbolicLink(STANDARD_ERROR).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            }
        } catch (IOException e) {
            return hasConsole();
        }
        return hasConsole();
    }

    /** The console stands for standard input and output, and so, most often, for standard error too. */
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
