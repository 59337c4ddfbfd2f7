// The message of an error is not sent in UTF-8.
// fails: 4.1
// says: line.getBytes(UTF_8)
// because: It is right for English names.
// replaces: Reply.Failure.sendTo
String line = "ERROR " + code.word() + " " + message.replaceAll("\\p{Cc}", "?") + "\n";
out.write(line.getBytes(StandardCharsets.ISO_8859_1));
out.flush();
