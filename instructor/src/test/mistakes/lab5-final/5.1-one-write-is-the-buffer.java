// One write() is taken for the whole buffer.
// fails: 5.1
// says: may take a part of the buffer
// because: A disk that is nearly full, or a network drive, takes a part, and the rest is missing.
// replaces: Upload.write
if (bytes.remaining() > size - written) {
    throw new RefusedException(Code.TOO_LARGE, "the content has more than the announced " + size + " bytes");
}
int length = bytes.remaining();
written += length;
try {
    sha256.update(bytes.duplicate());
    if (bytes.hasRemaining()) {
        file.write(bytes);
    }
    sync.written(length);
} catch (IOException e) {
    throw cannotBeStored(e);
}
