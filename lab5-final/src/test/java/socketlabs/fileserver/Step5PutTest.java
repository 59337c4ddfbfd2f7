package socketlabs.fileserver;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Peer;
import socketlabs.testkit.ScriptedInput;
import socketlabs.testkit.Step;

@Step(number = "5.5", title = "PUT", points = 15)
class Step5PutTest {

    private static final int MIB = 1024 * 1024;

    @TempDir
    Path around;

    @TempDir
    Path folder;

    // A file comes

    @Test
    @Order(1)
    @Hint(value = "READY and LF, then the content, then its digest in a line, then OK 0 and LF", first = true)
    void a_file_is_stored_and_OK_says_so() throws Exception {
        Peer client = SessionHost.serving(folder).connect();
        Replies.expectLine("READY", client.send("PUT 5 a.txt\n")).expectSilence();
        client.send("hello").expectSilence();
        Replies.expectStored(client.send(Replies.digestLine("hello")));
        expectFile("a.txt", "hello");
        Folders.expectNames(folder, "a.txt");
    }

    @Test
    @Order(2)
    @Hint("an empty file has no content, but a digest, and the line of that comes all the same")
    void an_empty_file_is_stored() throws Exception {
        Peer client = SessionHost.serving(folder).connect();
        Replies.expectLine("READY", client.send("PUT 0 empty\n"));
        Replies.expectStored(client.send(Replies.digestLine("")));
        expectFile("empty", "");
    }

    @Test
    @Order(3)
    @Hint(
            value =
                    "one read gives what has come so far, maybe a byte: read and write again until size bytes have come",
            first = true)
    void content_that_comes_byte_by_byte_is_stored_whole_and_the_next_command_is_answered() throws Exception {
        MeddledChannel out = new MeddledChannel();
        byte[] sent = Bytes.utf8("put 5 a.txt\r\nhello" + Replies.digestLine("hello") + "GET a.txt\n");
        SessionHost.serving(folder).session(new SingleBytes(sent), out).result();
        Replies.expectText("READY\nOK 0\nOK 5\nhello", out.taken());
    }

    @Test
    @Order(4)
    @Hint(
            value =
                    "read the content from the stream that the lines come from, where a buffer of lines would have some of it,"
                            + " and not one byte further: behind it stands the digest. Were more bytes taken as content than"
                            + " announced? Then the buffer needs a limit",
            first = true)
    void uploads_that_come_in_one_piece_with_what_follows_are_stored() throws Exception {
        Peer client = SessionHost.serving(folder).connect();
        client.send("PUT 5 a.txt\nhello" + Replies.digestLine("hello") + "PUT 5 b.txt\nagain"
                + Replies.digestLine("again") + "QUIT\n");
        for (int upload = 0; upload < 2; upload++) {
            Replies.expectLine("READY", client);
            Replies.expectStored(client);
        }
        Replies.expectLine("OK 0", client).expectEnd();
        client.finish();
        expectFile("a.txt", "hello");
        expectFile("b.txt", "again");
    }

    @Test
    @Order(5)
    @Hint("one read gives what has come so far, in this case a part: read and write again until all of it has come")
    void a_file_of_several_megabytes_and_every_value_is_stored_unchanged() throws Exception {
        byte[] content = new byte[5 * MIB + 3];
        new Random(5).nextBytes(content);
        WatchedDisk disk = new WatchedDisk();
        disk.isQuick(); // some write each piece through to the disk, which may have much else to do
        Peer client =
                SessionHost.with(ServerSettings.servingFrom(disk.path(folder))).connect();
        Replies.expectLine("READY", client.send("PUT " + content.length + " picture.jpg\n"));
        client.sendMeanwhile(content);
        Replies.expectStored(client.send(Replies.digestLine(content)));
        Expect.bytes(content, Files.readAllBytes(folder.resolve("picture.jpg")));
    }

    @Test
    @Order(6)
    void a_digest_in_capitals_and_a_line_end_of_Windows_are_fine() throws Exception {
        byte[] replies = SessionHost.serving(folder)
                .replies(Bytes.utf8("PUT 5 a.txt\r\nhello"
                        + Replies.digestLine("hello").strip().toUpperCase(Locale.ROOT) + "\r\n"));
        Replies.expectText("READY\nOK 0\n", replies);
        expectFile("a.txt", "hello");
    }

    @Test
    @Order(7)
    void bytes_that_look_like_commands_or_line_ends_are_content() throws Exception {
        String content = "\nQUIT\nPUT 3 b\n\n";
        byte[] replies = SessionHost.serving(folder)
                .replies(Bytes.utf8("PUT " + content.length() + " a.txt\n" + content + Replies.digestLine(content)));
        Replies.expectText("READY\nOK 0\n", replies);
        expectFile("a.txt", content);
    }

    // The new one and the old one

    @Test
    @Order(8)
    @Hint("what the cache has of this name is of the older file; and what the client announced is now the digest")
    void after_PUT_everybody_gets_the_new_file() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.utf8("hello"));
        Peer reader = host.connect();
        reader.send("GET a.txt\nHASH a.txt\n").expect("OK 5\nhelloOK 65\n" + Replies.digestLine("hello"));
        Peer client = host.connect();
        client.send("PUT 5 a.txt\nsalut" + Replies.digestLine("salut")).expect("READY\nOK 0\n");
        reader.send("GET a.txt\nHASH a.txt\n").expect("OK 5\nsalutOK 65\n" + Replies.digestLine("salut"));
    }

    @Test
    @Order(9)
    @Hint("remember the digest for the version that commit() gives: then HASH need not read the file")
    void the_digest_of_an_uploaded_file_is_known() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.replies(
                Bytes.utf8("PUT 5 a.txt\nhello" + Replies.digestLine("hello").toUpperCase(Locale.ROOT)));
        FileName name = FileName.of("a.txt");
        String known = host.service
                .digests()
                .find(name, host.service.store().version(name))
                .orElse("none");
        Expect.that(
                (known + "\n").equals(Replies.digestLine("hello")),
                "after PUT, the digest " + Replies.digestLine("hello").strip() + " is known for this version",
                known,
                (known + "\n").equalsIgnoreCase(Replies.digestLine("hello"))
                        ? "a client may write its digest in capitals, and HASH would tell it so to all: remember"
                                + " Sha256.hex of it, not the line"
                        : null);
    }

    @Test
    @Order(9)
    void after_PUT_the_cache_has_no_older_content() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.utf8("hello"));
        host.replies("GET a.txt");
        long before = host.service.cache().bytes();
        Assumptions.assumeTrue(before > 0, "GET has put the file into the cache");
        host.replies(Bytes.utf8("PUT 5 a.txt\nsalut" + Replies.digestLine("salut")));
        long bytes = host.service.cache().bytes();
        Expect.that(
                bytes == 0,
                "nothing is in the cache: its only file was replaced by PUT",
                bytes + " bytes are in the cache",
                "have the cache forget the name once the upload is committed: nobody asks for the older version any more, and"
                        + " it would keep others out until it is the one that was not used for longest");
    }

    @Test
    @Order(10)
    @Hint("what has come so far is not the file: read on until size bytes have come, and the digest behind them")
    void until_the_upload_is_whole_others_get_the_older_file() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.utf8("the older one"));
        Peer client = host.connect();
        Peer reader = host.connect();
        client.send("PUT 5 a.txt\n").expect("READY\n").send("hel");
        reader.send("GET a.txt\n").expect("OK 13\nthe older one");
        client.send("lo");
        reader.send("GET a.txt\n").expect("OK 13\nthe older one");
        client.send(Replies.digestLine("hello")).expect("OK 0\n");
        reader.send("GET a.txt\n").expect("OK 5\nhello");
    }

    @Test
    @Order(11)
    @Hint("each upload has a temporary file of its own")
    void of_two_uploads_of_one_name_the_last_complete_one_wins() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        Peer first = host.connect();
        Peer second = host.connect();
        first.send("PUT 5 a.txt\n").expect("READY\n").send("fir");
        second.send("PUT 6 a.txt\n").expect("READY\n").send("secon");
        first.send("st" + Replies.digestLine("first")).expect("OK 0\n");
        expectFile("a.txt", "first");
        second.send("d" + Replies.digestLine("second")).expect("OK 0\n");
        expectFile("a.txt", "second");
        Folders.expectNames(folder, "a.txt");
    }

    @Test
    @Order(12)
    void a_download_that_began_before_gets_the_older_file_to_its_end() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        byte[] old = Bytes.pattern(24 * MIB);
        host.put("a.bin", old);
        Peer reader = host.connect();
        reader.send("GET a.bin\n").expect("OK " + old.length + "\n");
        byte[] replies = host.replies(Bytes.utf8("PUT 5 a.bin\nhello" + Replies.digestLine("hello")));
        if (Arrays.equals(replies, Bytes.utf8("READY\nOK 0\n"))) { // Windows lets nobody replace an open file
            reader.expect(old);
        }
    }

    // Refused

    @Test
    @Order(13)
    @Hint(value = "what is refused at once is refused instead of READY: then no content comes", first = true)
    void what_is_refused_at_once_gets_no_READY_and_the_session_goes_on() throws Exception {
        SessionHost host =
                SessionHost.with(ServerSettings.servingFrom(folder).withLimits(Limits.DEFAULTS.withUpload(1_000_000)));
        Files.createDirectory(folder.resolve("folder"));
        Peer client = host.connect();
        Replies.expectError("bad-name", client.send("PUT 5 ../a.txt\n"));
        Replies.expectError("bad-name", client.send("PUT 5 .hidden\n"));
        Replies.expectError("bad-request", client.send("PUT a.txt\n"));
        Replies.expectError("bad-request", client.send("PUT -1 a.txt\n"));
        Replies.expectError("too-large", client.send("PUT 1000001 a.txt\n"));
        Replies.expectError("unavailable", client.send("PUT 5 folder\n"));
        client.send("PUT 5 a.txt\n").expect("READY\n").send("hello" + Replies.digestLine("hello"));
        client.expect("OK 0\n");
        Folders.expectNames(folder, "a.txt", "folder");
    }

    @Test
    @Order(13)
    @Hint(
            value =
                    "a size has 64 bits: cut off to an int, it may be small, or negative, and passes every check; compare the"
                            + " long with the limit first of all",
            first = true)
    void a_size_beyond_the_limit_is_too_large_however_large_it_is() throws Exception {
        SessionHost host =
                SessionHost.with(ServerSettings.servingFrom(folder).withLimits(Limits.DEFAULTS.withUpload(1_000_000)));
        Peer client = host.connect();
        for (long size : new long[] {1L << 31, 1L << 32, (1L << 32) + 5, Long.MAX_VALUE}) {
            Replies.expectError("too-large", client.send("PUT " + size + " a.txt\n"));
        }
        Folders.expectNames(folder);
    }

    @Test
    @Order(14)
    @Hint(value = "the limit is the largest size that is fine: only what is larger, >, is too large", first = true)
    void a_file_of_exactly_the_largest_size_is_stored() throws Exception {
        SessionHost host =
                SessionHost.with(ServerSettings.servingFrom(folder).withLimits(Limits.DEFAULTS.withUpload(5)));
        byte[] replies = host.replies(Bytes.utf8("PUT 5 a.txt\nhello" + Replies.digestLine("hello")));
        Replies.expectText("READY\nOK 0\n", replies);
    }

    @Test
    @Order(15)
    void a_file_that_does_not_fit_on_the_disk_is_refused_before_it_comes() throws Exception {
        SessionHost host = SessionHost.with(
                ServerSettings.servingFrom(folder).withLimits(Limits.DEFAULTS.withUpload(Long.MAX_VALUE)));
        Peer client = host.connect();
        Replies.expectError("no-space", client.send("PUT " + Long.MAX_VALUE + " a.txt\n"));
        client.send("LIST\n").expect("OK 0\n");
        Folders.expectNames(folder);
    }

    @Test
    @Order(16)
    @Hint("what commit() throws becomes the reply; the content was read to its end, so the session can go on")
    void content_with_another_digest_is_refused_the_older_file_stays_and_the_session_goes_on() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.utf8("the older one"));
        Peer client = host.connect();
        Replies.expectError(
                "digest-mismatch",
                client.send("PUT 5 a.txt\n").expect("READY\n").send("hallo" + Replies.digestLine("hello")));
        client.send("GET a.txt\n").expect("OK 13\nthe older one");
        Folders.expectNames(folder, "a.txt");
    }

    @Test
    @Order(17)
    @Hint("what stands behind the content is a line, and was read: if it is no digest, that line is all that is lost")
    void a_line_that_is_no_digest_is_refused_and_the_session_goes_on() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        Peer client = host.connect();
        for (String wrong :
                new String[] {"", "QUIT", Replies.digestLine("hello").strip().substring(1), "x".repeat(64)}) {
            Replies.expectError(
                    "bad-request",
                    client.send("PUT 5 a.txt\n").expect("READY\n").send("hello" + wrong + "\n"));
        }
        client.send("PUT 5 a.txt\n").expect("READY\n").send("hello" + Replies.digestLine("hello"));
        client.expect("OK 0\n");
    }

    @Test
    @Order(18)
    void a_line_behind_the_content_that_does_not_end_is_the_end() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        Peer client = host.connect();
        Replies.expectError(
                "line-too-long", client.send("PUT 5 a.txt\n").expect("READY\n").send("hello" + "a".repeat(5000)));
        client.expectEnd();
        client.finish();
        Folders.expectNames(folder);
    }

    @Test
    @Order(19)
    @Hint(
            value = "the rest of the content is still on its way, and must not be taken for commands: read it, and the"
                    + " digest's line. Here that is no more than MOST_SKIPPED, so the refusal is not final",
            first = true)
    void a_disk_that_fills_up_is_an_answer_and_the_session_goes_on() throws Exception {
        WatchedDisk disk = new WatchedDisk();
        SessionHost host = SessionHost.with(ServerSettings.servingFrom(disk.path(folder)));
        Files.writeString(folder.resolve("a.txt"), "the older one");
        Peer client = host.connect();
        client.send("PUT 300000 a.txt\n").expect("READY\n");
        disk.isFullAfter(100_000);
        client.sendMeanwhile(Bytes.utf8("QUIT\n".repeat(60_000)));
        Replies.expectError("no-space", client.send(Replies.digestLine("QUIT\n".repeat(60_000))));
        client.send("GET a.txt\n").expect("OK 13\nthe older one");
        Folders.expectNames(folder, "a.txt");
    }

    @Test
    @Order(20)
    @Hint(
            value =
                    "more than MOST_SKIPPED bytes are missing, and such a large rest is not read: the refusal is final then, a"
                            + " FinalRefusalException, which reaches the client while it is still sending",
            first = true)
    void a_disk_that_fills_up_early_is_an_answer_to_a_client_that_is_still_sending() throws Exception {
        WatchedDisk disk = new WatchedDisk();
        SessionHost host = SessionHost.with(ServerSettings.servingFrom(disk.path(folder)));
        Peer client = host.connect();
        client.send("PUT " + 8 * MIB + " a.bin\n").expect("READY\n");
        disk.isFullAfter(100_000);
        client.sendMeanwhile(Bytes.pattern(4 * MIB));
        Replies.expectError("no-space", client);
        client.expectEnd();
        client.send(Bytes.pattern(MIB)).finish();
        Folders.expectNames(folder);
    }

    @Test
    @Order(20)
    @Hint(
            value =
                    "\"no more than MOST_SKIPPED\" has MOST_SKIPPED in it: only if more is missing, >, the refusal is final",
            first = true)
    void a_rest_of_exactly_the_most_that_is_skipped_is_read_and_the_session_goes_on() throws Exception {
        int size = (int) Reception.MOST_SKIPPED + 1;
        byte[] conversation = Bytes.utf8(
                "PUT " + size + " a.bin\n" + "x".repeat(size) + Replies.digestLine("x".repeat(size)) + "LIST\n");
        int first = conversation.length - size - 65 - "LIST\n".length() + 1;
        Expect.bytes(Bytes.utf8("OK 0\n"), repliesWhenTheDiskIsFull(conversation, first));
    }

    @Test
    @Order(20)
    @Hint(
            value =
                    "the line behind a refused content is read only to get it out of the way: nothing is wrong with it, or"
                            + " nothing that matters now; so what readLine() refuses, such as bytes that are not UTF-8, is"
                            + " not what the client is told",
            first = true)
    void the_line_behind_a_refused_content_is_not_judged() throws Exception {
        byte[] noText = Bytes.of(0xff, 0xfe);
        for (byte[] line : List.of(Bytes.utf8(""), Bytes.utf8("no digest at all"), Bytes.utf8("QUIT"), noText)) {
            byte[] conversation = refusedContent(1000, line, Bytes.utf8("\nLIST\n"));
            Expect.bytes(Bytes.utf8("OK 0\n"), repliesWhenTheDiskIsFull(conversation, 1000));
        }
    }

    @Test
    @Order(20)
    @Hint(
            value =
                    "the content was refused, and the client is told that, also if the line behind it is too long: the refusal"
                            + " is final then, since nobody knows where the next command begins",
            first = true)
    void a_line_without_an_end_behind_a_refused_content_changes_nothing_about_the_refusal() throws Exception {
        byte[] conversation = refusedContent(1000, Bytes.utf8("7".repeat(2000)), Bytes.utf8("\nLIST\n"));
        String after = Replies.text(repliesWhenTheDiskIsFull(conversation, 1000));
        Expect.that(
                after.isEmpty() || after.equals("OK 0\n"),
                "after no-space, the end of the session, or the reply to LIST",
                Printable.quoted(after),
                null);
    }

    @Test
    @Order(20)
    @Hint(
            value =
                    "a client that has finished can still read: whoever was refused is told so, even if the rest of the content"
                            + " never comes; throw that refusal, as a final one, and no EOFException",
            first = true)
    void a_client_that_finishes_inside_a_refused_content_is_told_the_refusal() throws Exception {
        for (int came : new int[] {500, 1000, 1064}) {
            byte[] all = refusedContent(1000, Bytes.utf8("7".repeat(64)));
            int length = "PUT 1000 a.bin\n".length() + came;
            Expect.bytes(new byte[0], repliesWhenTheDiskIsFull(Bytes.piece(all, 0, length), 100));
        }
    }

    private static byte[] refusedContent(int size, byte[]... behind) {
        ByteArrayOutputStream conversation = new ByteArrayOutputStream();
        conversation.writeBytes(Bytes.utf8("PUT " + size + " a.bin\n" + "x".repeat(size)));
        for (byte[] piece : behind) {
            conversation.writeBytes(piece);
        }
        return conversation.toByteArray();
    }

    /**
     * What is replied after READY and no-space, in a session whose disk is full from READY on.
     *
     * @param first so many bytes come first, and the rest after them
     */
    private byte[] repliesWhenTheDiskIsFull(byte[] conversation, int first) throws Exception {
        WatchedDisk disk = new WatchedDisk();
        SessionHost host = SessionHost.with(ServerSettings.servingFrom(disk.path(folder)));
        MeddledChannel out = new MeddledChannel(Integer.MAX_VALUE, "READY\n".length(), () -> disk.isFullAfter(0));
        InputStream in = new SequenceInputStream(
                new ByteArrayInputStream(conversation, 0, first),
                new ByteArrayInputStream(conversation, first, conversation.length - first));
        host.session(in, out).result();
        String[] replies = Replies.text(out.taken()).split("\n", 3);
        Expect.that(
                replies.length == 3 && replies[0].equals("READY") && replies[1].startsWith("ERROR no-space "),
                "READY, then ERROR no-space, then the reply to LIST",
                Printable.of(Folders.inWords(List.of(replies))),
                null);
        return Bytes.utf8(replies[2]);
    }

    // What the server and the client are at

    @Test
    @Order(21)
    void while_the_content_and_the_digest_come_the_server_is_RECEIVING() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        WatchedPatience patience = new WatchedPatience();
        Set<Patience.Phase> phases = new CopyOnWriteArraySet<>();
        SingleBytes content = new SingleBytes(Bytes.utf8("hello" + Replies.digestLine("hello")));
        InputStream watched = new InputStream() {
            @Override
            public int read() {
                int b = content.read();
                if (b != -1) {
                    phases.add(patience.phase());
                }
                return b;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                int n = content.read(buffer, offset, length);
                if (n != -1) {
                    phases.add(patience.phase());
                }
                return n;
            }
        };
        InputStream in = new SequenceInputStream(new ByteArrayInputStream(Bytes.utf8("PUT 5 a.txt\n")), watched);
        host.session(in, new MeddledChannel(), patience).result();
        Expect.that(
                phases.equals(Set.of(Patience.Phase.RECEIVING)),
                "while the content and the digest come, the server is RECEIVING",
                "it is " + Folders.inWords(List.copyOf(phases)),
                "say patience().begin(RECEIVING) before the content is read: a client that sends too slowly is let go then,"
                        + " and without it nobody asks how fast it is");
    }

    @Test
    @Order(21)
    void while_the_upload_is_committed_the_server_is_WORKING() throws Exception {
        WatchedDisk disk = new WatchedDisk();
        SessionHost host = SessionHost.with(ServerSettings.servingFrom(disk.path(folder)));
        WatchedPatience patience = new WatchedPatience();
        Set<Patience.Phase> phases = new CopyOnWriteArraySet<>();
        disk.afterMoving(() -> phases.add(patience.phase()));
        host.session(
                        new ByteArrayInputStream(Bytes.utf8("PUT 5 a.txt\nhello" + Replies.digestLine("hello"))),
                        new MeddledChannel(),
                        patience)
                .result();
        Assumptions.assumeFalse(phases.isEmpty(), "the file is renamed where nobody sees it");
        Expect.that(
                phases.equals(Set.of(Patience.Phase.WORKING)),
                "when the file gets its name, the server is WORKING",
                "it is " + Folders.inWords(List.copyOf(phases)),
                "say patience().begin(WORKING) when all has come: syncing a large file takes its time, and the client cannot"
                        + " help it");
    }

    // Broken off

    @Test
    @Order(21)
    @Hint("close the upload whatever happens, by try-with-resources: what was not committed then vanishes")
    void an_upload_that_ends_in_the_middle_leaves_nothing_and_the_older_file_stays() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.utf8("the older one"));
        String[] conversations = {
            "PUT 5 a.txt\n",
            "PUT 5 a.txt\nhell",
            "PUT 5 a.txt\nhello",
            "PUT 5 a.txt\nhello" + Replies.digestLine("hello").strip()
        };
        for (String sent : conversations) {
            host.session(ScriptedInput.ending(Bytes.utf8(sent), 3), new MeddledChannel())
                    .ifItThrows(
                            NullPointerException.class,
                            "the end may also come where the digest should be: readLine() gives null then")
                    .failure(IOException.class, "the connection ends inside an upload");
            expectFile("a.txt", "the older one");
            Folders.expectNames(folder, "a.txt");
        }
    }

    @Test
    @Order(22)
    void an_upload_whose_connection_breaks_leaves_nothing() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        byte[] sent = Bytes.utf8("PUT 300000 a.txt\n" + "x".repeat(200_000));
        host.session(ScriptedInput.breaking(sent, 5000), new MeddledChannel())
                .failure(IOException.class, "the connection breaks");
        Folders.expectNames(folder);
    }

    @Test
    @Order(23)
    @Hint("the size is what a stranger says: nothing is allocated for it")
    void a_size_of_two_gigabytes_costs_no_memory_before_they_come() throws Exception {
        SessionHost host = SessionHost.serving(around);
        Peer[] clients = new Peer[20];
        for (int i = 0; i < clients.length; i++) {
            clients[i] = host.connect();
            clients[i]
                    .send("PUT " + Integer.MAX_VALUE + " a" + i + "\n")
                    .expect("READY\n")
                    .send("x");
        }
        for (Peer client : clients) {
            client.expectSilence();
        }
    }

    @Test
    @Order(24)
    @Hint("every file that is opened is closed, whatever happens: try-with-resources")
    void no_file_stays_open_whatever_happens() throws Exception {
        WatchedDisk disk = new WatchedDisk();
        SessionHost host = SessionHost.with(ServerSettings.servingFrom(disk.path(folder)));
        for (String sent : new String[] {
            "PUT 5 a.txt\nhello" + Replies.digestLine("hello"),
            "PUT 5 a.txt\nhallo" + Replies.digestLine("hello"),
            "PUT 5 a.txt\nhello\n"
        }) {
            host.session(ScriptedInput.ending(Bytes.utf8(sent), 100), new MeddledChannel())
                    .result();
        }
        Expect.that(
                disk.openFiles() == 0,
                "no file is open when the sessions are over",
                disk.openFiles() + " are still open",
                null);
    }

    private void expectFile(String name, String content) throws IOException {
        Folders.expectFile(folder, name, Bytes.utf8(content));
    }
}
