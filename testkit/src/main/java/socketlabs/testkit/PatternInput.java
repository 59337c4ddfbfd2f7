package socketlabs.testkit;

import java.io.InputStream;

/** A message of any length that takes no memory: the beginning of the endless {@linkplain Bytes#pattern pattern}. */
public final class PatternInput extends InputStream {

    private final Pattern pattern = new Pattern();
    private final TestRun run = TestRun.current();
    private final long length;
    private long position;

    public PatternInput(long length) {
        this.length = length;
    }

    @Override
    public int read() {
        if (position == length) {
            return -1;
        }
        run.moved(1);
        return pattern.at(position++);
    }

    @Override
    public int read(byte[] buffer, int offset, int wanted) {
        if (position == length && wanted > 0) {
            return -1;
        }
        int n = (int) Math.min(wanted, length - position);
        pattern.copy(position, buffer, offset, n);
        run.moved(n);
        position += n;
        return n;
    }
}
