package socketlabs.fileserver;

import java.io.IOException;

/**
 * What a client asks for is refused. The code says why to a program, and the message to a person; together they become
 * the line {@code ERROR <code> <message>}. So a message says nothing that is not the client's business, such as where
 * the server's folder is.
 */
public class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Code code;

    public RefusedException(Code code, String message) {
        this(code, message, null);
    }

    public RefusedException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Why, in one word. */
    public final Code code() {
        return code;
    }
}
