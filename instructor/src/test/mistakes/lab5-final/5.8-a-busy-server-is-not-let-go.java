// Who is told that the server is busy stays connected to it.
// fails: 5.8
// says: waits until this client closes it
// because: The server waits for the end of a client that has none.
// replaces: FileClient #12
/** A conversation that has broken off is not resumed: whatever comes next would belong to what went before. */
private <T> T converse(Conversation<T> conversation) throws IOException {
    try {
        return conversation.hold();
    } catch (RefusedException e) {
        throw e;
    } catch (IOException e) {
        socket.close();
        throw e;
    }
}

// replaces: FileClient #13
