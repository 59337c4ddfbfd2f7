// write(int) is taken to write an int.
// fails: 2.1
// says: write(int) of a stream writes one byte, the lowest of the four
// because: OutputStream.write(int) sends the lowest eight bits: right for 0 to 255, if the reader expects one byte.
import java.io.ByteArrayOutputStream;
// replaces: IntBytes.toBytes
ByteArrayOutputStream out = new ByteArrayOutputStream();
out.write(value);
return out.toByteArray();
