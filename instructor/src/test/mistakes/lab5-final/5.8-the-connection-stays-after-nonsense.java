// After a reply that is none the connection is used on.
// fails: 5.8
// says: the end of the connection
// because: What comes next belongs to what went before: one file is taken for another.
// replaces: FileClient #12
/** A conversation that has broken off is not resumed: whatever comes next would belong to what went before. */
private <T> T converse(Conversation<T> conversation) throws IOException {
    try {
        return conversation.hold();
    } catch (RefusedException e) {
        if (endsConnection(e.code())) {
            socket.close();
        }
        throw e;
    } catch (IOException e) {
        throw e;
    }
}
