// The time is asked for once, when the server is made.
// fails: 4.1
// says: ask it for each TIME
// because: TIME says when the server was started, for ever.
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

private LocalTime now;

private synchronized String time() {
    now = now == null ? LocalTime.now(clock) : now;
    return now.format(DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT));
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
