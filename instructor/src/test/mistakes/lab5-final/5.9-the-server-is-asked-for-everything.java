// Whatever the command, the names on the server are offered.
// fails: 5.9
// says: need not be asked
// replaces: Shell #12
private Stream<String> commandNames() {
    return Stream.concat(commands.stream().map(ShellCommand::name), Stream.of(HELP, EXIT, QUIT));
}

private Stream<String> argumentsOf(String name) {
    if (name.equals(HELP)) {
        return commandNames();
    }
    return command(name)
            .filter(command -> command.kind() != ShellCommand.Kind.OTHER)
            .map(command -> remoteNames())
            .orElse(Stream.empty());
}

private Stream<String> remoteNames() {
    begin();
    try {
        return connection().list().stream().map(file -> file.name().text());
    } catch (IOException e) {
        return Stream.empty(); // what is wrong will be told when the command is run
    } finally {
        end();
    }
}
