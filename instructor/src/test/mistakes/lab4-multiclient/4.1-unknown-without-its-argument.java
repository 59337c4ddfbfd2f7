// A known command without its argument is called unknown.
// fails: 4.1
// says: GET is a known command
// because: The client looks for the mistake in the word that is right.
// replaces: Request.parse
String[] parts = line.split(" ", 2);
Command command = commandOf(parts[0]);
String argument = parts.length == 2 ? parts[1] : "";
if (command.takesArgument() && argument.isEmpty()) {
    throw new CommandException(Code.UNKNOWN_COMMAND, Quoted.of(line) + " is no command");
}
if (!command.takesArgument() && !argument.isEmpty()) {
    throw new CommandException(Code.BAD_REQUEST, command + " stands alone");
}
return new Request(command, argument);
