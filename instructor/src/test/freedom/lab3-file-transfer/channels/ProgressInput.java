package socketlabs.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

final class ProgressInput {

    private ProgressInput() {}

    static InputStream of(InputStream in, long total, ProgressListener listener) {
        listener.progress(0, total);
        return new FilterInputStream(in) {
            private long done;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int n = in.read(buffer, offset, length);
                if (n > 0) {
                    listener.progress(done += n, total);
                }
                return n;
            }
        };
    }
}
