package socketlabs.multiclient;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * What one line of a client asks for.
 *
 * @param command the first word
 * @param argument what follows the first space; empty if nothing does
 */
record Request(Command command, String argument) {

    /**
     * Understands a line. The command, which is all before the first space, may be written in either case, whatever the
     * country and language this runs in. What follows that space is the argument, as it is: a name may have spaces in
     * it, also at its beginning and end.
     *
     * @param line without its line end
     * @throws CommandException {@link Code#UNKNOWN_COMMAND} if the first word is no {@link Command};
     *     {@link Code#BAD_REQUEST} if the line is empty or begins with a space, if a command that needs an argument has
     *     none, or one that takes none has one
     */
    static Request parse(String line) throws CommandException {
        // BEGIN SOLUTION 4.1
        String[] parts = line.split(" ", 2);
        Command command = commandOf(parts[0]);
        String argument = parts.length == 2 ? parts[1] : "";
        if (command.takesArgument() && argument.isEmpty()) {
            throw new CommandException(Code.BAD_REQUEST, "it is " + command.usage());
        }
        if (!command.takesArgument() && !argument.isEmpty()) {
            throw new CommandException(Code.BAD_REQUEST, command + " stands alone");
        }
        return new Request(command, argument);
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 4.1: take a line apart into command and argument");
    }
    // BEGIN SOLUTION 4.1

    private static Command commandOf(String word) throws CommandException {
        if (word.isEmpty()) {
            throw new CommandException(Code.BAD_REQUEST, "the line does not begin with a command; HELP lists them");
        }
        return Stream.of(Command.values())
                .filter(command -> command.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new CommandException(
                        Code.UNKNOWN_COMMAND, Quoted.of(word) + " is no command; HELP lists them"));
    }
    // END SOLUTION
}
