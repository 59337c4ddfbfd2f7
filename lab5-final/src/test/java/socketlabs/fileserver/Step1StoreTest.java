package socketlabs.fileserver;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Cleanup;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Step;

@Step(number = "5.1", title = "Safe names, and the store", points = 15)
class Step1StoreTest {

    private static final Instant LONG_AGO = Instant.parse("2021-03-04T05:06:07Z");
    private static final int MIB = 1024 * 1024;

    @TempDir
    Path around;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(around.resolve("files"));
    }

    // What is a name

    @Test
    @Order(1)
    @Hint("refuse what leads elsewhere, and nothing more: spaces, accents and several dots are fine")
    void plain_names_are_accepted_in_any_language_and_kept_as_they_are() {
        List<String> refused = new ArrayList<>();
        for (String name : List.of(
                "a",
                "photo.jpg",
                "my file (1).tar.gz",
                "olá, mundo.txt",
                "写真.png",
                "a..b",
                " a",
                "~",
                "-rf",
                "%2e%2e",
                "a'b",
                "$HOME",
                "🐙.gif")) {
            try {
                Expect.that(
                        FileName.of(name).text().equals(name),
                        name,
                        FileName.of(name).text(),
                        null);
            } catch (BadNameException e) {
                refused.add(name + " (" + e.getMessage() + ")");
            }
        }
        Expect.that(refused.isEmpty(), "these names are accepted", "refused: " + String.join(", ", refused), null);
    }

    @Test
    @Order(2)
    @Hint("a name comes from a stranger: what is a separator on any system leads out of the folder there")
    void names_with_a_separator_of_either_system_are_refused() {
        expectRefused("../secret", "/etc/passwd", "a/b", "a/", "..\\secret", "\\\\host\\share", "a\\b", "a/../b");
    }

    @Test
    @Order(3)
    void names_with_a_drive_letter_or_what_Windows_does_not_know_are_refused() {
        expectRefused("C:secret", "c:", "file.txt:stream", "what?", "*.txt", "a\"b", "<a>", "a|b");
    }

    @Test
    @Order(4)
    @Hint(". is the folder itself, .. the one above, and .profile a hidden file")
    void names_that_begin_with_a_dot_are_refused_and_the_empty_name() {
        expectRefused("", ".", "..", "...", ".profile", ".upload");
    }

    @Test
    @Order(5)
    @Hint("zero ends a name in C, a line end fools a log, and an escape character a terminal: Character.isISOControl")
    void names_with_control_characters_are_refused_and_with_half_of_a_character() {
        expectRefused("a\0.txt", "a\nb", "a\rb", "a\tb", "\u001b[2J", "a\u007f", "a\u0085b", "a\ud83d", "\udc19a");
    }

    @Test
    @Order(6)
    @Hint("Windows takes dots and spaces off the end of a name: it would then be another one")
    void names_that_end_with_a_dot_or_a_space_are_refused() {
        expectRefused("a.", "a ", "a. .", "a.txt.", " ");
    }

    @Test
    @Order(7)
    @Hint(
            "to Windows these are devices, in either case, and with anything behind a dot: the base name decides; the list"
                    + " above FileName.of has all of them")
    void the_devices_of_Windows_are_refused_and_what_only_begins_like_one_is_not() throws Exception {
        expectRefused("CON", "con", "Nul.txt", "aux.tar.gz", "PRN", "COM1", "com0", "lpt9.log", "LPT0", "nul .txt");
        expectRefused("CONIN$", "conin$ .txt", "CONOUT$", "conout$.log");
        expectRefused("COM¹", "com².txt", "COM³ .log", "LPT¹", "lpt².txt", "LPT³");
        for (String name : List.of(
                "console.log", "COM10", "null", "a.con", "auxiliary", "LPT", "com.txt", "COM⁴", "CONIN", "NUL$")) {
            Call.start("FileName.of(\"" + name + "\")", () -> FileName.of(name)).result();
        }
        for (String name : List.of(" con.txt", " nul", " COM1.log")) {
            Call.start("FileName.of(\"" + name + "\")", () -> FileName.of(name))
                    .ifItThrows(
                            BadNameException.class,
                            "only spaces before the dot, or at the end, do not count: to Windows, \" con\" is a name as any"
                                    + " other; trim() and strip() take off those in front, too: stripTrailing()")
                    .result();
        }
    }

    @Test
    @Order(8)
    @Hint("255 bytes, not 255 letters: é has two bytes in UTF-8")
    void names_of_more_than_255_bytes_are_refused_and_255_are_not() throws Exception {
        FileName.of("n".repeat(255));
        FileName.of("é".repeat(127) + "e");
        expectRefused("n".repeat(256), "é".repeat(128), "🐙".repeat(64));
    }

    // The folder

    @Test
    @Order(10)
    @Hint("Files.createDirectories makes a folder, and the ones above it")
    void a_folder_that_is_not_there_is_made() throws Exception {
        Path missing = around.resolve("a").resolve("b");
        open(missing);
        Expect.that(Files.isDirectory(missing), "the folder is there", "there is no folder", null);
    }

    @Test
    @Order(11)
    void where_there_can_be_no_folder_opening_is_an_IOException() throws Exception {
        Path file = Files.writeString(around.resolve("file"), "I am no folder");
        Call.start("Store.open(a file)", () -> Store.open(file)).failure(IOException.class, "it is not a folder");
    }

    @Test
    @Order(12)
    @Hint("a folder's order is that of the file system, which is any: sort by name")
    void files_are_listed_by_name_with_size_and_time_of_change() throws Exception {
        List<StoredFile> expected = new ArrayList<>();
        for (String name : List.of("b.txt", "a file.txt", "c", "D.txt")) {
            file(name, Bytes.pattern(name.length()));
            expected.add(new StoredFile(FileName.of(name), name.length(), LONG_AGO));
        }
        expected.sort((one, other) -> one.name().text().compareTo(other.name().text()));
        expectList(expected);
    }

    @Test
    @Order(12)
    @Hint(
            value =
                    "compare names as FileName.compareTo does: paths compare in the way of their system, by bytes, or with"
                            + " upper and lower case as one",
            first = true)
    void names_in_any_language_are_listed_in_the_order_of_FileName() throws Exception {
        String[] sorted = {"D", "a", "b", "\ud83d\udc19", "\uff41"};
        try {
            for (String name : sorted) {
                file(name, Bytes.utf8("hello"));
            }
        } catch (InvalidPathException e) {
            Assumptions.abort("this system cannot write such names");
        }
        expectListed(sorted);
    }

    @Test
    @Order(13)
    void an_empty_folder_has_an_empty_list() throws Exception {
        expectList(List.of());
    }

    @Test
    @Order(14)
    @Hint("of all that stands in a folder only regular files count, and only those with a name that can be asked for")
    void folders_hidden_files_and_names_that_are_none_are_not_listed() throws Exception {
        Files.createDirectory(folder.resolve("folder"));
        Files.writeString(folder.resolve(".hidden"), "not for clients");
        Files.writeString(folder.resolve("what a name~"), "listed");
        if (!isWindows()) {
            Files.writeString(folder.resolve("con.txt"), "a name that nobody could ask for");
            Files.writeString(folder.resolve("a\tb"), "a name that would break the list");
        }
        expectListed("what a name~");
    }

    @Test
    @Order(15)
    @Hint(
            value =
                    "between the look at the folder and the one at the file, the file may be gone: leave it out, and go on with"
                            + " the next one",
            first = true)
    void a_file_that_vanishes_while_the_list_is_made_does_not_end_it() throws Exception {
        for (String name : List.of("a", "b", "c")) {
            file(name, Bytes.utf8("hello"));
        }
        WatchedDisk disk = new WatchedDisk();
        Store store = open(disk.path(folder));
        disk.whenFound("b", () -> Files.delete(folder.resolve("b")));
        List<String> others = Call.start("list(), while b is deleted", store::list).result().stream()
                .map(file -> file.name().text())
                .filter(name -> !name.equals("b"))
                .toList();
        Expect.that(
                others.equals(List.of("a", "c")),
                "list() has a and c, and b or not",
                "list() has " + Folders.inWords(others),
                null);
    }

    @Test
    @Order(16)
    @Hint(
            value = "Files.list() and newDirectoryStream() keep the folder open, and take one of few descriptors:"
                    + " try-with-resources",
            first = true)
    void a_folder_that_was_looked_through_is_closed() throws Exception {
        file("a", Bytes.utf8("hello"));
        WatchedDisk disk = new WatchedDisk();
        Store store = open(disk.path(folder));
        expectNothingIsOpen(disk, "Store.open()");
        expectListed(store, "a");
        expectNothingIsOpen(disk, "list()");
    }

    @Test
    @Order(17)
    @Hint(
            value =
                    "an iterator can throw no IOException: that of a DirectoryStream throws a DirectoryIteratorException, and"
                            + " that of a Stream an UncheckedIOException; catch it, too",
            first = true)
    void a_folder_that_cannot_be_read_any_further_is_unavailable() throws Exception {
        file("a", Bytes.utf8("hello"));
        WatchedDisk disk = new WatchedDisk();
        Store store = open(disk.path(folder));
        disk.breaksWhileLookedThrough(new IOException("the disk is broken"));
        Call<List<StoredFile>> list = Call.start("list(), of a folder whose disk breaks", store::list);
        Assumptions.assumeFalse(disk.isPassedBy(), "the folder is looked through where nobody sees it");
        Refusals.expectCode(Code.UNAVAILABLE, list, "the folder cannot be read");
    }

    // Reading

    @Test
    @Order(20)
    void a_file_is_read_whole_with_its_size() throws Exception {
        byte[] content = file("a.bin", Bytes.pattern(100_000));
        try (OpenFile file = read(open(), "a.bin").result()) {
            expectContent(content, file);
        }
        file("empty", new byte[0]);
        try (OpenFile file = read(open(), "empty").result()) {
            expectContent(new byte[0], file);
        }
    }

    @Test
    @Order(21)
    void a_file_that_is_not_there_is_not_found() throws Exception {
        expectNotFound("nothing has this name", "a.txt");
    }

    @Test
    @Order(22)
    @Hint(value = "whatever exists is no file yet: ask whether it is a regular one", first = true)
    void a_folder_is_not_found_and_stays() throws Exception {
        Files.createDirectory(folder.resolve("a.txt"));
        expectNotFound("a folder has this name, and a folder is no file", "a.txt");
        Expect.that(Files.isDirectory(folder.resolve("a.txt")), "the folder stays", "it is gone", null);
    }

    @Test
    @Order(23)
    @Hint(
            value = "look at the link, and not at what it leads to: LinkOption.NOFOLLOW_LINKS, wherever it is taken",
            first = true)
    void a_link_is_not_found_wherever_it_leads() throws Exception {
        Path secret = Files.writeString(around.resolve("secret"), "not yours");
        file("a.txt", Bytes.utf8("hello"));
        Folders.link(folder.resolve("out"), secret);
        Folders.link(folder.resolve("in"), folder.resolve("a.txt"));
        Folders.link(folder.resolve("nowhere"), around.resolve("missing"));
        expectNotFound("it is a link", "out", "in", "nowhere");
        expectListed("a.txt");
        Expect.that(Files.exists(secret), "what a link leads to is never deleted", "it is gone", null);
        Expect.that(
                Files.isSymbolicLink(folder.resolve("out")), "the link, which is no file, stays", "it is gone", null);
    }

    @Test
    @Order(24)
    @Hint(
            value =
                    "a named pipe is no file, and opening one waits until somebody opens its other end: look what it is before"
                            + " it is opened, and before it is deleted",
            first = true)
    void a_pipe_is_not_found_and_nobody_waits_for_it() throws Exception {
        Folders.pipe(folder.resolve("pipe"));
        expectNotFound("it is a named pipe", "pipe");
        expectListed();
    }

    @Test
    @Order(25)
    @Hint(value = "what is no folder and no link need not be a file: ask isRegularFile()", first = true)
    void a_socket_is_not_found() throws Exception {
        Folders.socket(folder.resolve("s"));
        expectNotFound("it is the name of a socket", "s");
        expectListed();
    }

    @Test
    @Order(26)
    @Hint(value = "a device is read without an end: ask isRegularFile() before anything is opened", first = true)
    void devices_are_not_found() throws Exception {
        folder = Path.of("/dev");
        Assumptions.assumeTrue(Files.exists(folder.resolve("zero")), "this system has its devices elsewhere");
        Store devices = open();
        for (String name : List.of("zero", "null")) {
            Refusals.expectCode(Code.NOT_FOUND, read(devices, name), "/dev/" + name + " is a device");
            Refusals.expectCode(
                    Code.NOT_FOUND,
                    Call.start("version(" + name + ")", () -> devices.version(FileName.of(name))),
                    "/dev/" + name + " is a device");
        }
        List<String> listed = Call.start("list()", devices::list).result().stream()
                .map(file -> file.name().text())
                .filter(List.of("zero", "null", "tty")::contains)
                .toList();
        Expect.that(listed.isEmpty(), "no devices are listed", "listed: " + Folders.inWords(listed), null);
    }

    @Test
    @Order(27)
    @Hint(
            value = "between a look at a file and its opening it can become a link: tell the opening not to follow one,"
                    + " with LinkOption.NOFOLLOW_LINKS",
            first = true)
    void a_file_that_becomes_a_link_while_it_is_opened_does_not_lead_out() throws Exception {
        byte[] secret = Bytes.utf8("not yours");
        Files.write(around.resolve("secret"), secret);
        Path file = folder.resolve("a.txt");
        file("a.txt", Bytes.utf8("to be read"));
        Folders.link(around.resolve("prepared"), around.resolve("secret"));
        WatchedDisk disk = new WatchedDisk();
        Store store = open(disk.path(folder));
        disk.beforeOpening(() -> Files.move(around.resolve("prepared"), file, StandardCopyOption.REPLACE_EXISTING));
        try {
            byte[] content = contentOf(read(store, "a.txt").result());
            Expect.that(
                    !Arrays.equals(content, secret),
                    "the file, or a RefusedException",
                    "what the link leads to was opened: a file outside of the folder",
                    null);
        } catch (RefusedException e) {
            return; // there is no such file any more
        }
    }

    @Test
    @Order(28)
    @Hint(
            value =
                    "size and version are asked for under the name, which may belong to another file by then: ask again when"
                            + " the file is open, and begin anew if they differ",
            first = true)
    void a_file_that_is_replaced_while_it_is_opened_has_the_size_and_version_of_its_content() throws Exception {
        file("a.txt", Bytes.utf8("older"));
        Path prepared = Files.write(around.resolve("prepared"), Bytes.pattern(5000));
        WatchedDisk disk = new WatchedDisk();
        Store store = open(disk.path(folder));
        disk.beforeOpening(() -> Files.move(prepared, folder.resolve("a.txt"), StandardCopyOption.REPLACE_EXISTING));
        try (OpenFile file = read(store, "a.txt").result()) {
            expectContent(Bytes.pattern(5000), file);
            expectVersion(store, "a.txt", file.version());
        }
    }

    @Test
    @Order(28)
    @Hint(
            value =
                    "size and version were asked for when the file was open, and by then another one had its name: compare what"
                            + " stands there before and after opening (hint 3), and begin anew if the two differ",
            first = true)
    void a_file_that_is_replaced_right_after_it_was_opened_has_the_size_and_version_of_its_content() throws Exception {
        Assumptions.assumeFalse(isWindows(), "Windows replaces no file that is open");
        byte[] older = file("a.txt", Bytes.utf8("older"));
        byte[] newer = Bytes.pattern(5000);
        Path prepared = Files.write(around.resolve("prepared"), newer);
        WatchedDisk disk = new WatchedDisk();
        Store store = open(disk.path(folder));
        disk.afterOpening(() -> Files.move(prepared, folder.resolve("a.txt"), StandardCopyOption.REPLACE_EXISTING));
        try (OpenFile file = read(store, "a.txt").result()) {
            expectContent(file.size() == older.length ? older : newer, file);
        }
    }

    @Test
    @Order(28)
    @Hint(
            value = "a file that is not the one that was looked at is closed again before you begin anew, or give up",
            first = true)
    void a_file_that_is_replaced_while_it_is_opened_is_closed() throws Exception {
        file("a.txt", Bytes.utf8("older"));
        Path prepared = Files.write(around.resolve("prepared"), Bytes.pattern(5000));
        WatchedDisk disk = new WatchedDisk();
        Store store = open(disk.path(folder));
        disk.beforeOpening(() -> Files.move(prepared, folder.resolve("a.txt"), StandardCopyOption.REPLACE_EXISTING));
        closeIfGiven(read(store, "a.txt"));
        expectNothingIsOpen(
                disk, "read() and close() of what it gave, of a file that was replaced while it was opened");
    }

    @Test
    @Order(28)
    @Hint("what was opened is closed again when it is not given to the caller: also if the second look at it fails")
    void a_file_that_vanishes_while_it_is_opened_leaves_nothing_open() throws Exception {
        file("a.txt", Bytes.utf8("to be read"));
        WatchedDisk disk = new WatchedDisk();
        Store store = open(disk.path(folder));
        disk.afterOpening(() -> Files.delete(folder.resolve("a.txt")));
        closeIfGiven(read(store, "a.txt"));
        expectNothingIsOpen(disk, "read() of a file that was deleted right after it was opened");
    }

    private static void closeIfGiven(Call<OpenFile> reading) throws Exception {
        try {
            reading.result().close();
        } catch (RefusedException e) {
            return; // that is for other tests to judge
        }
    }

    private static void expectNothingIsOpen(WatchedDisk disk, String after) {
        Expect.that(disk.openFiles() == 0, "nothing is open after " + after, "open now: " + disk.openFiles(), null);
    }

    @Test
    @Order(29)
    @Hint(
            value = "it is there: that is unavailable, not not-found; and say what is wrong in words of your own",
            first = true)
    void a_file_that_cannot_be_opened_is_unavailable_and_the_client_is_not_told_where_it_is() throws Exception {
        file("a.txt", Bytes.utf8("hello"));
        WatchedDisk disk = new WatchedDisk();
        disk.refuses(
                WatchedDisk.Refusable.OPENING,
                new AccessDeniedException(folder.resolve("a.txt").toString()));
        expectTactful(Refusals.expectCode(
                Code.UNAVAILABLE, read(open(disk.path(folder)), "a.txt"), "the file is there, and cannot be opened"));
    }

    private void expectTactful(RefusedException refused) {
        Expect.that(
                refused.getMessage() != null
                        && !refused.getMessage().isBlank()
                        && !refused.getMessage().contains(folder.toString()),
                "a message that says why, and not where the folder is",
                "the message is: " + refused.getMessage(),
                "the message of a FileSystemException is the path: DiskFailure tells in its own words what is wrong");
    }

    @Test
    @Order(30)
    @Hint("size, time of change and file key: Version.of(attributes)")
    void a_version_is_the_same_until_the_file_changes() throws Exception {
        Store store = open();
        file("a.txt", Bytes.utf8("hello"));
        Version first = version(store, "a.txt");
        expectVersion(store, "a.txt", first);
        try (OpenFile file = read(store, "a.txt").result()) {
            Expect.that(file.version().equals(first), "the open file has " + first, "" + file.version(), null);
        }
        file("a.txt", Bytes.utf8("hello!"));
        Version longer = version(store, "a.txt");
        Expect.that(!longer.equals(first), "another version after a byte more", "it is still " + longer, null);
        Files.setLastModifiedTime(folder.resolve("a.txt"), FileTime.from(LONG_AGO.plusSeconds(60)));
        Version later = version(store, "a.txt");
        Expect.that(!later.equals(longer), "another version a minute later", "it is still " + later, null);
    }

    // Uploads

    @Test
    @Order(40)
    @Hint("create() makes a temporary file, write() fills it, commit() gives it its name")
    void an_upload_stands_under_its_name_when_it_is_committed() throws Exception {
        byte[] content = Bytes.pattern(100_000);
        Store store = open();
        try (Upload upload = create(store, "a.bin", content.length)) {
            for (int from = 0; from < content.length; from += 10_000) {
                write(upload, ByteBuffer.wrap(content, from, 10_000));
            }
            Version version = committed(upload, content);
            expectVersion(store, "a.bin", version);
        }
        Folders.expectFile(folder, "a.bin", content);
        Folders.expectNames(folder, "a.bin");
    }

    @Test
    @Order(41)
    @Hint(
            value =
                    "write until the buffer is empty, from its position to its limit: buffer.array() has other bytes, or"
                            + " is none",
            first = true)
    void what_a_buffer_has_left_is_written_whatever_kind_it_is() throws Exception {
        byte[] content = Bytes.utf8("0123456789");
        ByteBuffer direct = ByteBuffer.allocateDirect(20).put(content).flip();
        List<ByteBuffer> buffers = List.of(
                ByteBuffer.wrap(Bytes.utf8("not this 01 nor this")).position(9).limit(11),
                ByteBuffer.wrap(Bytes.utf8("..2345..")).position(2).slice().limit(4),
                ByteBuffer.wrap(Bytes.utf8("67")).asReadOnlyBuffer(),
                ByteBuffer.allocate(0),
                direct.position(8));
        try (Upload upload = create(open(), "a.txt", content.length)) {
            for (ByteBuffer buffer : buffers) {
                write(upload, buffer);
                Expect.that(!buffer.hasRemaining(), "the buffer is empty afterwards", "it is " + buffer, null);
            }
            committed(upload, content);
        }
        Folders.expectFile(folder, "a.txt", content);
    }

    @Test
    @Order(42)
    @Hint("a channel's write() may take a part of the buffer: write again while the buffer has more")
    void a_disk_that_takes_a_part_of_what_it_is_given_gets_the_rest_too() throws Exception {
        WatchedDisk disk = new WatchedDisk();
        disk.takesAtMost(1000);
        byte[] content = Bytes.pattern(10_500);
        put(open(disk.path(folder)), "a.bin", content);
        Folders.expectFile(folder, "a.bin", content);
    }

    @Test
    @Order(43)
    void an_empty_file_is_stored() throws Exception {
        put(open(), "empty", new byte[0]);
        Folders.expectFile(folder, "empty", new byte[0]);
    }

    @Test
    @Order(44)
    @Hint(
            value = "file systems know no names above 255 bytes: the temporary name must not be the real one and more",
            first = true)
    void a_name_of_255_bytes_leaves_room_for_the_temporary_name() throws Exception {
        String longest = "n".repeat(255);
        put(open(), longest, Bytes.utf8("hello"));
        Folders.expectFile(folder, longest, Bytes.utf8("hello"));
    }

    @Test
    @Order(45)
    @Hint("the size is only what a stranger says: nothing is kept until the end, and nothing allocated for a size")
    void content_is_on_the_disk_as_it_comes() throws Exception {
        try (Upload upload = create(open(), "a.bin", 4L * MIB)) {
            write(upload, ByteBuffer.wrap(Bytes.pattern(MIB)));
            long stored = 0;
            for (String name : Folders.names(folder)) {
                stored += Files.size(folder.resolve(name));
            }
            Expect.that(
                    stored == MIB,
                    "after write(1 MiB), 1 MiB is in a file of this folder",
                    stored + " bytes are",
                    "what comes is kept in memory, or its file stands in another folder, from which it cannot be renamed");
        }
    }

    @Test
    @Order(46)
    @Hint("the older file is there until the new one takes its place: do not remove it, and do not write into it")
    void an_older_file_stays_as_it_is_until_the_commit() throws Exception {
        file("a.txt", Bytes.utf8("the older one"));
        byte[] content = Bytes.utf8("the newer one, which is longer");
        Store store = open();
        try (Upload upload = create(store, "a.txt", content.length)) {
            Folders.expectFile(folder, "a.txt", Bytes.utf8("the older one"));
            write(upload, ByteBuffer.wrap(content));
            Folders.expectFile(folder, "a.txt", Bytes.utf8("the older one"));
            try (OpenFile file = read(store, "a.txt").result()) {
                expectContent(Bytes.utf8("the older one"), file);
            }
            committed(upload, content);
        }
        Folders.expectFile(folder, "a.txt", content);
    }

    @Test
    @Order(46)
    @Hint(
            "DiskFailure.using() and storing() make of what the file system throws a RefusedException with the right code")
    void whatever_the_disk_refuses_is_unavailable_and_the_client_is_not_told_where_the_folder_is() throws Exception {
        file("a.txt", Bytes.utf8("the older one"));
        AccessDeniedException denied =
                new AccessDeniedException(folder.resolve("a.txt").toString());
        byte[] content = Bytes.utf8("hello");
        WatchedDisk disk = new WatchedDisk();
        Store store = open(disk.path(folder));
        disk.refuses(WatchedDisk.Refusable.DELETING, denied);
        expectTactful(Refusals.expectCode(Code.UNAVAILABLE, delete(store, "a.txt"), "the file cannot be removed"));
        WatchedDisk other = new WatchedDisk();
        Store otherStore = open(other.path(folder));
        try (Upload upload = create(otherStore, "a.txt", content.length)) {
            write(upload, ByteBuffer.wrap(content));
            other.refuses(WatchedDisk.Refusable.MOVING, denied);
            expectTactful(Refusals.expectCode(Code.UNAVAILABLE, commit(upload, content), "the file cannot be renamed"));
        }
        other.refuses(WatchedDisk.Refusable.CREATING, denied);
        expectTactful(Refusals.expectCode(Code.UNAVAILABLE, creating(otherStore, "a.txt", 5), "no file can be made"));
        expectOnlyTheOlder();
    }

    @Test
    @Order(47)
    @Hint("give it a name that FileName refuses, such as one that begins with a dot")
    void an_upload_under_way_is_not_to_be_seen_and_has_a_name_that_no_client_can_ask_for() throws Exception {
        Store store = open();
        try (Upload upload = create(store, "a.txt", 10)) {
            write(upload, ByteBuffer.wrap(Bytes.utf8("hello")));
            expectListed(store);
            List<String> names = Folders.names(folder);
            for (String name : names) {
                Expect.that(
                        isRefused(name),
                        "a temporary name that FileName refuses",
                        "it is called " + name,
                        "two clients could send a file of that name, or see it listed: begin it with a dot");
            }
        }
    }

    @Test
    @Order(48)
    @Hint(
            value = "after a commit, or a close(), there is nothing left to remove: deleteIfExists() does not mind",
            first = true)
    void an_upload_that_is_closed_and_was_not_committed_leaves_nothing() throws Exception {
        file("a.txt", Bytes.utf8("the older one"));
        Upload upload = create(open(), "a.txt", 5);
        write(upload, ByteBuffer.wrap(Bytes.utf8("hello")));
        Call.run("close()", upload::close).result();
        Call.run("close(), a second time", upload::close).result();
        expectOnlyTheOlder();
    }

    @Test
    @Order(48)
    @Hint(
            value =
                    "what was begun for the upload ends with it: BackgroundDigest and BackgroundSync have threads of their own,"
                            + " and a close() that ends them",
            first = true)
    void a_large_upload_that_breaks_off_leaves_no_thread() throws Exception {
        WatchedDisk disk = new WatchedDisk();
        disk.isQuick();
        Store store = open(disk.path(folder));
        try (Upload upload = create(store, "a.bin", 100L * MIB)) {
            byte[] piece = Bytes.pattern(MIB);
            for (int i = 0; i < 34; i++) { // after 32 of them, BackgroundSync begins
                write(upload, ByteBuffer.wrap(piece));
            }
        }
        Expect.noThreadIsLeft("close()");
    }

    @Test
    @Order(49)
    @Hint("compute the SHA-256 of what came, and compare it with the announced one: MessageDigest.isEqual, not ==")
    void content_with_another_SHA_256_is_a_digest_mismatch_and_leaves_nothing() throws Exception {
        file("a.txt", Bytes.utf8("the older one"));
        try (Upload upload = create(open(), "a.txt", 5)) {
            write(upload, ByteBuffer.wrap(Bytes.utf8("hallo")));
            Refusals.expectCode(
                    Code.DIGEST_MISMATCH, commit(upload, Bytes.utf8("hello")), "one letter was changed on the way");
        }
        expectOnlyTheOlder();
    }

    @Test
    @Order(50)
    @Hint("count what was written: less than was announced is not the file, even if its SHA-256 is right")
    void content_that_is_not_whole_is_not_committed() throws Exception {
        file("a.txt", Bytes.utf8("the older one"));
        try (Upload upload = create(open(), "a.txt", 10)) {
            write(upload, ByteBuffer.wrap(Bytes.utf8("hello")));
            Refusals.expectCode(Code.BAD_REQUEST, commit(upload, Bytes.utf8("hello")), "5 of 10 bytes have come");
        }
        expectOnlyTheOlder();
    }

    @Test
    @Order(51)
    @Hint("the announced size was judged, and more than that is not to be believed")
    void content_that_is_more_than_was_announced_is_too_large() throws Exception {
        file("a.txt", Bytes.utf8("the older one"));
        try (Upload upload = create(open(), "a.txt", 5)) {
            write(upload, ByteBuffer.wrap(Bytes.utf8("hel")));
            Refusals.expectCode(
                    Code.TOO_LARGE,
                    Call.run("write(3 bytes after 3 of 5)", () -> upload.write(ByteBuffer.wrap(Bytes.utf8("lo!")))),
                    "6 bytes are more than the announced 5");
        }
        expectOnlyTheOlder();
    }

    @Test
    @Order(52)
    @Hint("each upload needs a temporary name of its own, and the last to be renamed has the real one")
    void of_two_uploads_of_one_name_the_last_to_be_committed_has_it() throws Exception {
        Store store = open();
        byte[] one = Bytes.utf8("begun first, committed last");
        byte[] other = Bytes.utf8("begun last, committed first");
        try (Upload first = create(store, "a.txt", one.length)) {
            try (Upload second = create(store, "a.txt", other.length)) {
                write(first, ByteBuffer.wrap(one));
                write(second, ByteBuffer.wrap(other));
                committed(second, other);
            }
            Folders.expectFile(folder, "a.txt", other);
            committed(first, one);
        }
        Folders.expectFile(folder, "a.txt", one);
        Folders.expectNames(folder, "a.txt");
    }

    @Test
    @Order(52)
    @Hint("look at the size and the time of the temporary file, before it is renamed: under its real name there may be"
            + " another one a moment later")
    void commit_gives_the_version_of_its_own_content_whoever_has_the_name_by_then() throws Exception {
        WatchedDisk disk = new WatchedDisk();
        Store store = open(disk.path(folder));
        Path other = Files.write(around.resolve("other"), Bytes.pattern(5000));
        disk.afterMoving(() -> Files.move(other, folder.resolve("a.txt"), StandardCopyOption.REPLACE_EXISTING));
        byte[] content = Bytes.utf8("hello");
        try (Upload upload = create(store, "a.txt", content.length)) {
            write(upload, ByteBuffer.wrap(content));
            Version version = committed(upload, content);
            Expect.that(
                    version.size() == content.length,
                    "the version of the 5 bytes that were uploaded, also if another file of 5000 bytes has the name now",
                    "it is " + version,
                    "the digest of these bytes would be remembered for the other file");
        }
    }

    @Test
    @Order(53)
    void an_upload_that_breaks_off_harms_no_other_of_the_same_name() throws Exception {
        Store store = open();
        byte[] content = Bytes.utf8("whole");
        try (Upload whole = create(store, "a.txt", content.length)) {
            try (Upload broken = create(store, "a.txt", 100)) {
                write(broken, ByteBuffer.wrap(Bytes.utf8("half")));
                write(whole, ByteBuffer.wrap(content));
                committed(whole, content);
            }
            Folders.expectFile(folder, "a.txt", content);
        }
        Folders.expectNames(folder, "a.txt");
    }

    @Test
    @Order(54)
    @Hint(
            value = "a new file takes the place of the older one, which lives on for those who have it open",
            first = true)
    void who_has_a_file_open_reads_the_older_one_to_its_end() throws Exception {
        byte[] older = file("a.bin", Bytes.pattern(100_000));
        Store store = open();
        try (OpenFile file = read(store, "a.bin").result()) {
            ByteBuffer start = ByteBuffer.allocate(1000);
            file.channel().read(start);
            try {
                put(store, "a.bin", Bytes.utf8("the newer one"));
            } catch (RefusedException e) {
                Assumptions.assumeFalse(isWindows(), "Windows replaces no file that somebody reads");
                throw e;
            }
            file.channel().position(0);
            expectContent(older, file);
        }
    }

    @Test
    @Order(55)
    @Hint(
            "rename the finished file over the older one, with ATOMIC_MOVE: no moment without a file, none with half of one")
    void who_reads_meanwhile_gets_the_older_file_or_the_newer_one_and_never_a_mix() throws Exception {
        Store store = open();
        put(store, "a.bin", letters(0));
        AtomicBoolean over = new AtomicBoolean();
        List<Call<Integer>> readers = IntStream.range(0, 2)
                .mapToObj(i -> Call.start("read() again and again", () -> readAgainAndAgain(store, over)))
                .toList();
        try {
            for (int round = 1; round <= 30; round++) {
                put(store, "a.bin", letters(round));
            }
        } catch (RefusedException e) {
            Assumptions.assumeFalse(isWindows(), "Windows replaces no file that somebody reads");
            throw e;
        } finally {
            over.set(true);
        }
        for (Call<Integer> reader : readers) {
            reader.result();
        }
    }

    @Test
    @Order(56)
    @Hint(
            "renaming a file to the name of a folder fails, or replaces an empty folder; and nobody wants to replace a link")
    void a_name_that_something_else_has_is_unavailable() throws Exception {
        Store store = open();
        Files.createDirectory(folder.resolve("folder"));
        Refusals.expectCode(Code.UNAVAILABLE, creating(store, "folder", 5), "a folder has this name");
        Path secret = Files.writeString(around.resolve("secret"), "not yours");
        Folders.link(folder.resolve("link"), secret);
        Refusals.expectCode(Code.UNAVAILABLE, creating(store, "link", 5), "a link has this name");
        Folders.expectNames(folder, "folder", "link");
    }

    @Test
    @Order(57)
    @Hint(
            "rename the temporary file: a link is then replaced, where a file that is written or copied would go through it")
    void a_link_that_appears_meanwhile_is_not_written_through() throws Exception {
        Path secret = Files.writeString(around.resolve("secret"), "not yours");
        byte[] content = Bytes.utf8("hello");
        try (Upload upload = create(open(), "a.txt", content.length)) {
            Folders.link(folder.resolve("a.txt"), secret);
            write(upload, ByteBuffer.wrap(content));
            commitOrBeRefused(upload, content);
        }
        expectUntouched(secret);
    }

    @Test
    @Order(58)
    void a_folder_that_appears_meanwhile_stays_and_the_upload_is_refused() throws Exception {
        byte[] content = Bytes.utf8("hello");
        try (Upload upload = create(open(), "a.txt", content.length)) {
            Files.createDirectory(folder.resolve("a.txt"));
            write(upload, ByteBuffer.wrap(content));
            commit(upload, content).failure(RefusedException.class, "a folder has the name now");
        }
        Folders.expectNames(folder, "a.txt");
        Expect.that(Files.isDirectory(folder.resolve("a.txt")), "the folder stays", "it is a file now", null);
    }

    @Test
    @Order(59)
    @Hint(
            value =
                    "FileChannel.force() on the file before it is renamed, and on the folder, opened for reading, after that:"
                            + " what was only written is in the system's memory, and gone with the power",
            first = true)
    void a_commit_syncs_the_file_then_renames_it_then_syncs_the_folder() throws Exception {
        file("a.txt", Bytes.utf8("the older one"));
        WatchedDisk disk = new WatchedDisk();
        put(open(disk.path(folder)), "a.txt", Bytes.pattern(1000));
        DiskEvents events = DiskEvents.of(disk);
        int moved = events.expectMovedWhenSynced("a.txt");
        events.expect(
                events.get(moved).options().contains(StandardCopyOption.ATOMIC_MOVE), "it is moved with ATOMIC_MOVE");
        Path target = folder.toRealPath();
        int folderOpened = events.last(event -> event.is("open", target));
        int folderSynced = events.last(event -> event.is("sync", target));
        events.expect(
                folderSynced > moved || isWindows() && folderOpened > moved, "after the move, the folder is synced");
    }

    @Test
    @Order(60)
    @Hint("FileStore.getUsableSpace() says it before anything is sent in vain")
    void what_cannot_fit_is_no_space_before_anything_is_written() throws Exception {
        file("a.txt", Bytes.utf8("the older one"));
        Refusals.expectCode(Code.NO_SPACE, creating(open(), "a.txt", 1L << 60), "no disk here has room for 2^60 bytes");
        expectOnlyTheOlder();
    }

    @Test
    @Order(60)
    @Hint(
            value =
                    "a disk fills up while the server runs, and is emptied again: ask for the free space in each create()",
            first = true)
    void the_room_is_asked_for_at_each_upload() throws Exception {
        WatchedDisk disk = new WatchedDisk();
        Store store = open(disk.path(folder));
        create(store, "a.txt", 2000).close();
        disk.isFullAfter(1000);
        try {
            Refusals.expectCode(Code.NO_SPACE, creating(store, "a.txt", 2000), "there is room for 1000 bytes now");
        } catch (AssertionError e) {
            Assumptions.assumeFalse(disk.isPassedBy(), "the room is asked for where nobody sees it");
            throw e;
        }
        disk.isFullAfter(5000);
        create(store, "a.txt", 2000).close();
        Folders.expectNames(folder);
    }

    @Test
    @Order(61)
    @Hint(
            "the IOException of a write to the file is a refusal for the client: DiskFailure.storing() knows which. If there"
                    + " was none: the disk has taken a part of the buffer; write again while the buffer has more")
    void a_disk_that_is_full_in_the_middle_is_no_space_and_leaves_nothing() throws Exception {
        file("a.txt", Bytes.utf8("the older one"));
        WatchedDisk disk = new WatchedDisk();
        Store store = open(disk.path(folder));
        try (Upload upload = create(store, "a.txt", 4000)) {
            disk.isFullAfter(1500);
            Call<Void> writing = Call.run("write() with room for 1500 of 2000 bytes", () -> {
                upload.write(ByteBuffer.wrap(Bytes.pattern(1000)));
                upload.write(ByteBuffer.wrap(Bytes.pattern(1000)));
            });
            Refusals.expectCode(Code.NO_SPACE, writing, "the disk is full");
        }
        expectOnlyTheOlder();
        disk.isFullAfter(1000);
        put(store, "b.txt", Bytes.utf8("there is room for this"));
        Folders.expectFile(folder, "b.txt", Bytes.utf8("there is room for this"));
    }

    @Test
    @Order(62)
    @Hint("after a crash nobody calls close(): open() looks for temporary files, and removes them")
    void what_a_crash_has_left_is_removed_when_the_store_is_opened() throws Exception {
        Store crashed = open();
        for (String name : List.of("a.txt", "b.txt")) {
            Upload neverClosed = create(crashed, name, 10);
            write(neverClosed, ByteBuffer.wrap(Bytes.utf8("hello")));
            Cleanup.atEnd(neverClosed);
        }
        Assumptions.assumeFalse(isWindows(), "Windows removes no file that is open, as these still are");
        open();
        List<String> left = Folders.names(folder);
        Expect.that(left.isEmpty(), "nothing is left in the folder", "in the folder: " + Folders.inWords(left), null);
    }

    @Test
    @Order(63)
    @Hint("you make no folders: ask Files.isRegularFile(path, NOFOLLOW_LINKS) before you remove what has such a name")
    void a_folder_with_the_name_of_a_leftover_stays_and_does_not_stop_the_server() throws Exception {
        Store store = open();
        String temporary;
        try (Upload upload = create(store, "a.txt", 10)) {
            write(upload, ByteBuffer.wrap(Bytes.utf8("hello")));
            List<String> names = Folders.names(folder);
            Assumptions.assumeTrue(names.size() == 1, "the upload stands in one file");
            temporary = names.get(0);
        }
        Files.writeString(Files.createDirectories(folder.resolve(temporary)).resolve("notes"), "mine");
        Call.start("Store.open(), with a folder that has the name of a leftover", () -> Store.open(folder))
                .ifItThrows("only files are leftovers of uploads: this is a folder, and has a file in it")
                .result();
        Folders.expectNames(folder, temporary);
    }

    @Test
    @Order(64)
    @Hint("remove only what has the form of your own temporary names: .part, .tmp and hidden files may be somebody's")
    void no_other_file_is_removed_when_the_store_is_opened() throws Exception {
        String[] others = {".profile", "a.part", "a.tmp", ".tmp", "upload-1.part", "~a", "more"};
        for (String name : others) {
            Files.writeString(folder.resolve(name), "mine");
        }
        open();
        Folders.expectNames(folder, others);
    }

    @Test
    @Order(65)
    @Hint(
            value =
                    "somebody's notes may begin and end like your temporary names: remove only what has their whole form, as a"
                            + " pattern tells, with the UUID or the number in it",
            first = true)
    void a_file_that_only_begins_and_ends_like_a_leftover_stays() throws Exception {
        Store store = open();
        String notes;
        try (Upload one = create(store, "a.txt", 10);
                Upload other = create(store, "a.txt", 10)) {
            write(one, ByteBuffer.wrap(Bytes.utf8("hello")));
            write(other, ByteBuffer.wrap(Bytes.utf8("hello")));
            List<String> names = Folders.names(folder);
            Assumptions.assumeTrue(names.size() == 2, "each upload stands in one file");
            notes = withOtherWords(names.get(0), names.get(1));
        }
        Files.writeString(folder.resolve(notes), "mine");
        open();
        Folders.expectNames(folder, notes);
    }

    /** What two names have in common at their beginning and end, and between that "my notes". */
    private static String withOtherWords(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int begin = 0;
        while (begin < shorter && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return one.substring(0, begin) + "my notes" + one.substring(one.length() - end);
    }

    // Removing

    @Test
    @Order(70)
    void a_file_that_is_deleted_is_gone_and_no_other() throws Exception {
        file("a.txt", Bytes.utf8("to go"));
        file("b.txt", Bytes.utf8("to stay"));
        Store store = open();
        delete(store, "a.txt").result();
        Folders.expectNames(folder, "b.txt");
        Refusals.expectCode(Code.NOT_FOUND, delete(store, "a.txt"), "it is gone already");
    }

    @Test
    @Order(71)
    @Hint("the name stood in the folder: force() on the folder, opened for reading, brings the change to the disk")
    void the_folder_is_synced_after_a_file_was_deleted() throws Exception {
        file("a.txt", Bytes.utf8("to go"));
        WatchedDisk disk = new WatchedDisk();
        delete(open(disk.path(folder)), "a.txt").result();
        DiskEvents events = DiskEvents.of(disk);
        int deleted = events.last(event -> event.kind().equals("delete"));
        Assumptions.assumeTrue(deleted >= 0, "it is deleted where nobody sees it");
        String kind = isWindows() ? "open" : "sync";
        int synced = events.last(event -> event.kind().equals(kind) && Files.isDirectory(event.path()));
        events.expect(synced > deleted, "after the deletion, the folder is synced");
    }

    // The words of these tests

    private Store open() throws Exception {
        return open(folder);
    }

    private static Store open(Path folder) throws Exception {
        return Call.start("Store.open(" + folder.getFileName() + ")", () -> Store.open(folder))
                .result();
    }

    private static Call<OpenFile> read(Store store, String name) {
        return Call.start("read(" + name + ")", () -> Cleanup.atEnd(store.read(FileName.of(name))));
    }

    private static Version version(Store store, String name) throws Exception {
        return Call.start("version(" + name + ")", () -> store.version(FileName.of(name)))
                .result();
    }

    private static Call<Void> delete(Store store, String name) {
        return Call.run("delete(" + name + ")", () -> store.delete(FileName.of(name)));
    }

    private static Call<Upload> creating(Store store, String name, long size) {
        String shown = name.length() > 30 ? name.substring(0, 30) + "…" : name;
        return Call.start("create(" + shown + ", " + size + " bytes)", () -> store.create(FileName.of(name), size));
    }

    private static Upload create(Store store, String name, long size) throws Exception {
        return creating(store, name, size).result();
    }

    private static void write(Upload upload, ByteBuffer bytes) throws Exception {
        Call.run("write(" + bytes.remaining() + " bytes)", () -> upload.write(bytes))
                .result();
    }

    private static Call<Version> commit(Upload upload, byte[] content) {
        return Call.start(
                "commit(SHA-256 of " + content.length + " bytes)", () -> upload.commit(Replies.sha256(content)));
    }

    private static Version committed(Upload upload, byte[] content) throws Exception {
        try {
            return commit(upload, content).result();
        } catch (RefusedException e) {
            if (e.code() != Code.DIGEST_MISMATCH) {
                throw e;
            }
            throw Expect.failure(
                    "the upload is stored: its content has the SHA-256 that was announced",
                    "it is refused: " + e.getMessage(),
                    "hash exactly the bytes that are written, and compare with MessageDigest.isEqual:"
                            + " == and equals() ask whether two arrays are the same one",
                    e);
        }
    }

    private static void commitOrBeRefused(Upload upload, byte[] content) throws Exception {
        try {
            commit(upload, content).result();
        } catch (RefusedException e) {
            return; // that is an answer, too
        }
    }

    private static void put(Store store, String name, byte[] content) throws Exception {
        try (Upload upload = create(store, name, content.length)) {
            write(upload, ByteBuffer.wrap(content));
            committed(upload, content);
        }
    }

    private byte[] file(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
        return content;
    }

    /** One of two letters, 10000 times and some: each round has a size of its own. */
    private static byte[] letters(int round) {
        return Bytes.utf8(String.valueOf((char) ('a' + round % 26)).repeat(10_000 + 7 * round));
    }

    private static int readAgainAndAgain(Store store, AtomicBoolean over) throws Exception {
        int rounds = 0;
        do {
            byte[] content;
            long size;
            try (OpenFile file = store.read(FileName.of("a.bin"))) {
                size = file.size();
                content = contentOf(file);
            } catch (RefusedException e) {
                expectNotInBetween(e);
                throw e;
            }
            Expect.that(
                    content.length == size,
                    "as many bytes as size() says: " + size,
                    content.length + " bytes were read",
                    "version() and what was opened are two files: another one took the name in between; compare before and"
                            + " after opening (hint 3), and begin anew if they differ");
            int round = (content.length - 10_000) / 7;
            Expect.that(
                    round >= 0 && Arrays.equals(content, letters(round)),
                    "the content of one upload, whole",
                    content.length + " bytes of a file of " + size + ", in which more than one letter may stand",
                    null);
            rounds++;
        } while (!over.get());
        return rounds;
    }

    private static void expectNotInBetween(RefusedException e) {
        Expect.that(
                e.code() == Code.NOT_FOUND,
                "the older file or the newer one: there is one at every moment",
                "read() was refused with " + e.code().word() + ": " + e.getMessage(),
                "if another file has taken the place of the one that is being opened, look at that one, and begin anew");
    }

    private void expectNotFound(String because, String... names) throws Exception {
        Store store = open();
        for (String name : names) {
            Refusals.expectCode(
                    Code.NOT_FOUND,
                    Call.start("version(" + name + ")", () -> store.version(FileName.of(name))),
                    because);
            Refusals.expectCode(Code.NOT_FOUND, read(store, name), because);
            Refusals.expectCode(Code.NOT_FOUND, delete(store, name), because);
        }
    }

    private void expectList(List<StoredFile> expected) throws Exception {
        List<StoredFile> actual = Call.start("list()", open()::list).result();
        Expect.that(
                actual.equals(expected),
                "list() gives " + Folders.inWords(expected),
                "list() gives " + Folders.inWords(actual),
                null);
    }

    private void expectListed(String... names) throws Exception {
        expectListed(open(), names);
    }

    private static void expectListed(Store store, String... names) throws Exception {
        List<String> actual = Call.start("list()", store::list).result().stream()
                .map(file -> file.name().text())
                .toList();
        Expect.that(
                actual.equals(List.of(names)),
                "list() has " + Folders.inWords(List.of(names)),
                "list() has " + Folders.inWords(actual),
                null);
    }

    private static void expectVersion(Store store, String name, Version expected) throws Exception {
        Version actual = version(store, name);
        Expect.that(actual.equals(expected), "the version " + expected, "it is " + actual, null);
    }

    private void expectOnlyTheOlder() throws IOException {
        Folders.expectFile(folder, "a.txt", Bytes.utf8("the older one"));
        Folders.expectNames(folder, "a.txt");
    }

    private static void expectContent(byte[] expected, OpenFile file) throws IOException {
        Expect.that(file.size() == expected.length, "size() is " + expected.length, "size() is " + file.size(), null);
        Expect.bytes(expected, contentOf(file));
    }

    private static byte[] contentOf(OpenFile file) throws IOException {
        FileChannel channel = file.channel();
        ByteBuffer content = ByteBuffer.allocate((int) channel.size());
        while (content.hasRemaining() && channel.read(content) != -1) {
            continue;
        }
        return Bytes.piece(content.array(), 0, content.position());
    }

    private static void expectUntouched(Path secret) throws IOException {
        Expect.that(
                Files.readString(secret).equals("not yours"),
                "a file outside of the folder stays as it is",
                "it is now: " + Files.readString(secret),
                null);
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    private static void expectRefused(String... names) {
        List<String> accepted = new ArrayList<>();
        for (String name : names) {
            try {
                FileName.of(name);
                accepted.add(Printable.quoted(name));
            } catch (BadNameException e) {
                Expect.that(
                        e.getMessage() != null && !e.getMessage().isBlank(),
                        "a message that says what is wrong with " + Printable.quoted(name),
                        "the message is " + e.getMessage(),
                        "the client is told this message");
            }
        }
        Expect.that(accepted.isEmpty(), "a BadNameException", "accepted: " + String.join(", ", accepted), null);
    }

    private static boolean isRefused(String name) {
        try {
            FileName.of(name);
            return false;
        } catch (BadNameException e) {
            return true;
        }
    }
}
