// All threads share a SimpleDateFormat.
// fails: 4.4
// says: and SimpleDateFormat is not
// because: It keeps the time that it writes in a field: now and then a client is told the time of another one, or one that never was.
import java.text.SimpleDateFormat;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.TimeZone;
// replaces: Commands #2
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
    return FORMAT.format(Date.from(LocalDateTime.now(clock).toInstant(ZoneOffset.UTC)));
}

private static final SimpleDateFormat FORMAT = new SimpleDateFormat("HH:mm:ss", Locale.ROOT);

static {
    FORMAT.setTimeZone(TimeZone.getTimeZone("UTC"));
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
