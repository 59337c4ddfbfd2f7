package socketlabs.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

final class Session {

    private Session() {}

    static void answerAll(InputStream in, OutputStream out) throws IOException {
        Everything.session(in, out);
    }
}
