package socketlabs.fileserver;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Understands what somebody types, one line after another, and does it over one connection. Whatever goes wrong with a
 * command is told in a line, and the shell goes on. It knows nothing of terminals: where the lines come from, and what
 * Tab and Ctrl-C are, is the business of others.
 *
 * <p>For one thread at a time; only {@link #interrupt} is called by another.
 */
public final class Shell implements Closeable {

    /** Ends the shell, as {@code quit} does. */
    static final String EXIT = "exit";

    static final String QUIT = "quit";

    /** Tells what commands there are, or how to type one. */
    static final String HELP = "help";

    /** Makes connections to the one server that a shell talks to. */
    @FunctionalInterface
    public interface Connector {
        /** @throws IOException if that fails; its message says where to, and why */
        FileClient connect() throws IOException;
    }

    private final List<ShellCommand> commands;
    private final Connector connector;
    private final Consumer<String> out;
    // BEGIN SOLUTION 5.9

    /** Guarded by this, as the two below are: {@link #interrupt} is called by another thread. */
    private FileClient client;

    private boolean running;
    private boolean interrupted;
    // END SOLUTION

    /**
     * Makes a shell that is not connected yet.
     *
     * @param commands besides {@code help}, {@code exit} and {@code quit}, which every shell has
     * @param connector is asked for a connection when one is needed
     * @param out takes what the shell says, line by line
     */
    public Shell(List<ShellCommand> commands, Connector connector, Consumer<String> out) {
        this.commands = List.copyOf(commands);
        this.connector = connector;
        this.out = out;
    }

    /**
     * Does what a line says: a command, in either case, and its arguments. For a command there is one connection; it
     * stays for the next commands, and if the server has hung up meanwhile, as it does with those who are idle, a new
     * one is made. A line without words does nothing.
     *
     * <p>What goes wrong, with the line or with the command's {@linkplain ShellCommand.Action action}, is told in one line,
     * and made {@linkplain Printable printable}:
     *
     * <pre>
     *     error: there is no command 'gte'; help lists them
     *     usage: get NAME…
     *     error: there is no such file (not-found)
     *     interrupted
     * </pre>
     *
     * @return whether the shell goes on; false after {@code exit} or {@code quit}
     */
    public boolean execute(String line) {
        // BEGIN SOLUTION 5.9
        try {
            List<String> words = ShellLine.words(line);
            return words.isEmpty() || execute(words.get(0).toLowerCase(Locale.ROOT), words.subList(1, words.size()));
        } catch (IllegalArgumentException e) {
            sayError(e.getMessage());
            return true;
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.9: do what the line says");
    }
    // BEGIN SOLUTION 5.9

    private boolean execute(String name, List<String> arguments) {
        if (name.equals(EXIT) || name.equals(QUIT)) {
            return false;
        }
        if (name.equals(HELP)) {
            help(arguments);
            return true;
        }
        command(name).ifPresentOrElse(command -> runIfUsedRight(command, arguments), () -> sayUnknown(name));
        return true;
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.9

    private Optional<ShellCommand> command(String name) {
        return commands.stream().filter(command -> command.name().equals(name)).findFirst();
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.9

    private void runIfUsedRight(ShellCommand command, List<String> arguments) {
        if (arguments.size() < command.least() || arguments.size() > command.most()) {
            out.accept("usage: " + command.usage());
        } else {
            run(command, arguments);
        }
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.9

    private void run(ShellCommand command, List<String> arguments) {
        begin();
        try {
            command.action().run(connection(), arguments);
        } catch (RefusedException e) {
            sayError(e.getMessage() + " (" + e.code().word() + ")");
        } catch (IOException e) {
            if (wasInterrupted()) {
                out.accept("interrupted");
            } else {
                sayError(Reason.of(e));
            }
        } finally {
            end();
        }
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.9

    private synchronized void begin() {
        running = true;
        interrupted = false;
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.9

    private synchronized void end() {
        running = false;
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.9

    private synchronized boolean wasInterrupted() {
        return interrupted;
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.9

    /** The connection that there is, if it is still good; or else a new one. */
    private FileClient connection() throws IOException {
        if (client == null || !client.isOpen()) {
            close();
            FileClient fresh = connector.connect();
            synchronized (this) {
                client = fresh;
                if (interrupted) {
                    client.close(); // Ctrl-C came while it was being made
                }
            }
        }
        return client;
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.9

    private void sayError(String message) {
        out.accept("error: " + Printable.of(message));
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.9

    private void sayUnknown(String name) {
        sayError("there is no command " + Printable.quoted(name) + "; " + HELP + " lists them");
    }
    // END SOLUTION

    /**
     * Ends the command that is under way, if there is one, by closing its connection: what Ctrl-C is for. The shell
     * says {@code interrupted} in place of the error that this leads to, and goes on. If there is no command under way,
     * nothing happens, and nothing will happen to the next one.
     */
    public void interrupt() {
        // BEGIN SOLUTION 5.9
        synchronized (this) {
            if (!running) {
                return;
            }
            interrupted = true;
            closeConnection();
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.9: end the command that is under way");
    }

    /**
     * What the word at the cursor can become, in any order: whole words, without quotes, since to type a word is another
     * business than to find it. The first word is a command, in either case. The others are, if the command
     * {@linkplain ShellCommand.Kind takes} the server's files, the names of these, and there are none if the server
     * cannot be asked. For everything else nothing is known here.
     *
     * @param line up to the cursor
     */
    public List<String> complete(String line) {
        // BEGIN SOLUTION 5.9
        ShellLine typed = ShellLine.unfinished(line);
        Stream<String> all = typed.words().isEmpty()
                ? commandNames()
                : argumentsOf(typed.words().get(0).toLowerCase(Locale.ROOT));
        String beginning = typed.words().isEmpty() ? typed.last().toLowerCase(Locale.ROOT) : typed.last();
        return all.filter(word -> word.startsWith(beginning)).toList();
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.9: what can the last word become?");
    }
    // BEGIN SOLUTION 5.9

    private Stream<String> commandNames() {
        return Stream.concat(commands.stream().map(ShellCommand::name), Stream.of(HELP, EXIT, QUIT));
    }

    private Stream<String> argumentsOf(String name) {
        if (name.equals(HELP)) {
            return commandNames();
        }
        return command(name)
                .filter(command -> command.kind() == ShellCommand.Kind.REMOTE_FILES)
                .map(command -> remoteNames())
                .orElse(Stream.empty());
    }

    private Stream<String> remoteNames() {
        begin();
        try {
            return connection().list().stream().map(file -> file.name().text());
        } catch (IOException e) {
            return Stream.empty(); // what is wrong will be told when the command is run
        } finally {
            end();
        }
    }
    // END SOLUTION

    /** Tells what commands there are, or how to type one. (Ready-made.) */
    private void help(List<String> names) {
        commands.stream()
                .filter(command -> names.isEmpty() || names.contains(command.name()))
                .forEach(command -> out.accept(String.format("%-22s %s", command.usage(), command.summary())));
        if (names.isEmpty()) {
            out.accept(String.format("%-22s %s", HELP + " [COMMAND]", "tells this"));
            out.accept(String.format("%-22s %s", EXIT, "ends the shell, as " + QUIT + " and Ctrl-D do"));
        }
    }

    /** Closes the connection, if there is one. The next command would make another. */
    @Override
    public void close() {
        // BEGIN SOLUTION 5.9
        synchronized (this) {
            closeConnection();
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.9: close the connection");
    }
    // BEGIN SOLUTION 5.9

    private void closeConnection() {
        try {
            if (client != null) {
                client.close();
            }
        } catch (IOException e) {
            sayError(Reason.of(e));
        }
    }
    // END SOLUTION
}
