// All texts are made in one StringBuilder, to save memory.
// fails: 4.4
// says: a field of the one Commands is shared by all threads
// because: One client receives lines that are for another one.
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

private static final StringBuilder TEXT = new StringBuilder();

private static String lines(Stream<String> lines) {
    TEXT.setLength(0);
    lines.forEach(line -> TEXT.append(line).append('\n'));
    return TEXT.toString();
}
