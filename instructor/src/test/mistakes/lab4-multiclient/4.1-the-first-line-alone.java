// The first line and what follows are written apart.
// fails: 4.1
// says: first line and content leave together
// because: Two packets, and without TCP_NODELAY the second may wait 40 ms for the confirmation of the first.
// replaces: Reply.Text.sendTo
byte[] body = text.getBytes(StandardCharsets.UTF_8);
out.write(okLine(body.length));
out.write(body);
out.flush();
