// The message of an error is encoded in the charset of the machine.
// fails: 4.1
// says: platform's charset: name the charset, UTF_8
// replaces: Reply.Failure.sendTo
String line = "ERROR " + code.word() + " " + message.replaceAll("\\p{Cc}", "?") + "\n";
out.write(line.getBytes());
out.flush();
