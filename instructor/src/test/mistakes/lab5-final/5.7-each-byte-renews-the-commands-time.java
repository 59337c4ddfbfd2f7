// Each byte of a command gives it new time.
// fails: 5.7
// says: no other byte lengthens it
// because: A client that sends a byte every nine seconds stays for ever.
// replaces: ClientPatience.moved
if (phase == Phase.WAITING || phase == Phase.COMMAND) {
    enter(Phase.COMMAND);
} else if (phase == Phase.RECEIVING || phase == Phase.SENDING) {
    movedInWindow += bytes;
    if (movedInWindow >= quota) {
        enter(phase);
    }
}
