// Status and time are passed on as they came.
// fails: 5.8
// says: Printable.of, line by line
// replaces: FileClient #8
/** A request whose reply is a short text. */
private String ask(Request request) throws IOException {
    return converse(() -> {
        send(request);
        return replies.readText(MOST_TOLD);
    });
}

// replaces: FileClient #9
