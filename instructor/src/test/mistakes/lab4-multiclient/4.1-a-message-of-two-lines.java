// What the client sent comes back as it is, control characters and all.
// fails: 4.1
// says: control characters in it become
// because: A name with an escape sequence in it clears the terminal of whoever reads the message.
// replaces: Reply.Failure.sendTo
String line = "ERROR " + code.word() + " " + message + "\n";
out.write(line.getBytes(StandardCharsets.UTF_8));
out.flush();
