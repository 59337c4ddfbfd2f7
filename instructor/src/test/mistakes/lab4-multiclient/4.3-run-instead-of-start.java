// The thread is made, and then run() is called in place of start().
// fails: 4.3
// says: the accept loop must not serve anybody itself
// replaces: CommandServer.startToServe
new Thread(() -> serve(client)).run();
