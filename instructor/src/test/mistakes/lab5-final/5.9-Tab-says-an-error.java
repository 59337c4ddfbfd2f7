// Tab says an error when the server cannot be asked.
// fails: 5.9
// says: Tab is no place for an error
// replaces: Shell #12
private Stream<String> commandNames() {
    return Stream.concat(commands.stream().map(ShellCommand::name), Stream.of(HELP, EXIT, QUIT));
}

private Stream<String> argumentsOf(String name) {
    if (name.equals(HELP)) {
        return commandNames();
    }
    return command(name)
            .filter(command -> command.kind() == ShellCommand.Kind.REMOTE_FILES)
            .map(command -> remoteNames())
            .orElse(Stream.empty());
}

private Stream<String> remoteNames() {
    begin();
    try {
        return connection().list().stream().map(file -> file.name().text());
    } catch (IOException e) {
        sayError(Reason.of(e));
        return Stream.empty();
    } finally {
        end();
    }
}
