// Whatever is white divides, and however much of it.
// fails: 4.1
// says: a tab is a character as any other
// says: no other space divides
// replaces: Request.parse
String[] parts = line.split("\\s+", 2);
Command command = commandOf(parts[0]);
String argument = parts.length == 2 ? parts[1] : "";
if (command.takesArgument() && argument.isEmpty()) {
    throw new CommandException(Code.BAD_REQUEST, "it is " + command.usage());
}
if (!command.takesArgument() && !argument.isEmpty()) {
    throw new CommandException(Code.BAD_REQUEST, command + " stands alone");
}
return new Request(command, argument);
