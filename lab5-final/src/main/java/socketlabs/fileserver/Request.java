package socketlabs.fileserver;

import java.util.Locale;

/**
 * What a client wants, as one line says it:
 *
 * <pre>
 *     LIST                       TIME
 *     GET &lt;name&gt;                 STATUS
 *     RESUME &lt;offset&gt; &lt;name&gt;     HELP
 *     PUT &lt;size&gt; &lt;name&gt;          QUIT
 *     HASH &lt;name&gt;
 *     AUTH &lt;password&gt;
 *     DELETE &lt;name&gt;
 * </pre>
 *
 * A request says what is wanted; whether it can be had is for others to decide.
 */
sealed interface Request {

    /** All files, with sizes and times. */
    record ListFiles() implements Request {
        @Override
        public String line() {
            return "LIST";
        }
    }

    /** The content of a file. */
    record Get(FileName name) implements Request {
        @Override
        public String line() {
            return "GET " + name;
        }
    }

    /** The content of a file from an offset on, 0 or more. */
    record Resume(long offset, FileName name) implements Request {
        @Override
        public String line() {
            return "RESUME " + offset + " " + name;
        }
    }

    /** To store a file of a size, 0 or more. */
    record Put(long size, FileName name) implements Request {
        @Override
        public String line() {
            return "PUT " + size + " " + name;
        }
    }

    /** The SHA-256 of a file. */
    record Hash(FileName name) implements Request {
        @Override
        public String line() {
            return "HASH " + name;
        }
    }

    /** To be recognized by a password. */
    record Auth(String password) implements Request {
        @Override
        public String line() {
            return "AUTH " + password;
        }

        /** Without the password: what is printed somewhere is not secret any more. */
        @Override
        public String toString() {
            return "Auth[password=…]";
        }
    }

    /** To have a file removed. */
    record Delete(FileName name) implements Request {
        @Override
        public String line() {
            return "DELETE " + name;
        }
    }

    /** The time of day. */
    record Time() implements Request {
        @Override
        public String line() {
            return "TIME";
        }
    }

    /** How the server is. */
    record Status() implements Request {
        @Override
        public String line() {
            return "STATUS";
        }
    }

    /** What there is to ask for. */
    record Help() implements Request {
        @Override
        public String line() {
            return "HELP";
        }
    }

    /** To end the session. */
    record Quit() implements Request {
        @Override
        public String line() {
            return "QUIT";
        }
    }

    /** The request as it stands on the wire, without the line end. Of {@link Auth} it has the password in it. */
    String line();

    /**
     * Reads a request. The command is everything up to the first space, in upper or lower case; the rest is its
     * argument, which may have spaces. An offset or a size is a number from 0 to 2<sup>63</sup>-1 in the digits 0 to 9,
     * and ends at a space; a name or a password is all that follows, just as it stands.
     *
     * @param line without the line end
     * @throws RefusedException {@link Code#UNKNOWN_COMMAND} if there is no such command, as in an empty line;
     *     {@link Code#BAD_REQUEST} if the command's argument is missing, which an empty one is, too, as of
     *     {@code "PUT 5 "}, or is one that it does not take;
     *     {@link Code#BAD_NAME} if the name is none that a {@linkplain FileName file may have}. A message never repeats
     *     a password.
     */
    static Request parse(String line) throws RefusedException {
        // BEGIN SOLUTION 5.2
        String[] parts = line.split(" ", 2);
        String command = parts[0].toUpperCase(Locale.ROOT);
        String argument = parts.length == 2 ? parts[1] : "";
        return switch (command) {
            case "LIST" -> alone(new ListFiles(), argument);
            case "GET" -> new Get(name(command, argument));
            case "RESUME" -> new Resume(number(command, argument), nameAfterNumber(command, argument));
            case "PUT" -> new Put(number(command, argument), nameAfterNumber(command, argument));
            case "HASH" -> new Hash(name(command, argument));
            case "AUTH" -> new Auth(present(command, argument, "<password>"));
            case "DELETE" -> new Delete(name(command, argument));
            case "TIME" -> alone(new Time(), argument);
            case "STATUS" -> alone(new Status(), argument);
            case "HELP" -> alone(new Help(), argument);
            case "QUIT" -> alone(new Quit(), argument);
            default ->
                throw new RefusedException(
                        Code.UNKNOWN_COMMAND,
                        "there is no command " + Printable.quoted(parts[0]) + ": HELP tells which there are");
        };
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.2: read the command, then what it asks for");
    }
    // BEGIN SOLUTION 5.2

    private static Request alone(Request request, String argument) throws RefusedException {
        if (!argument.isEmpty()) {
            throw new RefusedException(Code.BAD_REQUEST, request.line() + " takes no argument");
        }
        return request;
    }

    private static FileName name(String command, String argument) throws RefusedException {
        return FileName.of(present(command, argument, "<name>"));
    }

    private static long number(String command, String argument) throws RefusedException {
        return Numbers.parse(present(command, argument, numberAndName(command)).split(" ", 2)[0]);
    }

    private static FileName nameAfterNumber(String command, String argument) throws RefusedException {
        String[] parts = argument.split(" ", 2);
        return FileName.of(present(command, parts.length == 2 ? parts[1] : "", numberAndName(command)));
    }

    private static String numberAndName(String command) {
        return (command.equals("PUT") ? "<size>" : "<offset>") + " <name>";
    }

    private static String present(String command, String argument, String form) throws RefusedException {
        if (argument.isEmpty()) {
            throw new RefusedException(Code.BAD_REQUEST, "it is " + command + " " + form);
        }
        return argument;
    }
    // END SOLUTION
}
