// The direction of the replies is ended in place of that of the requests.
// fails: 4.6
// says: a reply under way is sent to its end
// replaces: Client.endRequests
try {
    if (!ended) {
        ended = true;
        socket.shutdownOutput();
        socket.shutdownInput();
    }
} catch (IOException e) {
    return; // it is gone already
}
