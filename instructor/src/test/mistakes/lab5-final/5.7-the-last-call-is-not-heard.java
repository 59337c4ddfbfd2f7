// After the last call the next command is waited for.
// fails: 5.7
// says: there is no next command
// because: A client that asks for one thing after the other keeps the server open until the deadline.
// replaces: ClientPatience.awaitCommand
begin(Phase.WAITING);
return true;
