package socketlabs.fileserver.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socketlabs.fileserver.FileClient;
import socketlabs.fileserver.FileName;
import socketlabs.fileserver.FileServer;
import socketlabs.fileserver.Limits;
import socketlabs.fileserver.Password;
import socketlabs.fileserver.Printable;
import socketlabs.fileserver.ProgressListener;
import socketlabs.fileserver.RefusedException;
import socketlabs.fileserver.ServerSettings;

/**
 * The story of lab 5 for a projector: a server, its clients, and what they say to each other. It plays in one process on
 * free ports and in a folder of its own, and ends by itself, without leaving a file.
 */
public final class FileServerDemo {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int MIB = 1024 * 1024;
    private static final long SEED = 5;
    private static final long ANY_SIZE = Long.MAX_VALUE;
    private static final String PASSWORD = "correct horse battery staple";

    private final Screen screen = new Screen();
    private final Path served;
    private final Path desk;
    private final FileServer server;
    private final DemoTap tap;

    private FileServerDemo(Path folder) throws IOException {
        served = Files.createDirectory(folder.resolve("served"));
        desk = Files.createDirectory(folder.resolve("desk"));
        server = new FileServer(ServerSettings.servingFrom(served)
                .withPort(0)
                .withPassword(Password.of(PASSWORD.toCharArray()))
                .withLimits(Limits.DEFAULTS.withClients(3).withUpload(64L * MIB)));
        server.start();
        tap = new DemoTap(server.port(), screen::show);
    }

    /** Plays the story; takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        Logger log = Logger.getLogger("socketlabs.fileserver");
        log.setLevel(Level.OFF); // the story tells what goes wrong
        try {
            playInAFolder();
        } catch (UnsupportedOperationException notBegun) {
            System.err.println("\nThe story needs all steps up to 5.8. Not begun yet: " + notBegun.getMessage());
            System.exit(1);
        }
    }

    private static void playInAFolder() throws Exception {
        Path folder = Files.createTempDirectory("fileserver-demo");
        try {
            FileServerDemo demo = new FileServerDemo(folder);
            try {
                demo.play();
            } finally {
                demo.tap.close();
                demo.server.close();
            }
            demo.screen.tell("The server has closed: no port is open, no thread is left, the program ends by itself.");
        } finally {
            delete(folder);
        }
    }

    private void play() throws Exception {
        screen.tell(
                "A file server listens on port " + server.port() + ". Before it stands a tap, and tells what goes by:\n"
                        + "--> to the server, <-- back. Every request is a line; a reply is OK and a length, or ERROR.");
        anUploadAndAList();
        aDownloadThatBreaksOff();
        theCache();
        namesAndNonsense();
        anUploadThatBreaksOff();
        aBitThatChanges();
        thePassword();
        oneClientTooMany();
        aServerThatLies();
    }

    private void anUploadAndAList() throws IOException {
        screen.tell("Ana puts a letter on the server. The server says READY before she sends it, and OK when it is on\n"
                + "the disk, whole, and its SHA-256 is right. Then she looks what is there.");
        Path letter = Files.writeString(desk.resolve(accented("olá.txt", "ola.txt")), "hello\n");
        try (FileClient ana = connect()) {
            ana.put(letter, FileName.of(letter.getFileName().toString()), ProgressListener.NONE);
            ana.list();
        }
        awaitEnd(1);
    }

    private void aDownloadThatBreaksOff() throws IOException {
        screen.tell(
                "Bruno downloads a picture of 8 MiB. The network breaks in the middle. What has come stays, under a\n"
                        + "hidden name, and the next time he asks for the rest only: RESUME.");
        FileName picture = FileName.of("picture.jpg");
        Files.write(served.resolve("picture.jpg"), noise(8 * MIB));
        tap.cutNextAfter(3 * MIB);
        try (FileClient bruno = connect()) {
            bruno.get(picture, desk.resolve("picture.jpg"), ANY_SIZE, ProgressListener.NONE);
        } catch (IOException e) {
            screen.await("#2 <-- the end, in the middle");
            screen.show("  Bruno's program says: the connection broke. On his desk: " + names(desk));
        }
        tap.cutNextAfter(Long.MAX_VALUE);
        try (FileClient bruno = connect()) {
            bruno.get(picture, desk.resolve("picture.jpg"), ANY_SIZE, ProgressListener.NONE);
        }
        awaitEnd(3);
        screen.show("  On his desk: " + names(desk) + ". The first byte that differs from the server's: "
                + Files.mismatch(served.resolve("picture.jpg"), desk.resolve("picture.jpg")) + " (-1 is none).");
    }

    private void theCache() throws IOException {
        screen.tell("Three times somebody wants the same news. The first time it is read from the disk; then it comes\n"
                + "from memory, as the server's status tells.");
        Path news = Files.writeString(served.resolve("news.txt"), "It is sunny.\n");
        Files.setLastModifiedTime(news, FileTime.from(Instant.now().minusSeconds(60)));
        for (int i = 1; i <= 3; i++) {
            try (FileClient reader = connect()) {
                reader.get(FileName.of("news.txt"), desk.resolve("news" + i + ".txt"), ANY_SIZE, ProgressListener.NONE);
            }
            awaitEnd(3 + i);
        }
        try (FileClient ana = connect()) {
            ana.status();
        }
        awaitEnd(7);
    }

    private void namesAndNonsense() throws IOException {
        screen.tell(
                "Carla tries what a server gets to see: a name that leads out of its folder, a hidden file, a word\n"
                        + "that is no command. Each is an error, and the connection goes on.");
        try (Socket carla = rawConnection()) {
            for (String request : List.of("GET ../secret", "GET .profile", "EHLO example.org", "GET", "get news.txt")) {
                send(carla, request);
                screen.show("  Carla reads: " + readLine(carla) + (request.startsWith("get") ? ", and the news" : ""));
            }
        }
        awaitEnd(8);
    }

    private void anUploadThatBreaksOff() throws IOException {
        screen.tell(
                "Dario sends a new picture, and loses his connection in the middle. Who reads meanwhile, reads the\n"
                        + "older one; and of the half that came nothing is left.");
        try (Socket dario = rawConnection()) {
            send(dario, "PUT " + 8 * MIB + " picture.jpg");
            readLine(dario);
            dario.getOutputStream().write(noise(3 * MIB));
        }
        screen.await("#9 --> the end, in the middle");
        screen.show("  picture.jpg has " + Files.size(served.resolve("picture.jpg")) + " bytes, as before.");
    }

    private void aBitThatChanges() throws IOException {
        screen.tell("On Emil's way one bit changes, and TCP's own checksum does not notice. SHA-256 does.");
        try (Socket emil = rawConnection()) {
            send(emil, "PUT 5 letter.txt");
            readLine(emil);
            emil.getOutputStream().write("hdllo".getBytes(StandardCharsets.UTF_8));
            send(emil, "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
            screen.show("  Emil reads: " + readLine(emil));
        }
        awaitEnd(10);
    }

    private void thePassword() throws IOException {
        screen.tell("Frida wants to delete the news. That takes the server's password, which the tap does not show.");
        try (FileClient frida = connect()) {
            refused("Frida", () -> frida.delete(FileName.of("news.txt")));
            frida.auth(PASSWORD);
            frida.delete(FileName.of("news.txt"));
        }
        awaitEnd(11);
        screen.show("  The server has: " + names(served));
    }

    private void oneClientTooMany() throws IOException {
        screen.tell("This server takes three clients at once. The fourth is told so, and not just left alone.");
        try (FileClient one = connect();
                FileClient two = connect();
                FileClient three = connect();
                FileClient four = connect()) {
            refused("One of them", () -> {
                one.time();
                two.time();
                three.time();
                four.time();
            });
        }
        for (int number = 12; number <= 15; number++) {
            screen.await("#" + number + " <-- the end");
        }
    }

    private void aServerThatLies() throws Exception {
        screen.tell(
                "And a server that wishes its clients ill: it has files with names that lead out of a folder, and one\n"
                        + "that is larger than any disk. The client judges before it believes.");
        try (ServerSocket liar = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            lie(liar, "OK 40\n5\t2026-11-21T10:48:00Z\t../../../.bashrc\n", client -> client.list());
            lie(
                    liar,
                    "OK 65\n2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824\nOK " + ANY_SIZE + "\n",
                    client -> client.get(
                            FileName.of("gift.zip"), desk.resolve("gift.zip"), ANY_SIZE, ProgressListener.NONE));
            lie(liar, "ERROR internal \u001b[2Jsorry\n", client -> client.time());
        }
        screen.show("  On the desk: " + names(desk));
    }

    @FunctionalInterface
    private interface Victim {
        void ask(FileClient client) throws IOException;
    }

    private void lie(ServerSocket liar, String lies, Victim victim) throws IOException {
        try (FileClient client = FileClient.connect("127.0.0.1", liar.getLocalPort(), LIMIT);
                Socket socket = liar.accept()) {
            socket.getOutputStream().write(lies.getBytes(StandardCharsets.UTF_8));
            lies.lines().forEach(line -> screen.show("  <-- " + Printable.of(line)));
            try {
                victim.ask(client);
            } catch (IOException e) {
                screen.show("  The client says: " + e.getMessage());
            }
        }
    }

    @FunctionalInterface
    private interface Request {
        void make() throws IOException;
    }

    private void refused(String who, Request request) throws IOException {
        try {
            request.make();
        } catch (RefusedException e) {
            screen.show(
                    "  " + who + " reads: " + e.getMessage() + " (" + e.code().word() + ")");
        }
    }

    /** The tap tells of the two directions in whatever order. */
    private void awaitEnd(int number) {
        screen.await("#" + number + " --> the end");
        screen.await("#" + number + " <-- the end");
    }

    private FileClient connect() throws IOException {
        return FileClient.connect("127.0.0.1", tap.port(), LIMIT);
    }

    private Socket rawConnection() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), tap.port());
    }

    private static void send(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String readLine(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        int b;
        while ((b = in.read()) != -1 && b != '\n') {
            line.append((char) b);
        }
        return line.toString();
    }

    private static String names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
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
