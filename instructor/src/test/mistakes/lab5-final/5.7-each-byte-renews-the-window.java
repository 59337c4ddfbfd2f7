// Each byte of a transfer begins a new window.
// fails: 5.7
// says: not with each byte
// because: A byte every half a minute keeps a thread, a descriptor and a place for ever.
// replaces: ClientPatience.moved
if (phase == Phase.WAITING) {
    enter(Phase.COMMAND);
} else if (phase == Phase.RECEIVING || phase == Phase.SENDING) {
    movedInWindow += bytes;
    if (bytes > 0) {
        enter(phase);
    }
}
