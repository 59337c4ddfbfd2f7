package socketlabs.fileserver;

import java.io.IOException;

/** A client is being let go, for a reason that others see to: its session just ends. Ready-made. */
final class LetGoException extends IOException {

    private static final long serialVersionUID = 1L;

    LetGoException(String message) {
        super(message);
    }
}
