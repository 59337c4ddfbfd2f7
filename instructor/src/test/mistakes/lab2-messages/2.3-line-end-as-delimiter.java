// A line end, and no length, ends a message.
// fails: 2.3
// says: first the length of the message, as four bytes
// because: A message with a line end in it becomes two, and a reader of lines may take along what follows.
// replaces: Frames.read
java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();
int one;
while ((one = in.read()) != -1 && one != '\n') {
    line.write(one);
}
return one == -1 && line.size() == 0 ? Optional.empty() : Optional.of(line.toByteArray());
// replaces: Frames.write
out.write(message);
out.write('\n');
out.flush();
