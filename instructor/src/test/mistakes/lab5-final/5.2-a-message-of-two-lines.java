// A message goes out as it is.
// fails: 5.2
// says: a message may have come from a stranger
// because: A name with a line end in it makes a second reply, which the client takes for that to its next request.
// replaces: Reply.Error.line
return "ERROR " + code.word() + " " + message;
