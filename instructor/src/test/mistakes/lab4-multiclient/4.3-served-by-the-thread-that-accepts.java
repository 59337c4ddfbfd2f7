// The thread that accepts serves the client itself.
// fails: 4.3
// says: the accept loop must not serve anybody itself
// because: The next client is accepted when this one has left.
// replaces: CommandServer.startToServe
serve(client);
