package socketlabs.messages;

final class IntBytes {

    static final int LENGTH = 4;

    private IntBytes() {}

    static byte[] toBytes(int value) {
        return Everything.toBytes(value);
    }

    static int toInt(byte[] bytes) {
        return Everything.toInt(bytes);
    }
}
