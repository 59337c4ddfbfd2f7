package socketlabs.fileserver;

import java.util.Optional;

/** A patience without limits that remembers what the server and the client are at. */
final class WatchedPatience implements Patience {

    private volatile Phase phase = Phase.WORKING;

    /** What was begun last. */
    Phase phase() {
        return phase;
    }

    @Override
    public boolean awaitCommand() {
        phase = Phase.WAITING;
        return true;
    }

    @Override
    public void begin(Phase next) {
        phase = next;
    }

    @Override
    public void moved(long bytes) {
        if (phase == Phase.WAITING) {
            phase = Phase.COMMAND;
        }
    }

    @Override
    public int piece() {
        return LARGEST_PIECE;
    }

    @Override
    public Optional<Verdict> verdict() {
        return Optional.empty();
    }

    @Override
    public boolean lastCall() {
        return false;
    }
}
