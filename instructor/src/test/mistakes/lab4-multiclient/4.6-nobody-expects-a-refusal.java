// That the executor takes no more clients is not provided for.
// fails: 4.6
// says: execute() throws a RejectedExecutionException
// because: The thread that accepts ends with a stack trace when a client comes at the moment of close().
// replaces: CommandServer.startToServe
workers.execute(() -> serve(client));
