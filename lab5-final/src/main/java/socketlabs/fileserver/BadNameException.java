package socketlabs.fileserver;

/** A name that no file may have here; the message says what is wrong with it. */
public final class BadNameException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public BadNameException(String message) {
        super(Code.BAD_NAME, message);
    }
}
