// A BufferedInputStream is made for each call, and takes along what belongs to the next one.
// fails: 2.2
// says: no BufferedInputStream
// because: The buffer is thrown away with the bytes that it has read ahead: the next message begins somewhere inside.
import java.io.BufferedInputStream;
// replaces: ExactReader.readExactlyOrEnd
InputStream buffered = new BufferedInputStream(in);
byte[] bytes = buffered.readNBytes(count);
if (bytes.length == count) {
    return Optional.of(bytes);
}
if (bytes.length == 0) {
    return Optional.empty();
}
throw missing(count - bytes.length, count);
