// The time is written by the rules of the country.
// fails: 4.1
// says: its digits are those of the country
// because: In Egypt the server says ٠٨:٠٤:٥٩, and no client understands it.
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
    return String.format("%tT", LocalTime.now(clock));
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
