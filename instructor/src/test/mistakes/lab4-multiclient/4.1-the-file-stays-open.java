// The file is not closed.
// fails: 4.1
// says: try-with-resources around Files.list(…) and around Files.newInputStream
// because: Works for the first thousand requests.
// replaces: Reply.FileContent.sendTo
InputStream content = Files.newInputStream(file);
BufferedOutputStream whole = new BufferedOutputStream(out);
whole.write(okLine(size));
long sent = IOUtils.copyLarge(content, whole, 0, size);
whole.flush();
if (sent < size) {
    throw new EOFException(file.getFileName() + " ended after " + sent + " of " + size + " bytes");
}
