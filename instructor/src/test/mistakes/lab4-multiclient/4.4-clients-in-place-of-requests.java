// Clients are counted in place of requests.
// fails: 4.4
// says: every request counts
// replaces: CommandServer.countRequest

// replaces: CommandServer.admit 4.4
status.clientCame();
status.requestAnswered();
