package socketlabs.multiclient;

/** A request that gets an error for an answer. The message is for the client, and says what is wrong with it. */
final class CommandException extends Exception {

    private static final long serialVersionUID = 1;

    private final Code code;

    CommandException(Code code, String message) {
        super(message);
        this.code = code;
    }

    Code code() {
        return code;
    }
}
