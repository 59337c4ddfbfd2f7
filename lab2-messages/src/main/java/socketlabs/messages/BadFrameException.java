package socketlabs.messages;

import java.io.IOException;

/**
 * What came is not a frame of this protocol, and nobody can tell where the next one would begin. The message states the
 * rule and the value that broke it. Ready-made.
 */
final class BadFrameException extends IOException {

    private static final long serialVersionUID = 1;

    BadFrameException(String message) {
        super(message);
    }
}
