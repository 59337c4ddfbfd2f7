// close() closes the server socket only, and does not wait.
// fails: 2.5
// says: the end of the connection
// because: A thread that waits for a client's bytes keeps the program alive.
// replaces: NumberServer.close
closed = true;
if (listener != null) {
    listener.close();
}
