// The digest reads the buffer to its end, and nothing is left to be written.
// fails: 5.1
// says: received
// because: All files have a right SHA-256 and 0 bytes.
// replaces: Upload.write
if (bytes.remaining() > size - written) {
    throw new RefusedException(Code.TOO_LARGE, "the content has more than the announced " + size + " bytes");
}
int length = bytes.remaining();
written += length;
try {
    sha256.update(bytes);
    while (bytes.hasRemaining()) {
        file.write(bytes);
    }
    sync.written(length);
} catch (IOException e) {
    throw cannotBeStored(e);
}
