// An unknown command is ignored.
// fails: 5.9
// says: gte
// replaces: Shell #2
private boolean execute(String name, List<String> arguments) {
    if (name.equals(EXIT) || name.equals(QUIT)) {
        return false;
    }
    if (name.equals(HELP)) {
        help(arguments);
        return true;
    }
    command(name).ifPresentOrElse(command -> runIfUsedRight(command, arguments), () -> {});
    return true;
}
