// close() wakes the thread, and does not wait for it.
// fails: 2.5
// says: Thread.join()
// because: The port is taken for a moment after close(), and the last client may still get a reply.
// replaces: NumberServer.close
closed = true;
if (listener == null) {
    return;
}
listener.close();
if (currentClient != null) {
    currentClient.close();
}
