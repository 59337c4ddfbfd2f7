// The refused clients, which are drained, are counted as if they had places.
// fails: 4.5
// says: do not count the refused ones
// because: Whoever was refused keeps the next one out, which is refused, and so on.
// replaces: CommandServer.admit 4.5
if (clients.size() > settings.maxClients()) {
    refuse(client);
    return;
}
