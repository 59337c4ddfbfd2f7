// Numbers go out with their smallest part first.
// fails: 3.1
// says: the largest part of a number first
// because: It is what many a C program does on a PC, without a word.
import java.nio.ByteOrder;
// replaces: Header.toBytes
byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
return ByteBuffer.allocate(2 + encoded.length + 8)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) encoded.length)
        .put(encoded)
        .putLong(size)
        .array();
