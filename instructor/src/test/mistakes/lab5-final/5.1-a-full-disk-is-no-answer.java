// A failure of the disk is thrown on as an unchecked exception.
// fails: 5.1
// says: DiskFailure.storing() knows which
// because: It ends the thread, and the client learns nothing.
import java.io.UncheckedIOException;
// replaces: Upload.write
if (bytes.remaining() > size - written) {
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
    throw new UncheckedIOException(e);
}
