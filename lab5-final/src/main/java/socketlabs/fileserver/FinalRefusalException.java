package socketlabs.fileserver;

/** A refusal after which the connection cannot go on: it is the last that the client is told. Ready-made. */
final class FinalRefusalException extends RefusedException {

    private static final long serialVersionUID = 1L;

    FinalRefusalException(Code code, String message) {
        super(code, message);
    }

    FinalRefusalException(RefusedException refused) {
        super(refused.code(), refused.getMessage(), refused);
    }
}
