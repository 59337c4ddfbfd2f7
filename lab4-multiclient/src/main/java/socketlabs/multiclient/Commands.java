package socketlabs.multiclient;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows what each command means. It knows nothing of connections, and may be asked by many threads at once. */
final class Commands {
    // BEGIN SOLUTION 4.1

    private static final System.Logger LOG = System.getLogger(Commands.class.getName());
    // END SOLUTION

    private final SharedFolder folder;
    private final Supplier<Status.Snapshot> status;
    private final Clock clock;

    /**
     * Makes the commands of one server.
     *
     * @param folder whose files {@code LIST} and {@code GET} are about
     * @param status tells what {@code STATUS} says
     * @param clock tells what {@code TIME} says
     */
    Commands(Path folder, Supplier<Status.Snapshot> status, Clock clock) {
        this.folder = new SharedFolder(folder);
        this.status = status;
        this.clock = clock;
    }

    /**
     * Answers one line. Every line has an answer, and nothing is thrown. Numbers have the digits 0 to 9, whatever the
     * country and language this runs in.
     *
     * <ul>
     *   <li>{@code TIME}: the time of the clock, now and in its zone, as {@code HH:mm:ss}, and LF;
     *   <li>{@code STATUS}: {@linkplain Status.Snapshot what is known of the server}, four lines {@code key: value} with
     *       the keys state, uptime (in whole seconds), clients, served;
     *   <li>{@code LIST}: the {@linkplain SharedFolder#names names}, each with LF behind it; nothing if there are none;
     *   <li>{@code GET <name>}: the content of the file;
     *   <li>{@code HELP}: {@linkplain Command#help a line} for each command;
     *   <li>{@code QUIT}: {@link Reply.Goodbye}.
     * </ul>
     *
     * What is wrong with a {@linkplain Request#parse line} or a {@linkplain SharedFolder#find name} is a
     * {@link Reply.Failure} with the code. If the folder cannot be read, that is {@link Code#INTERNAL}, and the server's
     * log knows more than the client is told.
     *
     * @param line without its line end
     */
    Reply answer(String line) {
        // BEGIN SOLUTION 4.1
        try {
            return carryOut(Request.parse(line));
        } catch (CommandException e) {
            return new Reply.Failure(e.code(), e.getMessage());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the folder cannot be read: {0}", e.toString());
            return new Reply.Failure(Code.INTERNAL, "the server cannot read its folder");
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 4.1: answer each of the commands");
    }
    // BEGIN SOLUTION 4.1

    private Reply carryOut(Request request) throws IOException, CommandException {
        return switch (request.command()) {
            case TIME -> new Reply.Text(time() + "\n");
            case STATUS -> new Reply.Text(lines(describe(status.get())));
            case LIST -> new Reply.Text(lines(folder.names().stream()));
            case GET -> content(folder.find(request.argument()));
            case HELP -> new Reply.Text(lines(Stream.of(Command.values()).map(Command::help)));
            case QUIT -> new Reply.Goodbye();
        };
    }

    private String time() {
        return LocalTime.now(clock).format(DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT));
    }

    private static Stream<String> describe(Status.Snapshot snapshot) {
        return List.of(
                "state: " + snapshot.state(),
                "uptime: " + snapshot.uptime().toSeconds(),
                "clients: " + snapshot.clients(),
                "served: " + snapshot.served())
                .stream();
    }

    private static Reply content(Path file) throws IOException {
        return new Reply.FileContent(file, Files.size(file));
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> line + "\n").collect(Collectors.joining());
    }
    // END SOLUTION
}
