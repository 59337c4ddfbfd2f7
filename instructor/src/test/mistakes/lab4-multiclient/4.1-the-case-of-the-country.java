// The command is put into capitals by the rules of the country.
// fails: 4.1
// says: Locale.ROOT
// because: In Turkish, the capital of i is İ: list is unknown there.
// replaces: Request
private static Command commandOf(String word) throws CommandException {
    if (word.isEmpty()) {
        throw new CommandException(Code.BAD_REQUEST, "the line does not begin with a command; HELP lists them");
    }
    return Stream.of(Command.values())
            .filter(command -> command.name().equals(word.toUpperCase()))
            .findFirst()
            .orElseThrow(() -> new CommandException(
                    Code.UNKNOWN_COMMAND, Quoted.of(word) + " is no command; HELP lists them"));
}
