package socketlabs.transfer;

import java.io.IOException;

/**
 * What the other side wants is refused, by the server or by the client. The message says why, in words for the one who
 * asked.
 */
public final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    public RefusedException(String reason) {
        super(reason);
    }

    public RefusedException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
