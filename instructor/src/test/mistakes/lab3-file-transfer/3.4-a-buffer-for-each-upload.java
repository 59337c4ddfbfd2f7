// Each upload is read through a new buffered stream.
// fails: 3.4
// says: a buffered stream of its own for each upload swallows that
// because: The buffer of the first upload has taken the header of the second.
import java.io.BufferedInputStream;
// replaces: TransferServer.answer
InputStream buffered = new BufferedInputStream(in);
Optional<Header> header = Header.readFrom(buffered);
if (header.isEmpty()) {
    return false;
}
sendBack(folder.receive(header.get(), buffered), out);
return true;
