// The code goes out as the name that it has in Java.
// fails: 5.2
// says: ROR NOT_FOUN
// because: NOT_FOUND is no code of the protocol: other clients do not know it.
// replaces: Reply.Error.line
return "ERROR " + code.name() + " " + Printable.of(message);
