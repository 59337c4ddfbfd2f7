package socketlabs.transfer;

import static socketlabs.transfer.FolderForTest.inWords;
import static socketlabs.transfer.FolderForTest.names;
import static socketlabs.transfer.UploadForTest.join;
import static socketlabs.transfer.UploadForTest.withDigest;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import socketlabs.testkit.PatternInput;
import socketlabs.testkit.ScriptedInput;
import socketlabs.testkit.Step;
import socketlabs.transfer.WatchedDiskForTest.Event;

@Step(number = "3.3", title = "Receive exactly size bytes, whole or not at all", points = 25)
class Step3ReceiveTest {

    private static final byte[] HELLO = withDigest(Bytes.utf8("hello"));
    private static final long MIB = 1024 * 1024;

    private static final String NO_PARENT =
            "a name without a folder means the current one, and its getParent() is null: resolveSibling, toAbsolutePath";

    @TempDir
    Path around;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(around.resolve("uploads"));
    }

    @Test
    @Order(1)
    @Hint(
            "receive() stores the content and no more than size bytes; keep() gives the file its name, which close() must not mind")
    void a_file_that_was_received_and_kept_stands_under_its_name() throws Exception {
        receiveAndKeep("a.txt", new ByteArrayInputStream(HELLO), 5);
        expectFile("a.txt", Bytes.utf8("hello"));
        expectFolder("a.txt");
        OpenFilesForTest.expectNone(around, "receive(), keep() and close()");
    }

    @Test
    @Order(2)
    @Hint("read size bytes and then 32 more, and leave what comes after them: it is the next upload")
    void what_comes_after_the_SHA_256_is_left() throws Exception {
        InputStream in = new ByteArrayInputStream(join(HELLO, Bytes.utf8("next upload")));
        receiveAndKeep("a.txt", in, 5);
        Expect.bytes(Bytes.utf8("next upload"), in.readAllBytes());
    }

    @Test
    @Order(3)
    @Hint(value = "one read() gives what has come so far: go on until size bytes have come", first = true)
    void content_that_comes_in_small_pieces_is_stored_whole() throws Exception {
        byte[] content = Bytes.pattern(10_000);
        receiveAndKeep("a.txt", ScriptedInput.ending(withDigest(content), 7), content.length);
        expectFile("a.txt", content);
    }

    @Test
    @Order(4)
    void content_that_is_larger_than_any_buffer_is_stored_whole() throws Exception {
        byte[] content = Bytes.pattern(1_000_003);
        receiveAndKeep("a.bin", new ByteArrayInputStream(withDigest(content)), content.length);
        expectFile("a.bin", content);
    }

    @Test
    @Order(5)
    void every_value_that_a_byte_can_have_is_stored_unchanged() throws Exception {
        receiveAndKeep("a.bin", new ByteArrayInputStream(withDigest(Bytes.everyValue())), 256);
        expectFile("a.bin", Bytes.everyValue());
    }

    @Test
    @Order(6)
    @Hint(value = "an empty file has no content, but it has a SHA-256, and it is a file", first = true)
    void an_empty_file_is_stored_too() throws Exception {
        receiveAndKeep("empty", new ByteArrayInputStream(withDigest(new byte[0])), 0);
        expectFile("empty", new byte[0]);
    }

    @Test
    @Order(7)
    void receive_returns_the_SHA_256() throws Exception {
        IncomingFile incoming = at("a.txt");
        byte[] digest = receive(incoming, "hello and its SHA-256", new ByteArrayInputStream(HELLO), 5)
                .result();
        Expect.bytes(Bytes.piece(HELLO, 5, 37), digest);
    }

    @Test
    @Order(8)
    @Hint("the content goes to a temporary file, and that gets the real name in keep(): an older file stays until then")
    void until_it_is_kept_the_name_leads_to_the_older_file() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "the older one");
        IncomingFile incoming = at("a.txt");
        receive(incoming, "hello and its SHA-256", new ByteArrayInputStream(HELLO), 5)
                .result();
        expectFile("a.txt", Bytes.utf8("the older one"));
        keep(incoming);
        expectFile("a.txt", Bytes.utf8("hello"));
        expectFolder("a.txt");
    }

    @Test
    @Order(9)
    @Hint("only inside one folder can a file be renamed in one step: from /tmp, say, it may have to be copied")
    void until_it_is_kept_the_content_stands_in_the_same_folder_under_a_name_that_no_upload_can_have()
            throws Exception {
        byte[] content = Bytes.pattern(100_000);
        IncomingFile incoming = at("a.txt");
        receive(incoming, "100000 bytes", new ByteArrayInputStream(withDigest(content)), content.length)
                .result();
        List<String> names = names(folder);
        Expect.that(names.size() == 1, "one file in the folder", "in the folder: " + inWords(names), null);
        Expect.that(
                isRefused(names.get(0)),
                "a temporary name that FileNames refuses, so that no upload can have it",
                "it is called " + names.get(0),
                "two clients could send a file of that name, or see it listed: begin it with a dot");
        keep(incoming);
        expectFile("a.txt", content);
    }

    @Test
    @Order(10)
    @Hint(
            "at() makes the temporary file, still empty, so that what is wrong with the folder shows before anything is read")
    void at_makes_an_empty_file_or_fails() throws Exception {
        at("a.txt");
        List<String> names = names(folder);
        Expect.that(
                names.size() == 1 && Files.size(folder.resolve(names.get(0))) == 0,
                "one empty file in the folder",
                "in the folder: " + inWords(names),
                null);
        Call.start(
                        "IncomingFile.at(a.txt, in a folder that is not there)",
                        () -> IncomingFile.at(folder.resolve("missing").resolve("a.txt")))
                .failure(IOException.class, "no file can be made there");
        Files.createDirectory(folder.resolve("taken"));
        Call.start("IncomingFile.at(taken, where a folder is)", () -> IncomingFile.at(folder.resolve("taken")))
                .failure(RefusedException.class, "a file cannot take the place of a folder");
    }

    @Test
    @Order(11)
    @Hint(
            value =
                    "a temporary name is a new one each time, and nobody else's is touched: another file may be on its way there",
            first = true)
    void two_files_that_are_on_their_way_do_not_disturb_each_other() throws Exception {
        IncomingFile first = at("a.txt");
        IncomingFile second = at("a.txt");
        receive(second, "again and its SHA-256", new ByteArrayInputStream(withDigest(Bytes.utf8("again"))), 5)
                .result();
        receive(first, "hello and its SHA-256", new ByteArrayInputStream(HELLO), 5)
                .result();
        keep(second);
        expectFile("a.txt", Bytes.utf8("again"));
        keep(first);
        expectFile("a.txt", Bytes.utf8("hello"));
        expectFolder("a.txt");
    }

    @Test
    @Order(12)
    @Hint("to move is one step, to copy is many: whoever looks meanwhile, or crashes, finds half a file")
    void keep_gives_the_same_file_another_name() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "the older one");
        IncomingFile incoming = at("a.txt");
        receive(incoming, "hello and its SHA-256", new ByteArrayInputStream(HELLO), 5)
                .result();
        Path temporary = folder.resolve(names(folder).stream()
                .filter(name -> !name.equals("a.txt"))
                .findFirst()
                .orElseThrow());
        Object before = identity(temporary);
        keep(incoming);
        Expect.that(
                Objects.equals(before, identity(folder.resolve("a.txt"))),
                "the temporary file under its real name",
                "another file of that name",
                null);
    }

    @Test
    @Order(13)
    @Hint(
            value =
                    "what stands in the way is removed first, and then the file gets its name: that is two steps. ATOMIC_MOVE is one",
            first = true)
    void keep_replaces_a_file_in_one_step_and_so_never_a_folder() throws Exception {
        IncomingFile incoming = at("a.txt");
        receive(incoming, "hello and its SHA-256", new ByteArrayInputStream(HELLO), 5)
                .result();
        Files.createDirectory(folder.resolve("a.txt"));
        Call.run("keep(), where a folder of that name is now", incoming::keep)
                .failure(IOException.class, "a file does not take the place of a folder in one step");
        Expect.that(Files.isDirectory(folder.resolve("a.txt")), "the folder stays", "it is gone", null);
        Call.run("close()", incoming::close).result();
        expectFolder("a.txt");
    }

    @Test
    @Order(14)
    @Hint(
            value =
                    "FileChannel.force(true) when all is written, and before the file is renamed: until then it may be in the"
                            + " system's memory only, and gone with the power",
            first = true)
    void the_content_is_on_the_disk_before_the_file_has_its_name() throws Exception {
        WatchedDiskForTest disk = new WatchedDiskForTest();
        List<Event> events = eventsOfKeeping(disk);
        int moved = indexOfMove(disk);
        Path temporary = events.get(moved).path();
        List<Event> before = events.subList(0, moved);
        int written = lastIndex(before, event -> event.is("write", temporary));
        Assumptions.assumeTrue(written >= 0, "it is written where no test sees it");
        int synced = lastIndex(before, event -> event.is("sync", temporary));
        expectEvents(disk, synced > written, "after the last write and before the move, the file is synced");
    }

    @Test
    @Order(15)
    @Hint(
            value =
                    "the new name stands in the folder: open that for READ, when the file has its name, and force() it too",
            first = true)
    void when_the_file_has_its_name_the_folder_is_synced() throws Exception {
        WatchedDiskForTest disk = new WatchedDiskForTest();
        List<Event> events = eventsOfKeeping(disk);
        int moved = indexOfMove(disk);
        String kind =
                System.getProperty("os.name").startsWith("Windows") ? "open" : "sync"; // where it cannot be opened
        int synced = lastIndex(
                events, event -> event.is(kind, events.get(moved).other().getParent()));
        expectEvents(disk, synced > moved, "after the move, the folder is synced");
    }

    @Test
    @Order(16)
    @Hint(NO_PARENT)
    void a_name_without_a_folder_is_one_in_the_current_folder() throws Exception {
        Path target = Path.of("copy-" + UUID.randomUUID() + ".txt");
        try {
            IncomingFile incoming =
                    Cleanup.atEnd(Call.start("IncomingFile.at(\"copy-….txt\")", () -> IncomingFile.at(target))
                            .ifItThrows(NullPointerException.class, NO_PARENT)
                            .result());
            receive(incoming, "hello and its SHA-256", new ByteArrayInputStream(HELLO), 5)
                    .result();
            Call.run("keep()", incoming::keep)
                    .ifItThrows(NullPointerException.class, NO_PARENT)
                    .result();
            Expect.bytes(Bytes.utf8("hello"), Files.readAllBytes(target));
        } finally {
            Files.deleteIfExists(target);
        }
    }

    @Test
    @Order(17)
    void a_file_that_is_closed_and_was_not_kept_leaves_nothing() throws Exception {
        IncomingFile incoming = at("a.txt");
        receive(incoming, "hello and its SHA-256", new ByteArrayInputStream(HELLO), 5)
                .result();
        Call.run("close()", incoming::close).result();
        expectFolder();
    }

    @Test
    @Order(18)
    @Hint("-1 from read() before size bytes have come is not the end of the file: the connection has ended too early")
    void content_that_ends_too_early_is_an_EOFException_and_leaves_nothing() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "the older one");
        InputStream in = ScriptedInput.ending(Bytes.pattern(1009), 500);
        EOFException failure;
        try (IncomingFile incoming = at("a.txt")) {
            failure = receive(incoming, "1009 of 3000 bytes, then the end", in, 3000)
                    .failure(EOFException.class, "not all of the content has come");
        }
        String message = String.valueOf(failure.getMessage());
        Expect.that(
                message.contains("1009") && message.contains("3000"),
                "a message that says how many bytes came (1009), and of how many (3000)",
                "the message is: " + message,
                "whoever reads the log wants to know how much is missing");
        expectOnlyTheOlder();
    }

    @Test
    @Order(19)
    void a_SHA_256_that_ends_too_early_is_an_EOFException_and_leaves_nothing() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "the older one");
        InputStream in = ScriptedInput.ending(Bytes.piece(HELLO, 0, 20), 6);
        try (IncomingFile incoming = at("a.txt")) {
            receive(incoming, "hello and 15 of 32 bytes of its SHA-256", in, 5)
                    .failure(EOFException.class, "not all of the SHA-256 has come");
        }
        expectOnlyTheOlder();
    }

    @Test
    @Order(20)
    void a_connection_that_breaks_is_its_IOException_and_leaves_nothing() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "the older one");
        InputStream in = ScriptedInput.breaking(Bytes.pattern(1009), 500);
        try (IncomingFile incoming = at("a.txt")) {
            expectOfConnection(receive(incoming, "1009 of 3000 bytes, then a reset", in, 3000)
                    .failure(IOException.class, "the connection has broken"));
        }
        expectOnlyTheOlder();
    }

    @Test
    @Order(21)
    @Hint(
            value = "each file has a digest of its own: one that is shared still knows what came before it broke off",
            first = true)
    void after_an_upload_that_broke_off_the_next_one_is_stored() throws Exception {
        try (IncomingFile incoming = at("a.txt")) {
            receive(incoming, "1009 of 3000 bytes", ScriptedInput.ending(Bytes.pattern(1009), 500), 3000)
                    .failure(EOFException.class, "not all of the content has come");
        }
        receiveAndKeep("b.txt", new ByteArrayInputStream(HELLO), 5);
        expectFile("b.txt", Bytes.utf8("hello"));
    }

    @Test
    @Order(22)
    @Hint("compute the SHA-256 of what came, and compare it with the 32 bytes behind it: Arrays.equals, not ==")
    void content_that_does_not_match_its_SHA_256_is_refused_and_leaves_nothing() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "the older one");
        byte[] changed = HELLO.clone();
        changed[1] ^= 1;
        try (IncomingFile incoming = at("a.txt")) {
            receive(incoming, "\"hdllo\" and the SHA-256 of \"hello\"", new ByteArrayInputStream(changed), 5)
                    .failure(RefusedException.class, "one bit was changed on the way");
        }
        expectOnlyTheOlder();
    }

    @Test
    @Order(23)
    @Hint("all of the 32 bytes must be the same: compare them with Arrays.equals, or MessageDigest.isEqual")
    void every_byte_of_the_SHA_256_counts() throws Exception {
        for (int i = 0; i < 32; i++) {
            byte[] changed = HELLO.clone();
            changed[5 + i] ^= 1;
            try (IncomingFile incoming = at("a.txt")) {
                receive(
                                incoming,
                                "hello, with byte " + i + " of its SHA-256 changed",
                                new ByteArrayInputStream(changed),
                                5)
                        .failure(RefusedException.class, "it is not the SHA-256 of \"hello\"");
            }
        }
        expectFolder();
    }

    @Test
    @Order(24)
    @Hint(
            "the size is only what a stranger says: allocate nothing for it, count in a long, write the pieces as they come")
    void content_is_written_as_it_comes_and_nothing_is_allocated_for_a_size() throws Exception {
        LooksIntoFolder in = new LooksIntoFolder(folder, 4 * MIB);
        try (IncomingFile incoming = at("a.bin")) {
            IOException failure = receive(incoming, "4 MiB of 3 GiB, then a reset", in, 3 * 1024 * MIB)
                    .ifItThrows(
                            IndexOutOfBoundsException.class,
                            "3 GiB as an int are a negative number: first the smaller of the two, then (int)")
                    .failure(IOException.class, "the connection has broken");
            Expect.that(
                    in.isBroken,
                    "the content is read on until the connection breaks",
                    "before that, a " + failure.getClass().getSimpleName() + ": " + failure.getMessage(),
                    "3 GiB as an int are a negative number, or less than they are: count in a long");
            expectOfConnection(failure);
        }
        Expect.that(
                in.seen >= 2 * MIB,
                "what has come is on the disk, but for a buffer of constant size",
                "after 4 MiB had come, " + in.seen + " bytes were in the folder",
                "all that comes is kept in memory until its end, or stands in another folder");
        expectFolder();
    }

    @Test
    @Order(25)
    @Hint(
            value =
                    "file systems know no names above 255 bytes: the temporary name must not be the real one and something more",
            first = true)
    void a_name_of_255_bytes_leaves_room_for_the_temporary_name() throws Exception {
        String longest = "n".repeat(255);
        upload(longest, HELLO, 5).result();
        expectFile(longest, Bytes.utf8("hello"));
    }

    @Test
    @Order(26)
    void receive_returns_the_file() throws Exception {
        Path file = upload("a.txt", HELLO, 5).result();
        Expect.that(
                file != null && Files.isSameFile(file, folder.resolve("a.txt")),
                "the path of a.txt in the folder",
                "it returned " + file,
                "whoever called receive wants to know where the file is now");
        OpenFilesForTest.expectNone(around, "UploadFolder.receive()");
    }

    @Test
    @Order(27)
    void a_name_with_spaces_and_accents_is_kept_as_it_is() throws Exception {
        String name = "olá mundo ½.txt";
        try {
            Path.of(name);
        } catch (InvalidPathException e) {
            Assumptions.abort("this system cannot write such names");
        }
        upload(name, HELLO, 5).result();
        expectFile(name, Bytes.utf8("hello"));
    }

    @Test
    @Order(28)
    @Hint("whatever folder the name is glued to, .. leads out of it: ask FileNames first, before anything is opened")
    void a_name_that_leads_out_of_the_folder_is_refused_and_nothing_is_written_anywhere() throws Exception {
        Files.writeString(around.resolve("secret"), "not yours");
        upload("../secret", HELLO, 5).failure(RefusedException.class, "the name leads out of the folder");
        upload(around.resolve("secret").toString(), HELLO, 5)
                .failure(RefusedException.class, "an absolute name leads out of the folder");
        InputStream in = new ByteArrayInputStream(HELLO);
        Call.start(
                        "UploadFolder.receive(\".hidden\")",
                        () -> new UploadFolder(folder).receive(new Header(".hidden", 5), in))
                .failure(RefusedException.class, "the name begins with a dot");
        Expect.that(
                in.available() == HELLO.length,
                "nothing was read of a content whose name is refused",
                HELLO.length - in.available() + " bytes were read",
                "ask FileNames first: the client learns at once, and not after all of a long file");
        Expect.that(
                Files.readString(around.resolve("secret")).equals("not yours")
                        && names(around).equals(List.of("secret", "uploads")),
                "nothing has changed outside of the folder",
                "secret is now \"" + Files.readString(around.resolve("secret")) + "\"; beside the folder: "
                        + inWords(names(around)),
                null);
        expectFolder();
    }

    @Test
    @Order(29)
    void an_upload_that_fails_leaves_the_folder_as_it_was() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "the older one");
        upload("a.txt", Bytes.pattern(100), 200).failure(EOFException.class, "100 of 200 bytes came");
        expectOnlyTheOlder();
    }

    @Test
    @Order(30)
    @Hint("renaming a file to the name of a folder fails, or replaces an empty folder: ask before")
    void the_name_of_a_folder_is_refused() throws Exception {
        Files.createDirectory(folder.resolve("taken"));
        upload("taken", HELLO, 5).failure(RefusedException.class, "there is a folder of this name");
        Expect.that(Files.isDirectory(folder.resolve("taken")), "the folder stays", "it is gone", null);
        expectFolder("taken");
    }

    @Test
    @Order(31)
    @Hint("after a crash nobody calls close(): open() looks for temporary files, and removes them")
    void what_a_crash_has_left_is_removed_when_the_folder_is_opened() throws Exception {
        for (String name : List.of("a.txt", "b.txt")) {
            IncomingFile neverClosed = IncomingFile.at(folder.resolve(name));
            receive(neverClosed, "hello and its SHA-256", new ByteArrayInputStream(HELLO), 5)
                    .result();
        }
        open();
        List<String> left = names(folder);
        Expect.that(left.isEmpty(), "nothing is left in the folder", "in the folder: " + inWords(left), null);
    }

    @Test
    @Order(32)
    @Hint("remove only what has the form of your own temporary names: .part, .tmp and hidden files may be somebody's")
    void no_other_file_is_removed_when_the_folder_is_opened() throws Exception {
        String[] others = {".profile", "a.part", "a.tmp", "a.upload", "tmp", "upload-1.part", "upload.tmp", "~a"};
        for (String name : others) {
            Files.writeString(folder.resolve(name), "mine");
        }
        Files.createDirectory(folder.resolve("more"));
        open();
        expectFolder(Stream.concat(Stream.of(others), Stream.of("more")).toArray(String[]::new));
        OpenFilesForTest.expectNone(around, "open()");
    }

    @Test
    @Order(33)
    @Hint(
            value =
                    "somebody's notes may begin and end like your temporary names: remove only what has their whole form, as a"
                            + " pattern tells, with the UUID or the number in it",
            first = true)
    void a_file_that_only_begins_and_ends_like_a_temporary_one_is_not_removed() throws Exception {
        List<String> temporary = namesOfTwoTemporaryFiles();
        String notes = withNotesInside(temporary.get(0), temporary.get(1));
        Files.writeString(folder.resolve(notes), "mine");
        open();
        expectFolder(notes);
    }

    @Test
    @Order(34)
    @Hint("you make no folders: ask Files.isRegularFile before you remove what has such a name")
    void a_folder_with_a_temporary_name_is_not_removed_and_does_not_stop_the_server() throws Exception {
        String temporary = namesOfTwoTemporaryFiles().get(0);
        Files.writeString(Files.createDirectory(folder.resolve(temporary)).resolve("notes"), "mine");
        Call.run("open(), with a folder that has a temporary name", () -> new UploadFolder(folder).open())
                .ifItThrows("only files are left by a crash: this is a folder, and has a file in it")
                .result();
        expectFolder(temporary);
    }

    @Test
    @Order(35)
    @Hint("Files.createDirectories makes a folder, and the ones above it")
    void a_folder_that_is_not_there_is_made() throws Exception {
        Path missing = around.resolve("a").resolve("b");
        Call.run("open() where there is no folder", () -> new UploadFolder(missing).open())
                .result();
        Expect.that(Files.isDirectory(missing), "the folder is there", "there is no folder", null);
    }

    @Test
    @Order(36)
    @Hint("the disk has failed, and not the connection: the client is there, and wants to know why")
    void what_goes_wrong_with_the_disk_is_refused_in_words() throws Exception {
        UploadFolder gone = new UploadFolder(around.resolve("gone"));
        RefusedException refused = Call.start(
                        "receive(\"a.txt\", into a folder that is gone)",
                        () -> gone.receive(new Header("a.txt", 5), new ByteArrayInputStream(HELLO)))
                .failure(RefusedException.class, "the file cannot be stored, and the client is to learn that");
        Expect.that(
                refused.getMessage() != null && !refused.getMessage().isBlank(),
                "a message that says why",
                "the message is " + refused.getMessage(),
                null);
        Expect.that(
                !refused.getMessage().contains(around.toString()),
                "a message for a stranger, who need not know where on this machine the folder is",
                "the message is " + refused.getMessage(),
                "of a FileSystemException the message is the path, and Reason.of(e) tells what is wrong");
    }

    @Test
    @Order(37)
    @Hint("the disk has failed, and not the connection: what keep() and the writing throw is refused, too")
    void what_goes_wrong_with_the_disk_at_last_is_refused_in_words() throws Exception {
        Path target = folder.resolve("a.txt");
        InputStream in = new FilterInputStream(new ByteArrayInputStream(HELLO)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                Files.createDirectories(target.resolve("not empty"));
                return super.read(buffer, offset, length);
            }
        };
        Call.start(
                        "UploadFolder.receive(a.txt), and a folder of that name appears meanwhile",
                        () -> new UploadFolder(folder).receive(new Header("a.txt", 5), in))
                .failure(RefusedException.class, "the file cannot be stored, and the client is to learn that");
        expectFolder("a.txt");
    }

    @Test
    @Order(38)
    @Hint("the disk has failed, and not the connection: what goes wrong with the temporary file is refused, too")
    void a_temporary_file_that_cannot_be_written_is_refused_in_words() throws Exception {
        IncomingFile incoming = at("a.txt");
        replaceByFolders(names(folder));
        try {
            receive(incoming, "hello and its SHA-256", new ByteArrayInputStream(HELLO), 5)
                    .result();
        } catch (RefusedException right) {
            return;
        } catch (IOException wrong) {
            throw Expect.failure(
                    "a RefusedException: the file cannot be stored, and the client is to learn that",
                    "IncomingFile.receive(hello and its SHA-256) threw "
                            + wrong.getClass().getSimpleName() + ": " + wrong.getMessage(),
                    null,
                    wrong);
        }
    }

    @Test
    @Order(38)
    @Hint(
            value =
                    "what opening a file throws is a FileSystemException, but what writing throws, on a full disk, is an"
                            + " IOException like those of the connection: so catch it around the write, and nothing else",
            first = true)
    void a_disk_that_is_full_is_refused_in_words() throws Exception {
        WatchedDiskForTest disk = new WatchedDiskForTest();
        Path target = disk.path(folder.toRealPath().resolve("a.txt"));
        byte[] content = Bytes.pattern(100_000);
        disk.isFull();
        try {
            IncomingFile incoming = Cleanup.atEnd(
                    Call.start("IncomingFile.at(a.txt, on a disk that is full)", () -> IncomingFile.at(target))
                            .result());
            receive(incoming, "100000 bytes", new ByteArrayInputStream(withDigest(content)), content.length)
                    .failure(RefusedException.class, "the file cannot be stored, and the client is to learn that");
        } catch (Exception | AssertionError e) {
            assumeNotPassedBy(disk);
            throw e;
        }
    }

    @Test
    @Order(39)
    @Hint("where a file stands no folder can be made: Files.createDirectories says so, File.mkdirs only returns false")
    void a_file_in_place_of_the_folder_is_an_IOException() throws Exception {
        Path file = Files.writeString(around.resolve("file"), "mine");
        Call.run("open(), where a file stands", () -> new UploadFolder(file).open())
                .failure(IOException.class, "there is no such folder, and none can be made");
    }

    /** What is done with the disk while a file is received and kept. */
    private List<Event> eventsOfKeeping(WatchedDiskForTest disk) throws Exception {
        Path target = disk.path(folder.toRealPath().resolve("a.txt"));
        byte[] content = Bytes.pattern(100_000);
        try {
            IncomingFile incoming = Cleanup.atEnd(
                    Call.start("IncomingFile.at(a.txt, in a folder that is watched)", () -> IncomingFile.at(target))
                            .result());
            receive(incoming, "100000 bytes", new ByteArrayInputStream(withDigest(content)), content.length)
                    .result();
            keep(incoming);
        } catch (Exception | AssertionError e) {
            assumeNotPassedBy(disk); // from a java.io.File, nothing is moved to a path that is watched
            throw e;
        }
        return disk.events();
    }

    /** What is done with a {@code java.io.File} is not seen, and so not judged. */
    private static void assumeNotPassedBy(WatchedDiskForTest disk) {
        Assumptions.assumeFalse(disk.isPassedBy(), "it is done where no test sees it");
    }

    private static int indexOfMove(WatchedDiskForTest disk) {
        int moved = lastIndex(disk.events(), event -> event.what().equals("move"));
        expectEvents(disk, moved >= 0, "the temporary file is moved to its name");
        return moved;
    }

    private static void expectEvents(WatchedDiskForTest disk, boolean holds, String expected) {
        if (!holds) {
            assumeNotPassedBy(disk);
        }
        String events = disk.events().stream().map(Step3ReceiveTest::told).collect(Collectors.joining(", "));
        Expect.that(
                holds,
                expected,
                "what was done with the disk: " + events.replaceAll("(write [^,]+, )\\1+", "$1"),
                null);
    }

    private static String told(Event event) {
        String what = event.what() + " " + nameOrRole(event.path());
        return event.other() == null ? what : what + " to " + nameOrRole(event.other());
    }

    private static String nameOrRole(Path path) {
        String name = path.getFileName().toString();
        return isRefused(name) ? "the temporary file" : name;
    }

    private static int lastIndex(List<Event> events, Predicate<Event> condition) {
        int last = -1;
        for (int i = 0; i < events.size(); i++) {
            last = condition.test(events.get(i)) ? i : last;
        }
        return last;
    }

    /** Of files that are gone again. */
    private List<String> namesOfTwoTemporaryFiles() throws Exception {
        IncomingFile one = at("a.txt");
        IncomingFile other = at("a.txt");
        List<String> names = names(folder);
        Expect.that(
                names.size() == 2,
                "two files with temporary names",
                "in the folder: " + inWords(names),
                "a temporary name is a new one each time");
        Call.run("close()", one::close).result();
        Call.run("close()", other::close).result();
        return names;
    }

    /** What two names have in common at their beginning and at their end, and between that "my notes". */
    private static String withNotesInside(String one, String other) {
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

    /** What a system does that removes files that are open; where it does not, nothing. */
    private void replaceByFolders(List<String> names) {
        for (String name : names) {
            try {
                Files.delete(folder.resolve(name));
                Files.createDirectory(folder.resolve(name));
            } catch (IOException e) {
                Assumptions.abort("this system does not remove a file that is open");
            }
        }
    }

    /** What tells a file from all others, whatever it is called; null where the system does not tell. */
    private static Object identity(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private static void expectOfConnection(IOException failure) {
        Expect.that(
                !(failure instanceof RefusedException),
                "the IOException of the connection",
                "a RefusedException: " + failure.getMessage(),
                "the connection has failed, and not the disk: its IOException stays as it is, since nobody is left to be told");
    }

    private void receiveAndKeep(String name, InputStream in, long size) throws Exception {
        IncomingFile incoming = at(name);
        receive(incoming, size + " bytes and their SHA-256", in, size)
                .ifItThrows(
                        RefusedException.class,
                        "is only the content hashed, and the SHA-256 behind it read after that? one read() takes all that is"
                                + " there, so never ask for more than is left. And two arrays are compared with Arrays.equals")
                .result();
        keep(incoming);
        Call.run("close() after keep()", incoming::close)
                .ifItThrows("after keep(), close() has nothing to remove, and that is right: Files.deleteIfExists")
                .result();
    }

    private IncomingFile at(String name) throws Exception {
        return Cleanup.atEnd(Call.start("IncomingFile.at(" + name + ")", () -> IncomingFile.at(folder.resolve(name)))
                .result());
    }

    private static Call<byte[]> receive(IncomingFile incoming, String what, InputStream in, long size) {
        return Call.start("receive(" + what + ")", () -> incoming.receive(in, size, ProgressListener.NONE));
    }

    private static void keep(IncomingFile incoming) throws Exception {
        Call.run("keep()", incoming::keep).result();
    }

    private Call<Path> upload(String name, byte[] message, long size) {
        String shown = name.length() > 30 ? name.substring(0, 30) + "…" : name;
        return Call.start(
                "UploadFolder.receive(\"" + shown + "\", " + size + " bytes)",
                () -> new UploadFolder(folder).receive(new Header(name, size), new ByteArrayInputStream(message)));
    }

    private void open() throws Exception {
        Call.run("open()", () -> new UploadFolder(folder).open())
                .ifItThrows(
                        FileAlreadyExistsException.class,
                        "from the second start on the folder is there: Files.createDirectories minds that,"
                                + " Files.createDirectory throws")
                .result();
    }

    private void expectFile(String name, byte[] content) throws IOException {
        FolderForTest.expectFile(folder.resolve(name), content);
    }

    private void expectOnlyTheOlder() throws IOException {
        expectFile("a.txt", Bytes.utf8("the older one"));
        expectFolder("a.txt");
    }

    private void expectFolder(String... expected) throws IOException {
        FolderForTest.expectNames(folder, "a temporary file is left: close() removes it, unless it was kept", expected);
    }

    private static boolean isRefused(String name) {
        try {
            FileNames.check(name);
            return false;
        } catch (RefusedException e) {
            return true;
        }
    }

    /** Gives so many bytes, then looks how many are on the disk, then fails as a connection does that breaks. */
    private static final class LooksIntoFolder extends InputStream {

        private final Path folder;
        private final InputStream bytes;
        private boolean isBroken;
        private long seen;

        LooksIntoFolder(Path folder, long length) {
            this.folder = folder;
            this.bytes = new PatternInput(length);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) == -1 ? -1 : one[0];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = bytes.read(buffer, offset, length);
            if (n == -1) {
                isBroken = true;
                for (String name : names(folder)) {
                    seen += Files.size(folder.resolve(name));
                }
                throw new IOException("Connection reset");
            }
            return n;
        }
    }
}
