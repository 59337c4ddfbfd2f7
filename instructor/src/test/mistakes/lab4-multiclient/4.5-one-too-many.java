// The comparison lets one client too many in.
// fails: 4.5
// says: before you admit another
// replaces: CommandServer.admit 4.5
// Only this thread lets clients in. So there are no more of them now than it has just seen.
if (status.snapshot().clients() > settings.maxClients()) {
    refuse(client);
    return;
}
