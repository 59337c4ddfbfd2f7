// A word that begins like a command is taken for it.
// fails: 4.1
// says: unknown-command
// replaces: Request
private static Command commandOf(String word) throws CommandException {
    if (word.isEmpty()) {
        throw new CommandException(Code.BAD_REQUEST, "the line does not begin with a command; HELP lists them");
    }
    return Stream.of(Command.values())
            .filter(command -> command.name().startsWith(word.toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(() -> new CommandException(
                    Code.UNKNOWN_COMMAND, Quoted.of(word) + " is no command; HELP lists them"));
}
