// The counts are volatile.
// fails: 4.4
// says: count++ is three steps
// because: volatile shows a value to all threads; it does not make three steps one.
// replaces: Status
private volatile int clients;
private volatile long served;
// replaces: Status.clientCame
clients = clients + 1;
// replaces: Status.clientLeft
clients = clients - 1;
// replaces: Status.requestAnswered
served = served + 1;
// replaces: Status.snapshot
return new Snapshot(state(), uptime(), clients, served);
