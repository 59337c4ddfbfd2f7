// One read() is taken for one frame.
// fails: 2.3
// says: one read() is not one frame
// because: Two frames that arrive together are taken for one, and half a frame for a whole one.
import java.util.Arrays;
// replaces: Frames.read
byte[] frame = new byte[IntBytes.LENGTH + MAX_LENGTH];
int n = in.read(frame);
if (n == -1) {
    return Optional.empty();
}
if (n < IntBytes.LENGTH) {
    throw new EOFException((IntBytes.LENGTH - n) + " bytes are missing");
}
int length = checked(IntBytes.toInt(Arrays.copyOf(frame, IntBytes.LENGTH)));
if (n < IntBytes.LENGTH + length) {
    throw new EOFException((IntBytes.LENGTH + length - n) + " bytes are missing");
}
return Optional.of(Arrays.copyOfRange(frame, IntBytes.LENGTH, IntBytes.LENGTH + length));
