package socketlabs.fileserver;

import java.io.InputStream;

/** What comes from a client that never finishes: its commands, and then zeros, as many as somebody reads. */
final class EndlessInput extends InputStream {

    private final byte[] commands;
    private final long most;
    private long given;

    /**
     * @param most so many bytes are given at the very most, so that a test comes to an end
     */
    EndlessInput(byte[] commands, long most) {
        this.commands = commands;
        this.most = most;
    }

    @Override
    public synchronized int read() {
        if (given >= most) {
            return -1;
        }
        int b = given < commands.length ? commands[(int) given] : 0;
        given++;
        return b;
    }

    /** Gives the commands byte by byte, and what follows in as large pieces as somebody likes. */
    @Override
    public synchronized int read(byte[] bytes, int offset, int length) {
        if (given < commands.length || given >= most) {
            int b = read();
            if (b == -1) {
                return -1;
            }
            bytes[offset] = (byte) b;
            return 1;
        }
        given += length;
        return length;
    }

    /** How many bytes were read. */
    synchronized long given() {
        return given;
    }
}
