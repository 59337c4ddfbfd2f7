// The second word is taken without asking whether there is one.
// fails: 4.1
// says: ArrayIndexOutOfBoundsException
// because: An exception in the server, and no reply to the client.
// replaces: Request.parse
String[] parts = line.split(" ", 2);
Command command = commandOf(parts[0]);
if (!command.takesArgument() && parts.length > 1) {
    throw new CommandException(Code.BAD_REQUEST, command + " stands alone");
}
return new Request(command, command.takesArgument() ? parts[1] : "");
