// The int is written as decimal digits.
// fails: 2.1
// says: toBytes(0) is 4 bytes
// because: The reader cannot tell where the number ends: "5hello", and "12" followed by "3" is "123".
import java.nio.charset.StandardCharsets;
// replaces: IntBytes.toBytes
return Integer.toString(value).getBytes(StandardCharsets.US_ASCII);
// replaces: IntBytes.toInt
return Integer.parseInt(new String(bytes, StandardCharsets.US_ASCII));
