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

    /** More bytes in one system call would not be faster. */
    int LARGEST_PIECE = 256 * 1024;

    /** A patience without limits: of sessions that nobody watches. */
    Patience ENDLESS = new Patience() {
        @Override
        public boolean awaitCommand() {
            return true;
        }

        @Override
        public void begin(Phase phase) {}

        @Override
        public void moved(long bytes) {}

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
    };

    /**
     * What is to be done with a client whose time is up.
     *
     * @param message what to tell it first, if it can be told: in the middle of a reply it cannot
     */
    record Verdict(Optional<String> message) {}

    /**
     * A session is about to wait for the next command: the client is {@link Phase#WAITING}. With the first bytes that
     * {@linkplain #moved come}, it is in a {@link Phase#COMMAND}.
     *
     * @return whether there is a next command: not if the server is being closed
     * @throws LetGoException if the client is being let go already
     */
    boolean awaitCommand() throws LetGoException;

    /**
     * Something else begins, and so does the time for it. What goes on already just goes on, with the time that it has
     * left; but out of {@link Phase#LEAVING} nothing leads, not even to itself.
     *
     * @throws LetGoException if the client is being let go already, whatever is to begin: there is nothing more to do for
     *     it, and somebody else has the last word
     */
    void begin(Phase phase) throws LetGoException;

    /** So many bytes have come from the client, or were taken by it. */
    void moved(long bytes);

    /**
     * So many bytes may be sent in one system call at most: it shows only after the call that the client has taken
     * them, and that should show before its time is up.
     */
    int piece();

    /**
     * Whether the client's time is up. If it is, the client is {@link Phase#LEAVING} from now on. That has a time, too:
     * when it is up, there is a verdict without a message. Each verdict is given once; and behind one without a message,
     * also of a client that was {@link Phase#SENDING}, none comes any more, because its connection is cut.
     */
    Optional<Verdict> verdict();

    /**
     * The server is being closed: there is no next command.
     *
     * @return whether the client can go at once, because nothing is being done for it: it is {@link Phase#WAITING}, or in a
     *     {@link Phase#COMMAND}, whose line is not whole yet. It is {@link Phase#LEAVING} then. Otherwise what is under
     *     way may be finished
     */
    boolean lastCall();
}
