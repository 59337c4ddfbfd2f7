// A client that reads too slowly is sent an error.
// fails: 5.7
// says: cannot be told
// because: The error is taken for the content of the file.
// replaces: ClientPatience #3
private Optional<String> message() {
    return switch (phase) {
        case WAITING -> Optional.of("nothing was asked for " + inSeconds(limits.idle()));
        case COMMAND -> Optional.of("the command's line was not whole after " + inSeconds(limits.command()));
        case RECEIVING, SENDING ->
            Optional.of("less than " + quota + " bytes have come within " + inSeconds(limits.window()));
        default -> Optional.empty(); // in the middle of a reply, or after the last one
    };
}

private static String inSeconds(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
}
