// The number of arguments is not looked at.
// fails: 5.9
// says: usage: get
// replaces: Shell #4
private void runIfUsedRight(ShellCommand command, List<String> arguments) {
    if (arguments.size() > 1000) {
        out.accept("usage: " + command.usage());
    } else {
        run(command, arguments);
    }
}
