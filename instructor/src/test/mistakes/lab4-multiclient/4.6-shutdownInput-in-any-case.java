// The requests are ended by shutdownInput(), whatever the thread is doing.
// fails: 4.6
// says: the client has asked for more than the reply under way
// because: What the client has sent cannot be read any more, so the connection is reset, and the end of the reply is lost.
// replaces: Client.endRequests
try {
    if (!ended) {
        ended = true;
        socket.shutdownInput();
    }
} catch (IOException e) {
    return; // it is gone already
}
