// A command has no time of its own: bytes are only a sign of life.
// fails: 5.7
// says: begins with its first byte
// replaces: ClientPatience.moved
if (phase == Phase.WAITING) {
    enter(Phase.WAITING);
} else if (phase == Phase.RECEIVING || phase == Phase.SENDING) {
    movedInWindow += bytes;
    if (movedInWindow >= quota) {
        enter(phase);
    }
}
