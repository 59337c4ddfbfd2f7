// The input is shut down in any case, also while a reply is under way.
// fails: 4.6
// says: lie unread in the socket
// because: The socket is closed with requests unread, and the reset cuts off the reply.
// replaces: Client.endRequests
try {
    ended = true;
    socket.shutdownInput();
} catch (IOException e) {
    return; // it is gone already
}
