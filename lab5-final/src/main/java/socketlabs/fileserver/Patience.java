package socketlabs.fileserver;

import java.util.Optional;

/**
 * How long one client may take for what it is doing; each client has one. The session says what comes next, whoever
 * moves bytes says how many, and a watchdog asks now and then whether the client's time is up.
 *
 * <p>No read or write needs a time limit of its own then, which would cost system calls each time; and a client that
 * sends a byte every nine seconds, so that no read ever takes long, is found out.
 */
interface Patience {

    /** What the server and a client are at. */
    enum Phase {
        /** Between two commands: the client may say something. */
        WAITING,
        /** A command's first byte has come, and its line is not whole yet. */
        COMMAND,
        /** The server is at work: that is no fault of the client's, and has no limit. */
        WORKING,
        /** The content of an upload comes. */
        RECEIVING,
        /** A reply leaves. */
        SENDING,
        /** The client is told why it is let go, and may take that in. */
        LEAVING
    }

    /** A patience without limits: of sessions that nobody watches. */
    Patience ENDLESS = new Patience() {
        @Override
        public void begin(Phase phase) {}

        @Override
        public void moved(long bytes) {}

        @Override
        public Optional<Verdict> verdict() {
            return Optional.empty();
        }

        @Override
        public boolean lastCall() {
            return false;
        }
    };

    /**
     * What is to be done with a client whose time is up.
     *
     * @param message what to tell it first, if it can be told: in the middle of a reply it cannot
     */
    record Verdict(Optional<String> message) {}

    /**
     * Something else begins, and so does its time. What goes on already goes on, with the time that it has left. A
     * {@link Phase#COMMAND} is never begun like this: it begins with the first bytes that arrive while
     * {@link Phase#WAITING}.
     *
     * @throws LetGoException if the client is being let go: there is nothing more to do for it
     */
    void begin(Phase phase) throws LetGoException;

    /**
     * So many bytes have come from the client, or were taken by it.
     *
     * @throws LetGoException if the client is being let go
     */
    void moved(long bytes) throws LetGoException;

    /**
     * Whether the client's time is up. If so, the client is {@link Phase#LEAVING} from now on, which has a time, too;
     * when that is up, there is a verdict without a message. Each verdict is given once.
     */
    Optional<Verdict> verdict();

    /**
     * The server is closed: there is no next command.
     *
     * @return whether the client can go at once, because nothing is being done for it. Otherwise what is under way may
     *     be finished, and a {@link LetGoException} ends the session when it begins to wait for the next command
     */
    boolean lastCall();
}
