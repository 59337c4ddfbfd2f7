// The rest is written from the beginning of the file.
// fails: 5.8
// says: a.bin
// because: The file has its rest twice, or in front; whoever compares digests of what came, and not of what is there, never notices.
// replaces: Download.append
digest.update(bytes.duplicate());
while (bytes.hasRemaining()) {
    received += channel.write(bytes, received == bytes.limit() ? received : Math.max(0, received - 7000));
}
