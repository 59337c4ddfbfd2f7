// The counts are plain fields.
// fails: 4.4
// says: count++ is three steps
// because: A thousand requests, and 998 are counted.
// replaces: Status
private int clients;
private long served;
// replaces: Status.clientCame
clients++;
// replaces: Status.clientLeft
clients--;
// replaces: Status.requestAnswered
served++;
// replaces: Status.snapshot
return new Snapshot(state(), uptime(), clients, served);
