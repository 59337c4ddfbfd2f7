// Every space divides, so a name ends at its first space.
// fails: 4.1
// says: all that follows the first space
// replaces: Request.parse
String[] parts = line.split(" +");
Command command = commandOf(parts[0]);
String argument = parts.length >= 2 ? parts[1] : "";
if (command.takesArgument() && argument.isEmpty()) {
    throw new CommandException(Code.BAD_REQUEST, "it is " + command.usage());
}
if (!command.takesArgument() && !argument.isEmpty()) {
    throw new CommandException(Code.BAD_REQUEST, command + " stands alone");
}
return new Request(command, argument);
