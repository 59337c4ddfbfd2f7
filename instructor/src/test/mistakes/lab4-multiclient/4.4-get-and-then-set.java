// An atomic number is read, and then set.
// fails: 4.4
// says: count++ is three steps
// because: Each of the two is atomic, and both together are not.
// replaces: Status.clientCame
clients.set(clients.get() + 1);
// replaces: Status.clientLeft
clients.set(clients.get() - 1);
// replaces: Status.requestAnswered
served.set(served.get() + 1);
// replaces: Status.snapshot
return new Snapshot(state(), uptime(), clients.get(), served.get());
