package socketlabs.fileserver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.SequenceInputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Peer;
import socketlabs.testkit.ScriptedInput;
import socketlabs.testkit.Step;

@Step(number = "5.4", title = "LIST, GET, RESUME", points = 10)
class Step4SessionTest {

    private static final int MIB = 1024 * 1024;
    private static final int LARGE = 3 * MIB + 7;

    private static final String SHA_256_OF_HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    private static final String SHA_256_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @TempDir
    Path folder;

    // LIST

    @Test
    @Order(1)
    @Hint(value = "a line is StoredFile.line() and LF; the length counts all of them, in bytes", first = true)
    void LIST_tells_size_time_and_name_of_each_file() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("b.txt", Bytes.utf8("hello"));
        host.put("a file", new byte[1234], Instant.parse("2026-11-21T10:48:00.999Z"));
        Expect.bytes(
                Replies.ok("1234\t2026-11-21T10:48:00Z\ta file\n5\t2021-03-04T05:06:07Z\tb.txt\n"),
                host.replies("LIST"));
    }

    @Test
    @Order(2)
    void LIST_of_an_empty_folder_is_an_empty_reply() throws Exception {
        Expect.bytes(Replies.ok(""), SessionHost.serving(folder).replies("LIST"));
    }

    @Test
    @Order(3)
    @Hint("the length is that of the body's bytes in UTF-8, and not that of its characters")
    void LIST_counts_the_bytes_of_names_in_other_languages() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        try {
            host.put("ol\u00e1.txt", Bytes.utf8("hello"));
        } catch (InvalidPathException e) {
            Assumptions.abort("this system cannot write such a name");
        }
        String name = Folders.names(folder).get(0); // some systems write the letter and the accent apart
        Expect.bytes(Replies.ok("5\t2021-03-04T05:06:07Z\t" + name + "\n"), host.replies("LIST"));
    }

    // GET

    @Test
    @Order(4)
    @Hint(value = "OK, a space, the length of the content, LF, and the content, with nothing behind it", first = true)
    void GET_sends_the_content() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.utf8("hello"));
        Expect.bytes(Replies.ok("hello"), host.replies("GET a.txt"));
    }

    @Test
    @Order(5)
    @Hint("of an empty file, the beginning is the end, too: the offset 0 is not beyond it")
    void GET_of_an_empty_file_is_an_empty_reply() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("empty", new byte[0]);
        Expect.bytes(Replies.ok(""), host.replies("GET empty"));
    }

    @Test
    @Order(6)
    @Hint("files are bytes: nothing on the way may be a String")
    void GET_sends_every_value_that_a_byte_can_have() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("picture", Bytes.everyValue());
        Expect.bytes(Replies.ok(Bytes.everyValue()), host.replies("GET picture"));
    }

    @Test
    @Order(7)
    @Hint(
            value =
                    "a transfer moves as much as it can, and says how much that was: go on from there until all is sent",
            first = true)
    void GET_sends_a_large_file_whole() throws Exception {
        byte[] content = Bytes.pattern(LARGE);
        SessionHost host = SessionHost.serving(folder);
        host.put("large", content);
        host.connect().send("GET large\n").expect(Replies.ok(content)).finish().expectEnd();
    }

    @Test
    @Order(8)
    @Hint("a write takes as many bytes as it can, and says how many that were: go on with the rest")
    void GET_sends_files_whole_when_the_connection_takes_few_bytes_at_a_time() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        for (int size : new int[] {1000, Answers.SMALL, 2 * Answers.SMALL + 1}) {
            byte[] content = Bytes.pattern(size);
            host.put("file", content);
            MeddledChannel out = new MeddledChannel(777, Long.MAX_VALUE, () -> {});
            host.session(input("GET file\n"), out).result();
            Expect.bytes(Replies.ok(content), out.taken());
        }
    }

    @Test
    @Order(9)
    @Hint("the header and the body of a small reply go into one write: apart, the second may wait 40 ms for the first")
    void a_small_file_and_its_header_leave_in_one_write() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("settled", Bytes.utf8("hello"));
        host.put("changed just now", Bytes.utf8("hello"), Instant.now());
        for (String name : List.of("settled", "changed just now")) {
            MeddledChannel out = new MeddledChannel();
            host.session(input("GET " + name + "\n"), out).result();
            long writes = out.writes().stream().filter(length -> length > 0).count();
            Expect.that(
                    writes == 1,
                    "OK 5, LF and hello in one write",
                    writes + " writes, of " + out.writes() + " bytes",
                    null);
        }
    }

    @Test
    @Order(10)
    void commands_that_come_byte_by_byte_and_those_that_come_together_are_answered_in_their_order() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.utf8("hello"));
        host.put("b.txt", Bytes.utf8("again"));
        Peer client = host.connect();
        client.sendByteByByte(Bytes.utf8("get a.txt\r\n")).expect(Replies.ok("hello"));
        client.send("GET b.txt\nGET a.txt\nGET b.txt\n");
        client.expect(Replies.ok("again")).expect(Replies.ok("hello")).expect(Replies.ok("again"));
    }

    @Test
    @Order(11)
    @Hint("throw what the store throws before anything of the reply is sent: it becomes the error")
    void what_is_not_there_is_an_error_and_the_session_goes_on() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.utf8("hello"));
        Files.createDirectory(folder.resolve("folder"));
        host.put(".hidden", Bytes.utf8("secret"));
        Peer client = host.connect();
        for (Map.Entry<String, String> wrong : new TreeMap<>(Map.of(
                        "GET b.txt", "not-found",
                        "GET folder", "not-found",
                        "GET .hidden", "bad-name",
                        "GET ../a.txt", "bad-name",
                        "HASH b.txt", "not-found",
                        "RESUME 0 b.txt", "not-found",
                        "GET", "bad-request",
                        "FETCH a.txt", "unknown-command"))
                .entrySet()) {
            Replies.expectError(wrong.getValue(), client.send(wrong.getKey() + "\n"));
        }
        client.send("GET a.txt\n").expect(Replies.ok("hello"));
    }

    // RESUME

    @Test
    @Order(12)
    @Hint(value = "the length is that of what is sent: the size without the offset", first = true)
    void RESUME_sends_the_content_from_the_offset_on() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.utf8("hello"));
        Expect.bytes(
                Bytes.utf8("OK 5\nhelloOK 3\nlloOK 1\no"),
                host.replies("RESUME 0 a.txt", "RESUME 2 a.txt", "RESUME 4 a.txt"));
    }

    @Test
    @Order(12)
    @Hint(
            value =
                    "an offset that is the size is not beyond the end: whoever has all of it already is sent nothing, OK 0",
            first = true)
    void RESUME_from_the_very_end_on_sends_nothing() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.utf8("hello"));
        host.put("large", Bytes.pattern(LARGE));
        Expect.bytes(Bytes.utf8("OK 0\nOK 0\n"), host.replies("RESUME 5 a.txt", "RESUME " + LARGE + " large"));
    }

    @Test
    @Order(13)
    @Hint(value = "as with GET: begin at the offset, and transfer again and again until all is sent", first = true)
    void RESUME_of_a_large_file_sends_the_rest_of_it() throws Exception {
        byte[] content = Bytes.pattern(LARGE);
        SessionHost host = SessionHost.serving(folder);
        host.put("large", content);
        int offset = 2 * MIB + 1;
        Peer client = host.connect();
        client.send("RESUME " + offset + " large\n").expect(Replies.ok(Bytes.piece(content, offset, LARGE)));
    }

    @Test
    @Order(13)
    @Hint(
            value =
                    "out.transfer has the system send a piece of the file; what you read into a buffer goes from the system's"
                            + " memory into yours and back, for nothing",
            first = true)
    void a_large_file_leaves_by_sendfile_and_not_through_a_buffer() throws Exception {
        WatchedDisk disk = new WatchedDisk();
        SessionHost host = SessionHost.with(ServerSettings.servingFrom(disk.path(folder)));
        host.put("large", Bytes.pattern(LARGE));
        Expect.bytes(
                Replies.ok(Bytes.piece(Bytes.pattern(LARGE), MIB, LARGE)), host.replies("RESUME " + MIB + " large"));
        int length = LARGE - MIB;
        Expect.that(
                disk.bytesTransferred() >= length && disk.bytesRead() <= Answers.SMALL,
                "all " + length + " bytes of the reply are transferred (FileChannel.transferTo)",
                disk.bytesTransferred() + " were transferred, and " + disk.bytesRead() + " were read into a buffer",
                null);
    }

    @Test
    @Order(14)
    @Hint("an offset is a number that a stranger says: compare it with the size before anything is done with it")
    void RESUME_beyond_the_end_is_refused() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.utf8("hello"));
        host.put("large", Bytes.pattern(LARGE));
        Peer client = host.connect();
        for (String command : List.of(
                "RESUME 6 a.txt",
                "RESUME " + (LARGE + 1) + " large",
                "RESUME 4294967296 a.txt",
                "RESUME " + Long.MAX_VALUE + " large")) {
            Replies.expectError("bad-request", client.send(command + "\n"));
        }
        client.send("GET a.txt\n").expect(Replies.ok("hello"));
    }

    // One version of a file, and the whole of it

    @Test
    @Order(15)
    @Hint(
            "compare with the version that the file has now: FileCache.get does that, if it is told the version each time")
    void GET_sends_the_new_content_of_a_file_that_was_changed() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.utf8("hello"));
        Peer client = host.connect();
        client.send("GET a.txt\n").expect(Replies.ok("hello"));
        host.put("a.txt", Bytes.utf8("salut"), SessionHost.LONG_AGO.plusSeconds(60));
        client.send("GET a.txt\n").expect(Replies.ok("salut"));
        Files.delete(folder.resolve("a.txt"));
        client.send("GET a.txt\n").expect("ERROR not-found ");
    }

    @Test
    @Order(16)
    @Hint("open the file once, and send all from there: whoever opens it again in between may get another one")
    void a_file_that_is_replaced_while_it_is_sent_is_sent_as_it_was() throws Exception {
        byte[] old = Bytes.pattern(LARGE);
        SessionHost host = SessionHost.serving(folder);
        host.put("large", old);
        byte[] other = new byte[LARGE];
        Arrays.fill(other, (byte) '!');
        Path next = Files.write(folder.resolve(".next"), other);
        AtomicBoolean replaced = new AtomicBoolean();
        MeddledChannel out =
                new MeddledChannel(64 * 1024, MIB, () -> replaced.set(isReplaced(folder.resolve("large"), next)));
        host.session(input("GET large\n"), out).result();
        Assumptions.assumeTrue(replaced.get(), "this system lets nobody replace a file that is open");
        Expect.bytes(Replies.ok(old), out.taken());
    }

    @Test
    @Order(16)
    @Hint(
            value =
                    "the version that was asked for may be gone when the file is opened: promise the size of what is open",
            first = true)
    void a_file_that_is_replaced_before_it_is_opened_is_sent_in_its_own_length() throws Exception {
        byte[] old = Bytes.pattern(LARGE);
        for (int size : new int[] {LARGE + MIB, LARGE - MIB, 5}) {
            byte[] next = Bytes.piece(Bytes.pattern(3 * LARGE), LARGE, LARGE + size);
            WatchedDisk disk = new WatchedDisk();
            SessionHost host = SessionHost.with(ServerSettings.servingFrom(disk.path(folder)));
            host.put("file", old);
            host.put(".next", next);
            disk.beforeOpening(
                    () -> Files.move(folder.resolve(".next"), folder.resolve("file"), StandardCopyOption.ATOMIC_MOVE));
            byte[] reply = host.replies("GET file");
            boolean isOld = Arrays.equals(Replies.ok(old), reply); // it was opened where nobody saw it
            Expect.bytes(Replies.ok(isOld ? old : next), reply);
        }
    }

    @Test
    @Order(16)
    @Hint(
            value =
                    "a file that was small when its version was asked for may be as large as a disk when it is opened: read no"
                            + " more than SMALL bytes of it, and one more to see that there are more",
            first = true)
    void a_small_file_that_a_huge_one_replaces_is_not_taken_into_memory() throws Exception {
        WatchedDisk disk = new WatchedDisk();
        SessionHost host = SessionHost.with(ServerSettings.servingFrom(disk.path(folder)));
        host.put("file", Bytes.utf8("hello"));
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve(".next").toFile(), "rw")) {
            huge.setLength(300L * MIB);
        }
        disk.beforeOpening(
                () -> Files.move(folder.resolve(".next"), folder.resolve("file"), StandardCopyOption.ATOMIC_MOVE));
        MeddledChannel out = new MeddledChannel(64 * 1024, MIB, () -> {
            throw new IOException("Broken pipe");
        });
        try {
            host.session(input("GET file\n"), out).result();
        } catch (IOException e) {
            return; // the client has left; what counts is that the memory has not run out before
        }
    }

    @Test
    @Order(17)
    @Hint("the promised bytes are not there any more: throw an IOException, which ends the connection")
    void a_file_that_shrinks_while_it_is_sent_ends_the_connection() throws Exception {
        byte[] content = Bytes.pattern(LARGE);
        SessionHost host = SessionHost.serving(folder);
        host.put("large", content);
        MeddledChannel out = new MeddledChannel(64 * 1024, MIB, () -> cutOff("large", MIB + 100_000));
        Call<Void> session = host.session(input("GET large\nTIME\nTIME\n"), out)
                .ifItStands("a transfer of a file that ends there moves nothing, again and again: look for its end");
        byte[] promised = Replies.ok(content);
        try {
            session.failure(IOException.class, "what was promised cannot be kept");
        } catch (AssertionError e) {
            expectNoLie(out.taken().length, promised.length); // that would be the worse mistake
            throw e;
        }
        byte[] taken = out.taken();
        expectNoLie(taken.length, promised.length);
        Expect.bytes(Bytes.piece(promised, 0, taken.length), taken);
    }

    private static void expectNoLie(int taken, int promised) {
        Expect.that(
                taken < promised,
                "fewer bytes than promised, and then the end",
                taken + " bytes were sent of a reply of " + promised + ", whose file was cut off",
                "something was sent in place of the missing bytes, which the client takes for the file");
    }

    @Test
    @Order(18)
    @Hint("send as many bytes as were promised: what was added since is not among them")
    void a_file_that_grows_while_it_is_sent_is_sent_in_the_promised_length() throws Exception {
        byte[] content = Bytes.pattern(LARGE);
        SessionHost host = SessionHost.serving(folder);
        host.put("large", content);
        MeddledChannel out = new MeddledChannel(
                64 * 1024, MIB, () -> Files.write(folder.resolve("large"), new byte[1000], StandardOpenOption.APPEND));
        host.session(input("GET large\n"), out).result();
        Expect.bytes(Replies.ok(content), out.taken());
    }

    @Test
    @Order(19)
    @Hint("every file that is opened is closed, whatever happens while it is sent: try-with-resources")
    void files_are_closed_also_when_the_connection_breaks() throws Exception {
        WatchedDisk disk = new WatchedDisk();
        SessionHost host = SessionHost.with(ServerSettings.servingFrom(disk.path(folder)));
        Files.write(folder.resolve("large"), Bytes.pattern(LARGE));
        MeddledChannel breaking = new MeddledChannel(64 * 1024, MIB, () -> {
            throw new IOException("Broken pipe");
        });
        host.session(input("GET large\n"), breaking).failure(IOException.class, "the connection has broken");
        host.session(input("GET large\nHASH large\nRESUME 99999999 large\n"), new MeddledChannel())
                .result();
        Expect.that(
                disk.openFiles() == 0,
                "no file is open when the sessions are over",
                disk.openFiles() + " are still open",
                "a file that is not closed keeps a descriptor, of which there are few: in the end no client gets one");
    }

    @Test
    @Order(20)
    @Hint("close the lease when the content is sent: until then, it takes up room in the cache that others need")
    void what_was_sent_is_given_back_to_the_cache() throws Exception {
        int files = 12;
        SessionHost host = SessionHost.with(ServerSettings.servingFrom(folder)
                .withCacheBudget(FileCache.LARGEST_PART * (1000 + FileCache.OVERHEAD)));
        for (int i = 0; i < files; i++) {
            host.put("file" + i, Bytes.pattern(1000));
            host.replies("GET file" + i);
        }
        Map<String, String> status = status(
                Replies.text(host.replies("GET file" + (files - 1), "STATUS")).substring("OK 1000\n".length() + 1000));
        Expect.that(
                status.get("cache-hits").equals("1"),
                "cache-hits: 1, when the last of " + files + " files is asked for again",
                "cache-hits: " + status.get("cache-hits"),
                null);
    }

    // HASH

    @Test
    @Order(21)
    @Hint("64 lower-case hex digits and LF; the length is 65")
    void HASH_sends_a_digest_in_hex() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.utf8("hello"));
        String reply = Replies.text(host.replies("HASH a.txt"));
        Expect.that(
                Pattern.matches("OK 65\n[0-9a-f]{64}\n", reply),
                "OK 65, LF, 64 hex digits, LF",
                Printable.quoted(reply),
                null);
    }

    @Test
    @Order(21)
    @Hint(
            value =
                    "hash what read() has put into the buffer, and not the whole buffer: flip() it before update(), or name the"
                            + " n bytes; and read on until -1",
            first = true)
    void HASH_sends_the_digest_of_the_content() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.utf8("hello"));
        host.put("empty", new byte[0]);
        host.put("large", Bytes.pattern(LARGE));
        for (byte[] content : List.of(Bytes.utf8("hello"), new byte[0], Bytes.pattern(LARGE))) {
            String name = content.length == 0 ? "empty" : content.length == LARGE ? "large" : "a.txt";
            String digest = Sha256.hex(Sha256.start().digest(content));
            String reply = Replies.text(host.replies("HASH " + name));
            Expect.that(
                    reply.toLowerCase(Locale.ROOT).contains(digest),
                    digest + ", of " + content.length + " bytes",
                    Printable.of(reply),
                    null);
        }
    }

    @Test
    @Order(22)
    @Hint("look among the known digests first, and remember there what was computed, for this version")
    void a_digest_that_is_known_is_not_computed_again() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.utf8("hello"));
        host.put("b.txt", Bytes.utf8("hello"));
        FileName a = FileName.of("a.txt");
        FileName b = FileName.of("b.txt");
        host.replies("HASH a.txt");
        String remembered =
                host.service.digests().find(a, host.service.store().version(a)).orElse("none");
        Expect.that(remembered.equals(SHA_256_OF_HELLO), "HASH remembers " + SHA_256_OF_HELLO, remembered, null);
        host.service.digests().remember(b, host.service.store().version(b), SHA_256_OF_NOTHING);
        Expect.bytes(Replies.ok(SHA_256_OF_NOTHING + "\n"), host.replies("HASH b.txt"));
    }

    @Test
    @Order(23)
    @Hint("a digest is remembered for one version of a file: look the version up each time")
    void HASH_of_a_file_that_was_changed_is_the_new_one() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.utf8("salut"));
        host.replies("HASH a.txt");
        host.put("a.txt", Bytes.utf8("hello"), SessionHost.LONG_AGO.plusSeconds(60));
        Expect.bytes(Replies.ok(SHA_256_OF_HELLO + "\n"), host.replies("HASH a.txt"));
    }

    @Test
    @Order(23)
    @Hint("look at the version again when the file is read: remember the digest only if it is still the same")
    void a_digest_of_a_file_that_changes_while_it_is_read_is_not_remembered() throws Exception {
        WatchedDisk disk = new WatchedDisk();
        SessionHost host = SessionHost.with(ServerSettings.servingFrom(disk.path(folder)));
        host.put("a.txt", Bytes.utf8("hello"));
        FileName a = FileName.of("a.txt");
        Version older = host.service.store().version(a);
        disk.beforeReading(() -> host.put("a.txt", Bytes.utf8("salut"), SessionHost.LONG_AGO.plusSeconds(60)));
        host.replies("HASH a.txt");
        String remembered = host.service.digests().find(a, older).orElse("none");
        Expect.that(
                remembered.equals("none") || remembered.equals(SHA_256_OF_HELLO),
                "no digest is remembered for the older version, hello: what was read is of the newer one, salut",
                "for the older version, this is remembered: " + remembered,
                null);
    }

    @Test
    @Order(23)
    @Hint(
            value =
                    "the version that was asked for may be gone when the file is opened: a digest is that of the version that is"
                            + " open",
            first = true)
    void a_digest_of_a_file_that_was_replaced_before_it_was_opened_is_not_remembered_for_the_older_one()
            throws Exception {
        WatchedDisk disk = new WatchedDisk();
        SessionHost host = SessionHost.with(ServerSettings.servingFrom(disk.path(folder)));
        host.put("a.txt", Bytes.utf8("hello"));
        host.put(".next", Bytes.utf8("salut"), SessionHost.LONG_AGO.plusSeconds(60));
        FileName a = FileName.of("a.txt");
        Version older = host.service.store().version(a);
        disk.beforeOpening(
                () -> Files.move(folder.resolve(".next"), folder.resolve("a.txt"), StandardCopyOption.ATOMIC_MOVE));
        host.replies("HASH a.txt");
        String remembered = host.service.digests().find(a, older).orElse("none");
        Expect.that(
                remembered.equals("none") || remembered.equals(SHA_256_OF_HELLO),
                "no digest is remembered for the older version, hello: what was opened is the newer one, salut",
                "for the older version, this is remembered: " + remembered,
                null);
    }

    // TIME, STATUS, QUIT

    @Test
    @Order(24)
    @Hint("hours, minutes and seconds of two digits each, 00 to 23 hours, of the server's own time zone")
    void TIME_is_the_time_of_day() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        LocalTime before = LocalTime.now().withNano(0);
        String time = Replies.text(host.replies("TIME"));
        LocalTime after = LocalTime.now();
        Expect.that(
                Pattern.matches("OK 9\n\\d\\d:\\d\\d:\\d\\d\n", time),
                "OK 9, LF, HH:mm:ss, LF",
                Printable.quoted(time),
                null);
        LocalTime told = LocalTime.parse(time.substring(5, 13));
        boolean isMidnight = after.isBefore(before);
        Expect.that(
                isMidnight || !told.isBefore(before) && !told.isAfter(after),
                "a time from " + before + " to " + after,
                told.toString(),
                null);
    }

    @Test
    @Order(25)
    void STATUS_has_a_line_for_each_figure() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        Map<String, String> status = status(Replies.text(host.replies("STATUS")));
        List<String> keys = List.of(
                "state",
                "uptime",
                "clients",
                "served",
                "cache-hits",
                "cache-misses",
                "cache-bytes",
                "bytes-sent",
                "bytes-received");
        Expect.that(
                List.copyOf(status.keySet()).equals(keys),
                "these keys, in this order: " + Folders.inWords(keys),
                Folders.inWords(List.copyOf(status.keySet())),
                null);
        Expect.that(status.get("state").equals("running"), "state: running", "state: " + status.get("state"), null);
    }

    @Test
    @Order(26)
    @Hint("ask the cache each time that a small file is sent, and the service for what it has counted; served are the"
            + " commands before this one, as Traffic.served() tells")
    void STATUS_counts_commands_bytes_and_what_the_cache_has_found() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.pattern(1000));
        host.replies("GET a.txt", "GET a.txt", "GET a.txt");
        Map<String, String> status = status(Replies.text(host.replies("STATUS")));
        expectFigure(status, "served", 3, 3);
        expectFigure(status, "cache-misses", 1, 1);
        expectFigure(status, "cache-hits", 2, 2);
        expectFigure(status, "cache-bytes", 1000, 1000 + FileCache.OVERHEAD);
        expectFigure(status, "bytes-sent", 3 * (8 + 1000), 3 * (8 + 1000) + 1000);
        expectFigure(status, "bytes-received", 3 * 10 + 7, 3 * 10 + 7);
    }

    @Test
    @Order(27)
    void QUIT_is_answered_and_ends_the_session_whatever_follows_it() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.utf8("hello"));
        Expect.bytes(Bytes.utf8("OK 5\nhelloOK 0\n"), host.replies("GET a.txt", "QUIT", "GET a.txt"));
    }

    // The last words

    @Test
    @Order(28)
    @Hint(
            value =
                    "a client that is let go is told why: send the last words, half-close, and read on for a while, because"
                            + " closing with unread bytes resets the connection, and what was sent may be lost",
            first = true)
    void the_last_words_reach_a_client_that_sends_too_long_a_line_and_goes_on_sending() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.utf8("hello"));
        Peer client = host.connect();
        client.send("GET a.txt\n").expect(Replies.ok("hello"));
        byte[] endless = new byte[4 * MIB];
        Arrays.fill(endless, (byte) 'x');
        client.sendMeanwhile(endless);
        Replies.expectError("line-too-long", client);
        client.expectEnd();
        client.send(new byte[MIB]).finish();
    }

    @Test
    @Order(29)
    @Hint(
            value =
                    "half-close right after the last words, before you read on: a client that waits for the end does not"
                            + " finish before it",
            first = true)
    void after_the_last_words_comes_the_end() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.utf8("hello"));
        Peer client = host.connect();
        client.send("GET a.txt\nQUIT\n")
                .expect(Replies.ok("hello"))
                .expect("OK 0\n")
                .expectEnd();
        client.finish();
    }

    @Test
    @Order(30)
    @Hint("count what is thrown away, and stop after Farewell.MOST_DRAINED bytes: some clients never finish")
    void a_client_that_sends_for_ever_after_the_last_words_is_not_read_for_ever() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.utf8("hello"));
        long most = 4 * Farewell.MOST_DRAINED;
        EndlessInput in = new EndlessInput(Bytes.utf8("GET a.txt\nQUIT\n"), most);
        MeddledChannel out = new MeddledChannel();
        host.session(in, out).result();
        Expect.bytes(Bytes.utf8("OK 5\nhelloOK 0\n"), out.taken());
        Expect.that(
                in.given() < most,
                "about " + Farewell.MOST_DRAINED + " bytes are read after the last words",
                in.given() + " bytes were read",
                null);
    }

    @Test
    @Order(30)
    void the_client_is_leaving_while_it_is_read_on() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.utf8("hello"));
        WatchedPatience patience = new WatchedPatience();
        List<Patience.Phase> phases = new CopyOnWriteArrayList<>();
        InputStream in = new SequenceInputStream(input("GET a.txt\nQUIT\n"), new InputStream() {
            @Override
            public int read() {
                phases.add(patience.phase());
                return -1;
            }
        });
        host.session(in, new MeddledChannel(), patience).result();
        Expect.that(
                !phases.isEmpty() && phases.stream().allMatch(phase -> phase == Patience.Phase.LEAVING),
                "after QUIT, what comes is read while the client is LEAVING",
                phases.isEmpty() ? "nothing was read after QUIT" : "it is " + phases.get(0),
                phases.isEmpty()
                        ? "after the last words and the half-close, read on and throw away what comes: in().discard()"
                        : "say patience().begin(Patience.Phase.LEAVING) before anything else: from then on the client has two"
                                + " seconds, and without it, as long as it likes");
    }

    // The beginning and the end

    @Test
    @Order(31)
    void a_client_that_has_finished_between_commands_ends_the_session() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.utf8("hello"));
        Peer client = host.connect();
        client.send("GET a.txt\n").finish();
        client.expect(Replies.ok("hello")).expectEnd();
    }

    @Test
    @Order(32)
    void a_client_that_leaves_inside_a_command_gets_no_answer_to_it() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.utf8("hello"));
        MeddledChannel out = new MeddledChannel();
        host.session(ScriptedInput.ending(Bytes.utf8("GET a.txt\nGET a.tx"), 3), out)
                .result();
        Expect.bytes(Replies.ok("hello"), out.taken());
    }

    private static boolean isReplaced(Path file, Path next) {
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void cutOff(String name, long size) throws IOException {
        try (FileChannel file = FileChannel.open(folder.resolve(name), StandardOpenOption.WRITE)) {
            file.truncate(size);
        }
    }

    private static Map<String, String> status(String reply) {
        Map<String, String> figures = new LinkedHashMap<>();
        String[] headAndLines = reply.split("\n", 2);
        Expect.that(
                headAndLines.length == 2 && headAndLines[0].equals("OK " + headAndLines[1].length()),
                "OK, the length of what follows, LF, and that",
                Printable.quoted(reply),
                null);
        for (String line : headAndLines[1].split("\n")) {
            String[] keyAndValue = line.split(": ", 2);
            Expect.that(
                    keyAndValue.length == 2 && (keyAndValue[0].equals("state") || keyAndValue[1].matches("\\d{1,18}")),
                    "lines of a key, a colon, a space, and a number",
                    Printable.quoted(line),
                    null);
            figures.put(keyAndValue[0], keyAndValue[1]);
        }
        return figures;
    }

    private static void expectFigure(Map<String, String> status, String key, long least, long most) {
        long value = Long.parseLong(status.getOrDefault(key, "-1"));
        Expect.that(
                least <= value && value <= most,
                key + ": " + (least == most ? "" + least : "from " + least + " to " + most)
                        + ", after three times GET of a file of 1000 bytes, in the reply to STATUS",
                key + ": " + value,
                null);
    }

    private static ByteArrayInputStream input(String text) {
        return new ByteArrayInputStream(Bytes.utf8(text));
    }
}
