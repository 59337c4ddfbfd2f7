// A client is counted when a worker has it already.
// fails: 4.4
// says: its worker may be faster
// because: The client asks for STATUS, and is told that nobody is connected.
// replaces: CommandServer.admit 4.4

// replaces: CommandServer.startToServe
try {
    workers.execute(() -> serve(client));
} catch (RejectedExecutionException | OutOfMemoryError e) {
    LOG.log(Level.WARNING, "client {0}: no thread for it: {1}", client.address(), e.getMessage());
    abandon(client);
}
status.clientCame();
