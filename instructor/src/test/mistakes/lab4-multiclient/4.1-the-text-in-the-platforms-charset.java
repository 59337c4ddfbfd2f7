// The text is encoded in the charset of the machine.
// fails: 4.1
// says: platform's charset: name the charset, UTF_8
// because: Right on one machine, wrong on the next.
// replaces: Reply.Text.sendTo
byte[] body = text.getBytes();
BufferedOutputStream whole = new BufferedOutputStream(out);
whole.write(okLine(body.length));
whole.write(body);
whole.flush();
