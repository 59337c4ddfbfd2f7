// The whole file is read into memory.
// fails: 4.1
// says: do not read the file into memory
// because: Ten clients that ask for a large file at once end the server.
// replaces: Reply.FileContent.sendTo
byte[] content = Files.readAllBytes(file);
if (content.length < size) {
    throw new EOFException(file + " has " + content.length + " bytes only");
}
BufferedOutputStream whole = new BufferedOutputStream(out);
whole.write(okLine(size));
whole.write(content, 0, (int) size);
whole.flush();
