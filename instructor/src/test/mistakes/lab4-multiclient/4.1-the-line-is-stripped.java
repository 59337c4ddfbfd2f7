// Spaces around the line are taken off, as if nobody could mean them.
// fails: 4.1
// says: before its first space stands nothing
// says: no other space divides
// because: A name that ends with a space is another name.
// replaces: Request.parse
String[] parts = line.strip().split(" ", 2);
Command command = commandOf(parts[0]);
String argument = parts.length == 2 ? parts[1] : "";
if (command.takesArgument() && argument.isEmpty()) {
    throw new CommandException(Code.BAD_REQUEST, "it is " + command.usage());
}
if (!command.takesArgument() && !argument.isEmpty()) {
    throw new CommandException(Code.BAD_REQUEST, command + " stands alone");
}
return new Request(command, argument);
