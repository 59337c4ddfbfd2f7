package socketlabs.fileserver;

import java.io.InputStream;

/** What comes byte by byte: a read gives one, however many there is room for, and the next one has not come yet. */
final class SingleBytes extends InputStream {

    private final byte[] bytes;
    private int given;

    SingleBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public synchronized int read() {
        return given < bytes.length ? bytes[given++] & 0xff : -1;
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) {
        int b = read();
        if (b == -1) {
            return -1;
        }
        buffer[offset] = (byte) b;
        return 1;
    }
}
