package socketlabs.multiclient;

/** Why a request gets an error, as the reply says it. */
enum Code {
    UNKNOWN_COMMAND("unknown-command"),
    BAD_REQUEST("bad-request"),
    BAD_NAME("bad-name"),
    NOT_FOUND("not-found"),
    INTERNAL("internal"),
    LINE_TOO_LONG("line-too-long", true),
    BUSY("busy", true),
    IDLE_TIMEOUT("idle-timeout", true);

    private final String word;
    private final boolean endsConnection;

    Code(String word) {
        this(word, false);
    }

    Code(String word, boolean endsConnection) {
        this.word = word;
        this.endsConnection = endsConnection;
    }

    /** As it stands in the reply, such as {@code not-found}. */
    String word() {
        return word;
    }

    /** Whether the connection ends after an error of this kind. After the others it goes on. */
    boolean endsConnection() {
        return endsConnection;
    }
}
