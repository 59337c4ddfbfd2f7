package socketlabs.fileserver;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What may be wrong with a request: the word that a program reads in {@code ERROR <code> <message>}. */
public enum Code {
    /** There is no such command. */
    UNKNOWN_COMMAND,
    /** The command is known, and its argument is missing, or is none. */
    BAD_REQUEST,
    /** The name is none that a file may have here. */
    BAD_NAME,
    /** There is no file of this name. */
    NOT_FOUND,
    /** The line is longer than a request may be. */
    LINE_TOO_LONG,
    /** Too many clients are there already. */
    BUSY,
    /** Nothing was asked for too long. */
    IDLE_TIMEOUT,
    /** The server has failed, and the client can do nothing about it. */
    INTERNAL,
    /** The password is wrong, or was not given. */
    UNAUTHORIZED,
    /** The file is larger than an upload may be. */
    TOO_LARGE,
    /** What arrived is not what was sent. */
    DIGEST_MISMATCH,
    /** The disk is full. */
    NO_SPACE,
    /** It is there, and cannot be used now. */
    UNAVAILABLE;

    /** The code as it stands on the wire, such as {@code not-found}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code of a word, if there is one. */
    public static Optional<Code> ofWord(String word) {
        return Stream.of(values()).filter(code -> code.word().equals(word)).findFirst();
    }
}
