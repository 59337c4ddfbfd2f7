// The length of a text is counted in letters.
// fails: 4.1
// says: text.getBytes(UTF_8)
// because: Right for English, and from the first á on the client reads on in the wrong place.
// replaces: Reply.Text.sendTo
byte[] body = text.getBytes(StandardCharsets.UTF_8);
BufferedOutputStream whole = new BufferedOutputStream(out);
whole.write(okLine(text.length()));
whole.write(body);
whole.flush();
