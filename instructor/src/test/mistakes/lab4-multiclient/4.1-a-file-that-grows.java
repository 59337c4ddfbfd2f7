// All of the file is sent, however much that has become.
// fails: 4.1
// says: a file can grow
// replaces: Reply.FileContent.sendTo
try (InputStream content = Files.newInputStream(file)) {
    BufferedOutputStream whole = new BufferedOutputStream(out);
    whole.write(okLine(size));
    long sent = content.transferTo(whole);
    whole.flush();
    if (sent < size) {
        throw new EOFException(file.getFileName() + " ended after " + sent + " of " + size + " bytes");
    }
}
