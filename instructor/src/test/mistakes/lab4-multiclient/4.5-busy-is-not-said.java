// A client too many is closed without a word.
// fails: 4.5
// says: before you admit another
// replaces: CommandServer.admit 4.5
if (status.snapshot().clients() >= settings.maxClients()) {
    close(client);
    return;
}
