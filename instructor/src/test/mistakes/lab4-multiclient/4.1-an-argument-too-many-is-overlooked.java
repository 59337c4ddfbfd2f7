// An argument that makes no sense is overlooked.
// fails: 4.1
// says: to overlook one would hide a mistake
// replaces: Request.parse
String[] parts = line.split(" ", 2);
Command command = commandOf(parts[0]);
String argument = parts.length == 2 ? parts[1] : "";
if (command.takesArgument() && argument.isEmpty()) {
    throw new CommandException(Code.BAD_REQUEST, "it is " + command.usage());
}
return new Request(command, argument);
