package socketlabs.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The story of lab 3 for a projector: a server, its clients, and every header between them. It plays in one process on
 * free ports and in a folder of its own, and ends by itself, without leaving a file.
 */
public final class TransferDemo {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int MIB = 1024 * 1024;
    private static final long SEED = 3;

    private final Screen screen = new Screen();
    private final Path desk;
    private final Path uploads;

    private TransferServer server;
    private DemoTap tap;

    private TransferDemo(Path folder) throws IOException {
        desk = Files.createDirectory(folder.resolve("desk"));
        uploads = folder.resolve("uploads");
    }

    /** Plays the story; takes no arguments. */
    public static void main(String[] args) throws IOException {
        new Arguments("TransferDemo", args, 0, 0);
        Logger log = Logger.getLogger(TransferServer.class.getName());
        log.setLevel(Level.OFF); // the story tells what goes wrong
        try {
            tellStory();
        } catch (UnsupportedOperationException notBegun) {
            throw Arguments.fail(
                    "\nThe story ends here for now, since this is not begun yet: " + notBegun.getMessage());
        }
    }

    private static void tellStory() throws IOException {
        Path folder = Files.createTempDirectory("transfer-demo");
        try {
            TransferDemo demo = new TransferDemo(folder);
            demo.open();
            try {
                demo.play();
            } finally {
                demo.shut();
            }
            demo.screen.tell("The server has closed: no port is open, no thread is left, the program ends by itself.");
        } finally {
            delete(folder);
        }
    }

    private void play() throws IOException {
        screen.tell("A server listens on port " + server.port() + ". Before it stands a tap, and tells what goes by:\n"
                + "--> to the server, <-- back. Numbers are big-endian, texts UTF-8.");
        aSmallFile();
        aPictureAndAnEmptyFile();
        aNameThatLeadsOut();
        anUploadThatBreaksOff();
        aBitThatChanges();
        aCrash();
    }

    private void aSmallFile() throws IOException {
        screen.tell("Ana sends olá.txt, 5 bytes, and saves what comes back as copy.txt.");
        Path file = Files.writeString(desk.resolve(accented("olá.txt", "ola.txt")), "hello");
        Path copy = desk.resolve("copy.txt");
        try (TransferClient ana = connect()) {
            ana.transfer(file, copy, ProgressListener.NONE, ProgressListener.NONE);
        }
        screen.await("#1 <-- the end");
        screen.show("  copy.txt says \"" + Files.readString(copy) + "\". In the server's folder: " + kept());
    }

    private void aPictureAndAnEmptyFile() throws IOException {
        screen.tell("Bruno sends a picture of 8 MiB, and then an empty file, over one connection. The size says where\n"
                + "one ends and the next begins; the SHA-256, that nothing was changed on the way.");
        Path picture = Files.write(desk.resolve("picture.jpg"), noise(8 * MIB));
        Path empty = Files.createFile(desk.resolve("empty"));
        Path copy = desk.resolve("copy.jpg");
        try (TransferClient bruno = connect()) {
            bruno.transfer(picture, copy, ProgressListener.NONE, ProgressListener.NONE);
            screen.show("  The first byte that differs between picture and copy: " + Files.mismatch(picture, copy)
                    + " (-1 is none).");
            bruno.transfer(empty, desk.resolve("copy"), ProgressListener.NONE, ProgressListener.NONE);
        }
        screen.await("#2 <-- the end");
    }

    private void aNameThatLeadsOut() throws IOException {
        screen.tell("Carla's program says that its file is called ../secret, and sends 8 MiB. The server answers\n"
                + "before it has read them, reads on for a while, and only then hangs up: so she sees the answer.");
        try (Socket carla = rawConnection()) {
            byte[] secret = noise(8 * MIB);
            carla.getOutputStream().write(new Header("../secret", secret.length).toBytes());
            carla.getOutputStream().write(secret);
            carla.getOutputStream().write(Sha256.start().digest(secret));
            InputStream in = carla.getInputStream();
            String answer = in.read() == Refusal.STATUS ? Refusal.readFrom(in).getMessage() : "no refusal";
            screen.show("  Carla reads: " + answer);
        }
        screen.await("#3 --> the end");
    }

    private void anUploadThatBreaksOff() throws IOException {
        screen.tell(
                "Dario sends a new picture.jpg, and loses his connection in the middle. The content stands under a\n"
                        + "temporary name, which now vanishes; the older picture is as it was.");
        long before = Files.size(uploads.resolve("picture.jpg"));
        try (Socket dario = rawConnection()) {
            dario.getOutputStream().write(new Header("picture.jpg", 8 * MIB).toBytes());
            dario.getOutputStream().write(noise(3 * MIB));
        }
        screen.await("#4 --> the end, in the middle");
        waitForServer();
        screen.show("  picture.jpg had " + before + " bytes, and has " + Files.size(uploads.resolve("picture.jpg"))
                + ". In the folder: " + kept());
    }

    private void aBitThatChanges() throws IOException {
        screen.tell("Emil's network changes one bit, and TCP's own checksum does not notice. SHA-256 does.");
        try (Socket emil = rawConnection()) {
            OutputStream out = emil.getOutputStream();
            out.write(new Header("letter.txt", 5).toBytes());
            out.write("hdllo".getBytes(StandardCharsets.UTF_8));
            out.write(Sha256.start().digest("hello".getBytes(StandardCharsets.UTF_8)));
            InputStream in = emil.getInputStream();
            String answer = in.read() == Refusal.STATUS ? Refusal.readFrom(in).getMessage() : "no refusal";
            screen.show("  Emil reads: " + answer);
        }
        screen.await("#5 --> the end");
    }

    /** What a kill -9 leaves is what an IncomingFile leaves that nobody closes. */
    private void aCrash() throws IOException {
        screen.tell("The power fails in the middle of an upload. What is left has a name that begins with a dot: no\n"
                + "upload can have it, so the next start knows what it is, and clears it away.");
        shut();
        IncomingFile.at(uploads.resolve("film.mp4"));
        screen.show("  Before the next start: " + kept());
        open();
        screen.show("  After it:              " + kept());
    }

    private void open() throws IOException {
        server = new TransferServer(0, uploads);
        server.start();
        tap = new DemoTap(server.port(), screen::show);
    }

    private void shut() throws IOException {
        tap.close();
        server.close();
    }

    /** It serves one client at a time: when this one is served, it is done with the one before. */
    private void waitForServer() throws IOException {
        try (Socket next = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            next.shutdownOutput();
            next.getInputStream().read();
        }
    }

    private TransferClient connect() throws IOException {
        return TransferClient.connect("127.0.0.1", tap.port(), LIMIT);
    }

    private Socket rawConnection() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), tap.port());
    }

    private String kept() throws IOException {
        try (Stream<Path> files = Files.list(uploads)) {
            return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.joining(", "));
        }
    }

    /** The name, or another one where the system's settings do not allow for accents. */
    private String accented(String name, String otherwise) {
        try {
            desk.resolve(name);
            return name;
        } catch (InvalidPathException e) {
            return otherwise;
        }
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(SEED).nextBytes(noise);
        return noise;
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
