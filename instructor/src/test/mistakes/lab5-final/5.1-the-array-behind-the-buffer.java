// The array behind the buffer is written, not what the buffer has left.
// fails: 5.1
// says: buffer.array() has other bytes
// because: What stands before the position and behind the limit gets into the file; a direct buffer has no array at
// all.
// replaces: Upload.write
if (bytes.remaining() > size - written) {
    throw new RefusedException(Code.TOO_LARGE, "the content has more than the announced " + size + " bytes");
}
int length = bytes.remaining();
written += length;
try {
    sha256.update(ByteBuffer.wrap(bytes.array()));
    file.write(ByteBuffer.wrap(bytes.array()));
    bytes.position(bytes.limit());
    sync.written(length);
} catch (IOException e) {
    throw cannotBeStored(e);
}
