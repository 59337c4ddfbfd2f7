// A buffered stream reads ahead of what is sent.
// fails: 3.2
// says: put no stream around the file that reads ahead
// because: What is left is not what whoever opened it thinks.
import java.io.BufferedInputStream;
// replaces: FileSender.send #1
MessageDigest sha256 = Sha256.start();
InputStream source = BoundedInputStream.builder()
        .setInputStream(new BufferedInputStream(content))
        .setMaxCount(size)
        .setPropagateClose(false)
        .get();
