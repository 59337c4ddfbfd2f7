// What is written stays in a buffer.
// fails: 4.1
// says: out.flush()
// replaces: Reply.Goodbye.sendTo
out.write(okLine(0));
// replaces: Reply.Failure.sendTo
String line = "ERROR " + code.word() + " " + message.replaceAll("\\p{Cc}", "?") + "\n";
out.write(line.getBytes(StandardCharsets.UTF_8));
