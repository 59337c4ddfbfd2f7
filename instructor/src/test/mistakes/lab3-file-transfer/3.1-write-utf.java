// The name goes out by writeUTF().
// fails: 3.1
// says: writeUTF() writes a UTF-8 of its own
// because: It works until somebody sends an emoji, or a zero: then the two sides do not agree where the name ends.
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.UncheckedIOException;
// replaces: Header.toBytes
ByteArrayOutputStream bytes = new ByteArrayOutputStream();
try (DataOutputStream out = new DataOutputStream(bytes)) {
    out.writeUTF(name);
    out.writeLong(size);
} catch (IOException e) {
    throw new UncheckedIOException(e);
}
return bytes.toByteArray();
