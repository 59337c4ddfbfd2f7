package socketlabs.messages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The story of lab 2 for a projector: a server, its clients, and the bytes between them. It plays in one process on a
 * free port, and ends by itself.
 */
public final class NumberDemo {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int MANY_DIGITS = 1000;

    private final NumberServer server;

    private NumberDemo(NumberServer server) {
        this.server = server;
    }

    /** Plays the story; takes no arguments. */
    public static void main(String[] args) throws IOException {
        new Arguments("NumberDemo", args, 0);
        try (NumberServer server = new NumberServer(0)) {
            server.start();
            new NumberDemo(server).play();
        } catch (UnsupportedOperationException notBegun) {
            throw Arguments.fail(
                    "\nThe story ends here for now, since this is not begun yet: " + notBegun.getMessage());
        }
        tell("The server has closed: no port is open, no thread is left, the program ends by itself.");
    }

    private void play() throws IOException {
        tell("A server listens on port " + server.port()
                + ". Its clients show their bytes: --> to the server, <-- back.");
        aMessageInAFrame();
        aFrameInPieces();
        framesTogether();
        notANumber();
        aLengthThatIsNone();
        aFrameThatBreaksOff();
        manyDigits();
    }

    private void aMessageInAFrame() throws IOException {
        tell("Ana asks about 12345. First goes the length, four bytes that say 5, then the five digits.");
        try (ShownConnection ana = connect()) {
            ana.send(ShownConnection.frame("12345"));
            ana.awaitReply();
            tell("She asks again: each message has its frame, so one connection is enough for many.");
            ana.send(ShownConnection.frame("10007"));
            ana.awaitReply();
        }
    }

    private void aFrameInPieces() throws IOException {
        tell("Bruno's bytes go out one by one, and may arrive like that. Only the length says that the last one\n"
                + "is the last: until it is there, the server reads on, and does not answer.");
        try (ShownConnection bruno = connect()) {
            for (byte one : ShownConnection.frame("17")) {
                bruno.send(new byte[] {one});
            }
            bruno.awaitReply();
        }
    }

    private void framesTogether() throws IOException {
        tell("Carla sends three frames in one piece. A stream does not tell where one ends: their lengths do.");
        try (ShownConnection carla = connect()) {
            carla.send(joined(ShownConnection.frame("2"), ShownConnection.frame("-3"), ShownConnection.frame("007")));
            carla.awaitReply();
            carla.awaitReply();
            carla.awaitReply();
        }
    }

    private void notANumber() throws IOException {
        tell("Dario asks about \"seven\". The frame is whole, only its message is not a number: the session goes on.");
        try (ShownConnection dario = connect()) {
            dario.send(ShownConnection.frame("seven"));
            dario.awaitReply();
            dario.send(ShownConnection.frame("7"));
            dario.awaitReply();
        }
    }

    private void aLengthThatIsNone() throws IOException {
        tell("Emil's browser has the wrong port. The server reads \"GET \" as a length of over a billion. It does\n"
                + "not believe that, says so, and hangs up: nobody can tell where the next frame would begin.");
        try (ShownConnection emil = connect()) {
            emil.send("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
            emil.awaitReply();
            emil.awaitEnd();
        }
    }

    private void aFrameThatBreaksOff() throws IOException {
        tell("Fatima announces five bytes, sends two, and finishes. An end between two frames would be normal;\n"
                + "this one is inside a frame, and the server can tell how much it misses.");
        try (ShownConnection fatima = connect()) {
            fatima.send(Arrays.copyOf(ShownConnection.frame("12345"), 6));
            fatima.finish();
            fatima.awaitReply();
            fatima.awaitEnd();
        }
    }

    /** Without the bytes: nobody wants to read these. */
    private void manyDigits() throws IOException {
        tell("Gita uses the lab's own client: three random numbers of 30 digits, then one of " + MANY_DIGITS + ".");
        try (NumberClient gita = NumberClient.connect("127.0.0.1", server.port(), LIMIT)) {
            gita.askAboutRandomNumbers(3, 30, new SplittableRandom(), System.out);
            gita.askAboutRandomNumbers(1, MANY_DIGITS, new SplittableRandom(), System.out);
        }
    }

    private ShownConnection connect() throws IOException {
        return new ShownConnection(server.port());
    }

    private static byte[] joined(byte[]... frames) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] frame : frames) {
            all.writeBytes(frame);
        }
        return all.toByteArray();
    }

    /** Begins a new paragraph of the story. */
    private static void tell(String paragraph) {
        System.out.println();
        paragraph.lines().forEach(line -> System.out.println("* " + line));
    }
}
