// An empty line is called an unknown command.
// fails: 4.1
// says: no word that could be unknown
// replaces: Request
private static Command commandOf(String word) throws CommandException {
    if (word.isEmpty()) {
        throw new CommandException(Code.UNKNOWN_COMMAND, "the line does not begin with a command; HELP lists them");
    }
    return Stream.of(Command.values())
            .filter(command -> command.name().equals(word.toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(() -> new CommandException(
                    Code.UNKNOWN_COMMAND, Quoted.of(word) + " is no command; HELP lists them"));
}
