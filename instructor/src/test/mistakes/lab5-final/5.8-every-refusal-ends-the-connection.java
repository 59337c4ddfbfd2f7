// Every refusal ends the connection.
// fails: 5.8
// says: a refusal ends the request, and not the connection
// replaces: FileClient #12
/** A conversation that has broken off is not resumed: whatever comes next would belong to what went before. */
private <T> T converse(Conversation<T> conversation) throws IOException {
    try {
        return conversation.hold();
    } catch (RefusedException e) {
        if (endsConnection(e.code()) || socket.isConnected()) {
            socket.close();
        }
        throw e;
    } catch (IOException e) {
        socket.close();
        throw e;
    }
}
