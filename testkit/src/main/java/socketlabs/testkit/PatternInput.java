package socketlabs.testkit;

import java.io.InputStream;

/** A message of any length that takes no memory: the beginning of the endless {@linkplain Bytes#pattern pattern}. */
public final class PatternInput extends InputStream {

    private final Pattern pattern = new Pattern();
    private final long length;
    private long position;

    public PatternInput(long length) {
        this.length = length;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) == -1 ? -1 : one[0];
    }

    @Override
    public int read(byte[] buffer, int offset, int wanted) {
        if (position == length && wanted > 0) {
            return -1;
        }
        int n = (int) Math.min(wanted, length - position);
        pattern.copy(position, buffer, offset, n);
        position += n;
        return n;
    }
}
