package socketlabs.fileserver.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import socketlabs.fileserver.FileServer;
import socketlabs.fileserver.Password;
import socketlabs.fileserver.ServerSettings;

/** The commands do with a real server what their help says. Not graded: students find this ready-made. */
class CommandLineTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter errors = new StringWriter();
    private final PrintStream standardOut = System.out;
    private final PrintStream standardError = System.err;
    private final InputStream standardIn = System.in;

    private Path served;
    private Path desk;
    private FileServer server;
    private String address;

    @BeforeEach
    void start() throws IOException {
        served = Files.createDirectory(folder.resolve("served"));
        desk = Files.createDirectory(folder.resolve("desk"));
        serve(ServerSettings.servingFrom(served).withPort(0));
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        System.setOut(printed);
        System.setErr(printed);
    }

    private void serve(ServerSettings settings) throws IOException {
        server = new FileServer(settings);
        server.start();
        address = "127.0.0.1:" + server.port();
    }

    /** To hash a password takes its time, and only few tests need it. */
    private void serveWithPassword() throws IOException {
        server.close();
        serve(ServerSettings.servingFrom(served).withPort(0).withPassword(Password.of("secret".toCharArray())));
    }

    @AfterEach
    void stop() throws IOException {
        System.setOut(standardOut);
        System.setErr(standardError);
        System.setIn(standardIn);
        server.close();
    }

    @Test
    void put_takesSeveralFilesAndPatterns() throws IOException {
        write(desk, "a.jpg", "b.jpg", "c.txt", "d.txt");

        assertEquals(
                0,
                run(
                        "put",
                        address,
                        desk + File.separator + "*.jpg",
                        desk.resolve("c.txt").toString()));

        assertEquals(List.of("a.jpg", "b.jpg", "c.txt"), names(served));
        assertEquals("content of a.jpg", Files.readString(served.resolve("a.jpg")));
    }

    @Test
    void put_canGiveAnotherName() throws IOException {
        write(desk, "a.txt");

        assertEquals(0, run("put", address, desk.resolve("a.txt").toString(), "--as", "b c.txt"));

        assertEquals(List.of("b c.txt"), names(served));
    }

    @Test
    void get_takesSeveralFilesAndPatterns() throws IOException {
        write(served, "a.jpg", "b.jpg", "c d.txt", "e.txt");

        assertEquals(0, run("get", address, "*.jpg", "c d.txt", "--to", desk.toString()));

        assertEquals(List.of("a.jpg", "b.jpg", "c d.txt"), names(desk));
        assertEquals("content of c d.txt", Files.readString(desk.resolve("c d.txt")));
    }

    @Test
    void get_canGiveOneFileAnotherName() throws IOException {
        write(served, "a.txt");

        assertEquals(
                0, run("get", address, "a.txt", "--to", desk.resolve("b.txt").toString()));

        assertEquals(List.of("b.txt"), names(desk));
    }

    @Test
    void get_goesOnWithTheOthersWhenOneIsMissing() throws IOException {
        write(served, "a.txt", "b.txt");

        assertEquals(1, run("get", address, "a.txt", "missing.txt", "b.txt", "-o", desk.toString()));

        assertEquals(List.of("a.txt", "b.txt"), names(desk));
        assertSays("cannot get missing.txt: ", "(not-found)", "1 of 3 files failed");
    }

    @Test
    void get_goesOnWithTheOthersWhenAWordStandsForNothing() throws IOException {
        write(served, "a.txt", "b.txt");

        assertEquals(1, run("get", address, "../x", "a.txt", "z*", "b*", "-o", desk.toString()));

        assertEquals(List.of("a.txt", "b.txt"), names(desk));
        assertSays("error: '../x' has one of ", "(bad-name)", "error: no file matches 'z*'", "2 of 4 files failed");
    }

    @Test
    void get_namesTheFolderThatIsNotThere() throws IOException {
        write(served, "a.txt");
        Path missing = desk.resolve("missing");

        assertEquals(1, run("get", address, "a.txt", "-o", missing.resolve("x").toString()));

        assertSays("error: " + missing + ": there is no such file or folder");
        assertFalse(said().contains(".part"), said());
    }

    @Test
    void put_goesOnWithTheOthersWhenAWordStandsForNothing() throws IOException {
        write(desk, "a.txt");
        String missing = desk.resolve("missing") + File.separator + "*.txt";

        assertEquals(
                1,
                run(
                        "put",
                        address,
                        desk + File.separator + "z*",
                        missing,
                        desk.resolve("a.txt").toString()));

        assertEquals(List.of("a.txt"), names(served));
        assertSays("no file matches", "there is no such file or folder", "2 of 3 files failed");
    }

    @Test
    void put_namesAFolderOnce() {
        assertEquals(1, run("put", address, desk.toString()));

        assertSays("error: cannot put " + desk + ": it is not a file");
    }

    @Test
    void list_failsWhenANameIsNotThereAndListsTheOthers() throws IOException {
        write(served, "a.txt");

        assertEquals(1, run("list", address, "missing"));
        assertSays("error: there is no file 'missing'");

        assertEquals(1, run("list", address, "missing", "a.txt", "z*"));
        assertSays("16 B  2", "a.txt", "no file matches 'z*'", "2 of 3 files failed");
    }

    @Test
    void delete_saysWhatIsWrongWithTheFileOfThePassword() throws IOException {
        Path latin1 = Files.write(folder.resolve("latin1"), new byte[] {'p', (byte) 0xe3, 'o'});

        assertEquals(1, run("delete", address, "a.txt", "--password-file", desk.toString()));
        assertSays("error: " + desk + ": it is a folder, and no file with a password");

        assertEquals(1, run("delete", address, "a.txt", "--password-file", latin1.toString()));
        assertSays("error: " + latin1 + ": it is not a text in UTF-8");
    }

    @Test
    void get_refusesWhatIsLargerThanItMayBe() throws IOException {
        Files.write(served.resolve("a.bin"), new byte[2049]);

        assertEquals(1, run("get", address, "a.bin", "--max-size", "2K", "-o", desk.toString()));

        assertSays("cannot get a.bin: ", "2049", "2048");
        assertEquals(List.of(), names(desk));
    }

    @Test
    void get_saysThatNothingMatchesAPattern() throws IOException {
        assertEquals(1, run("get", address, "*.jpg", "-o", desk.toString()));

        assertSays("no file matches '*.jpg'");
    }

    @Test
    void list_showsSizesTimesAndNames() throws IOException {
        write(served, "a.txt", "b.txt", "c.jpg");

        assertEquals(0, run("list", address, "*.txt", "--bytes"));

        assertSays("16  2", "a.txt", "b.txt");
        assertFalse(said().contains("c.jpg"), said());
    }

    @Test
    void hash_isThatOfSha256sum() throws IOException {
        Files.writeString(served.resolve("a.txt"), "hello");

        assertEquals(0, run("hash", address, "a.txt"));

        assertSays("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824  a.txt");
    }

    @Test
    void time_and_status_areTold() {
        assertEquals(0, run("time", address));
        assertTrue(said().matches("(?s)[0-9]{2}:[0-9]{2}:[0-9]{2}\\R"), said());
        assertEquals(0, run("status", address));
        assertSays("uptime: ", "clients: 1", "cache-hits: ");
    }

    @Test
    void delete_takesThePasswordFromAFile() throws IOException {
        serveWithPassword();
        write(served, "a.txt", "b.txt");
        Path password = Files.writeString(folder.resolve("password"), "secret\n");

        assertEquals(0, run("delete", address, "a.txt", "--password-file", password.toString()));

        assertEquals(List.of("b.txt"), names(served));
    }

    @Test
    void delete_isRefusedWithAWrongPassword() throws IOException {
        serveWithPassword();
        write(served, "a.txt");
        Path password = Files.writeString(folder.resolve("password"), "guess\n");

        assertEquals(1, run("delete", address, "a.txt", "--password-file", password.toString()));

        assertSays("(unauthorized)");
        assertEquals(List.of("a.txt"), names(served));
    }

    @Test
    void delete_saysWhereThePasswordCanBeGiven() throws IOException {
        write(served, "a.txt");

        assertEquals(1, run("delete", address, "a.txt"));

        assertSays("(unauthorized)", "--password-file");
        assertEquals(List.of("a.txt"), names(served));
    }

    @Test
    void shell_takesCommandsFromAPipe() throws IOException {
        write(served, "a.txt");
        type("list", "get a.txt", "nonsense", "time", "exit", "get b.txt");

        assertEquals(1, run("shell", address, "--to", desk.toString()), "since one command was wrong");

        assertSays("16 B  2", "got a.txt", "error: there is no command 'nonsense'", ":");
        assertEquals(List.of("a.txt"), names(desk));
        assertFalse(said().contains("b.txt"), said());
    }

    @Test
    void shell_endsWithStatus0IfAllWentWell() {
        type("time", "status");

        assertEquals(0, run("shell", address));
    }

    @Test
    void aServerThatIsNotThereIsToldInALine() throws IOException {
        server.close();

        assertEquals(1, run("list", address));

        assertSays("error: cannot connect to " + address + ": ", "Is the server running?");
        assertFalse(said().contains("\tat "), said());
    }

    @Test
    void aFolderInTheWayOfADownloadIsToldAndStays() throws IOException {
        write(served, "a.txt");
        Files.createDirectory(desk.resolve("a.txt"));

        assertEquals(1, run("get", address, "a.txt", "-o", desk.toString()));

        assertSays("there is a folder of this name");
        assertTrue(Files.isDirectory(desk.resolve("a.txt")));
        assertEquals(List.of("a.txt"), names(desk));
    }

    private int run(String... arguments) {
        out.reset();
        CommandLine line = FileServerCommand.commandLine(new FileServerCommand());
        line.setErr(new PrintWriter(errors, true));
        return line.execute(arguments);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8) + errors;
    }

    private void assertSays(String... parts) {
        for (String part : parts) {
            assertTrue(said().contains(part), "it does not say \"" + part + "\", but:\n" + said());
        }
    }

    private static void type(String... lines) {
        System.setIn(new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    private static void write(Path folder, String... names) throws IOException {
        for (String name : names) {
            Files.writeString(folder.resolve(name), "content of " + name);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        names.sort(null);
        return names;
    }
}
