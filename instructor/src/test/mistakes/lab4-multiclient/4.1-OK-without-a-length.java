// The length is left out where nothing follows.
// fails: 4.1
// says: OK 0
// replaces: Reply.Goodbye.sendTo
out.write("OK\n".getBytes(StandardCharsets.US_ASCII));
out.flush();
