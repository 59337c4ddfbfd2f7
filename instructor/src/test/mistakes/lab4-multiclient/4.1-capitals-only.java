// Commands are known in capitals only.
// fails: 4.1
// says: Locale.ROOT
// replaces: Request
private static Command commandOf(String word) throws CommandException {
    if (word.isEmpty()) {
        throw new CommandException(Code.BAD_REQUEST, "the line does not begin with a command; HELP lists them");
    }
    return Stream.of(Command.values())
            .filter(command -> command.name().equals(word))
            .findFirst()
            .orElseThrow(() -> new CommandException(
                    Code.UNKNOWN_COMMAND, Quoted.of(word) + " is no command; HELP lists them"));
}
