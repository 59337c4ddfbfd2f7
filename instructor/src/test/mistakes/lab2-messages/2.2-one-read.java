// One read() is taken for all bytes, its result is ignored.
// fails: 2.2
// says: one read() gives what has come so far
// because: Works on the desk, breaks when the bytes arrive in two pieces: the rest of the array is zeros.
// replaces: ExactReader.readExactlyOrEnd
byte[] bytes = new byte[count];
if (count > 0 && in.read(bytes) == -1) {
    return Optional.empty();
}
return Optional.of(bytes);
