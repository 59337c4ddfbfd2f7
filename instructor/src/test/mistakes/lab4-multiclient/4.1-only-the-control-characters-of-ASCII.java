// Only the control characters of ASCII become question marks.
// fails: 4.1
// says: \p{Cntrl} knows ASCII only
// because: U+009b begins a terminal's commands as ESC [ does: whoever sees the reply on a screen, or in a log, obeys a
// stranger.
// replaces: Reply.Failure.sendTo
String line = "ERROR " + code.word() + " " + message.replaceAll("\\p{Cntrl}", "?") + "\n";
out.write(line.getBytes(StandardCharsets.UTF_8));
out.flush();
