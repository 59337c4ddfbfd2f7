// That a file is shorter than was said is overlooked.
// fails: 4.1
// says: 6 bytes were promised
// because: The client takes the first bytes of the next reply for the end of the file.
// replaces: Reply.FileContent.sendTo
try (InputStream content = Files.newInputStream(file)) {
    BufferedOutputStream whole = new BufferedOutputStream(out);
    whole.write(okLine(size));
    long sent = IOUtils.copyLarge(content, whole, 0, size);
    whole.flush();
    if (sent > size) {
        throw new EOFException();
    }
}
