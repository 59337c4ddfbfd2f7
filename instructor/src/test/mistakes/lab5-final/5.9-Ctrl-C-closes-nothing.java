// An interrupt is noted, and nothing is closed.
// fails: 5.9
// says: closes the connection of the command under way
// because: The command waits on for bytes, whatever a flag says.
// replaces: Shell.interrupt
synchronized (this) {
    if (!running) {
        return;
    }
    interrupted = true;
}
