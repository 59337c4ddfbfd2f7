// What read() returns becomes a byte before it is compared with -1.
// fails: 2.2
// says: compare the int that read() returns with -1
// because: The byte ff ends the message: text passes, pictures break.
// replaces: ExactReader.readExactlyOrEnd
byte[] bytes = new byte[count];
for (int i = 0; i < count; i++) {
    byte one = (byte) in.read();
    if (one == -1 && i == 0) {
        return Optional.empty();
    }
    if (one == -1) {
        throw missing(count - i, count);
    }
    bytes[i] = one;
}
return Optional.of(bytes);
