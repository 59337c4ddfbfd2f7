// The length of the buffer is counted, and not what read() returned.
// fails: 3.6
// says: count what it returned
// because: The bar is at 100 % before half is done.
import java.io.FilterInputStream;
import java.io.IOException;
// replaces: ProgressInput.of
listener.progress(0, total);
return new FilterInputStream(in) {
    private long done;

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value != -1) {
            listener.progress(++done, total);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        done += length;
        listener.progress(done, total);
        return n;
    }
};
