// More content is stored than was announced.
// fails: 5.1
// says: 6 bytes are more than the announced 5
// because: Whoever announces one byte gets past every limit for uploads.
// replaces: Upload.write
if (written > size) {
    throw new RefusedException(Code.TOO_LARGE, "the content has more than the announced " + size + " bytes");
}
int length = bytes.remaining();
written += length;
try {
    sha256.update(bytes.duplicate());
    while (bytes.hasRemaining()) {
        file.write(bytes);
    }
    sync.written(length);
} catch (IOException e) {
    throw cannotBeStored(e);
}
