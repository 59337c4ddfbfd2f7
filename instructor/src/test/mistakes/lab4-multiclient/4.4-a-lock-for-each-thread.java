// Each thread takes a lock of its own.
// fails: 4.4
// says: count++ is three steps
// replaces: Status
private int clients;
private long served;
// replaces: Status.clientCame
synchronized (Thread.currentThread()) {
    clients++;
}
// replaces: Status.clientLeft
synchronized (Thread.currentThread()) {
    clients--;
}
// replaces: Status.requestAnswered
synchronized (Thread.currentThread()) {
    served++;
}
// replaces: Status.snapshot
return new Snapshot(state(), uptime(), clients, served);
