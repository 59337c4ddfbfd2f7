// Each call makes a lock of its own.
// fails: 4.4
// says: count++ is three steps
// because: A lock that only one thread knows guards nothing.
// replaces: Status
private int clients;
private long served;
// replaces: Status.clientCame
synchronized (new Object()) {
    clients++;
}
// replaces: Status.clientLeft
synchronized (new Object()) {
    clients--;
}
// replaces: Status.requestAnswered
synchronized (new Object()) {
    served++;
}
// replaces: Status.snapshot
return new Snapshot(state(), uptime(), clients, served);
