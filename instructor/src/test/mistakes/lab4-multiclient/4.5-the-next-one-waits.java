// A client too many is not told anything: the loop waits for a place.
// fails: 4.5
// says: before you admit another
// because: The client waits, and does not know what for.
// replaces: CommandServer.admit 4.5
while (status.snapshot().clients() >= settings.maxClients()) {
    Thread.onSpinWait();
}
