package socketlabs.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

final class FileSender {

    private FileSender() {}

    static byte[] send(InputStream content, long size, OutputStream out, ProgressListener progress)
            throws IOException {
        byte[] digest = Transfers.copy(content, size, out, progress);
        out.write(digest);
        out.flush();
        return digest;
    }
}
