package socketlabs.transfer;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;

final class FileSender {

    private FileSender() {}

    static byte[] send(InputStream content, long size, OutputStream out, ProgressListener progress)
            throws IOException {
        DataOutputStream buffered = new DataOutputStream(new BufferedOutputStream(out));
        DigestOutputStream digesting = new DigestOutputStream(buffered, Sha256.start());
        byte[] buffer = new byte[5000];
        long left = size;
        progress.progress(0, size);
        while (left > 0) {
            int n = content.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (n < 0) {
                buffered.flush();
                throw new EOFException((size - left) + " of " + size + " bytes were there");
            }
            digesting.write(buffer, 0, n);
            left -= n;
            if (n > 0) {
                progress.progress(size - left, size);
            }
        }
        byte[] digest = digesting.getMessageDigest().digest();
        buffered.write(digest);
        buffered.flush();
        return digest;
    }
}
