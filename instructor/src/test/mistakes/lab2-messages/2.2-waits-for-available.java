// It is waited until all bytes are available.
// fails: 2.2
// says: never wait for available()
// because: It never returns when the stream ends before that, or tells of less than has come.
// replaces: ExactReader.readExactlyOrEnd
byte[] bytes = new byte[count];
while (in.available() < count) {
    try {
        Thread.sleep(1);
    } catch (InterruptedException e) {
        throw new IOException(e);
    }
}
in.read(bytes);
return Optional.of(bytes);
