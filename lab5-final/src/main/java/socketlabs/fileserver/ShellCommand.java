package socketlabs.fileserver;

import java.io.IOException;
import java.util.List;

/**
 * What one command of the shell is called, takes and does, ready-made.
 *
 * @param name in lower case, such as {@code get}
 * @param arguments how a usage line shows them, such as {@code NAME…}; empty if there are none
 * @param summary what it does, in a few words
 * @param least so many arguments must there be
 * @param most so many may there be
 * @param kind what its arguments are, so that they can be completed
 * @param action what it does with a connection to the server
 */
public record ShellCommand(
        String name, String arguments, String summary, int least, int most, Kind kind, Action action) {

    /** What can stand behind a command. */
    public enum Kind {
        /** Files of the server's. */
        REMOTE_FILES,
        /** Files of one's own. */
        LOCAL_FILES,
        /** Something that nobody can guess. */
        OTHER
    }

    /** What a command does. */
    @FunctionalInterface
    public interface Action {
        /**
         * @param client a connection to the server; it is kept for the next command
         * @param arguments as many as the command takes
         * @throws IllegalArgumentException if one of them is none, such as a password of two lines; its message says why
         */
        void run(FileClient client, List<String> arguments) throws IOException;
    }

    /** How to type it: {@code get NAME…}. */
    public String usage() {
        return arguments.isEmpty() ? name : name + " " + arguments;
    }
}
