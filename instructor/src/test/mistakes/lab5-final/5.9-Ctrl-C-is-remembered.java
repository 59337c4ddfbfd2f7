// An interrupt between two commands ends the next one.
// fails: 5.9
// says: Ctrl-C at the prompt
// replaces: Shell.interrupt
synchronized (this) {
    interrupted = true;
    closeConnection();
}
// replaces: Shell #6
private synchronized void begin() {
    running = true;
}

// replaces: Shell #7
private synchronized void end() {
    running = false;
    interrupted = false;
}
