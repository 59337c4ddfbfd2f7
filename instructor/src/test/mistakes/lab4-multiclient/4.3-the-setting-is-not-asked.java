// The server takes a thread for each client, whatever its settings say.
// fails: 4.3
// says: the executor of its settings
// replaces: CommandServer.CommandServer 4.3
this.workers = Threads.PER_CLIENT.newExecutor();
