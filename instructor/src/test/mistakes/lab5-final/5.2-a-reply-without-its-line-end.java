// A reply is its line and its body, without a line end between them.
// fails: 5.2
// says: received
// because: The client waits for the end of the line; a number at the beginning of the body becomes a part of the
// length.
// replaces: Reply.ok
ByteArrayOutputStream reply = new ByteArrayOutputStream();
reply.writeBytes(new Ok(body.length).line().getBytes(StandardCharsets.UTF_8));
reply.writeBytes(body);
return reply.toByteArray();
