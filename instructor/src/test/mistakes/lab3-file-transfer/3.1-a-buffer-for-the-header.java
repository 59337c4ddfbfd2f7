// The header is read through a buffered stream of its own.
// fails: 3.1
// says: the content loses its beginning
// because: The buffer takes the first kilobytes of the content with it.
import java.io.BufferedInputStream;
import java.io.DataInputStream;
// replaces: Header.readFrom
DataInputStream data = new DataInputStream(new BufferedInputStream(in));
int length;
try {
    length = data.readUnsignedShort();
} catch (EOFException e) {
    return Optional.empty();
}
byte[] name = Wire.readExactly(data, length, "the name");
return Optional.of(new Header(decoded(name), checkedSize(data.readLong())));
