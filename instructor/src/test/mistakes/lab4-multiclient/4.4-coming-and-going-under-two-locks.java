// Who comes takes another lock than who leaves.
// fails: 4.4
// says: count++ is three steps
// replaces: Status
private final Object coming = new Object();
private final Object going = new Object();
private int clients;
private long served;
// replaces: Status.clientCame
synchronized (coming) {
    clients++;
}
// replaces: Status.clientLeft
synchronized (going) {
    clients--;
}
// replaces: Status.requestAnswered
synchronized (coming) {
    served++;
}
// replaces: Status.snapshot
return new Snapshot(state(), uptime(), clients, served);
