package socketlabs.fileserver;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Cleanup;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Peer;
import socketlabs.testkit.PeerListener;
import socketlabs.testkit.ScriptedInput;
import socketlabs.testkit.Step;

@Step(number = "5.8", title = "The client", points = 10)
class Step8ClientTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final long MIB = 1024 * 1024;
    private static final long ANY_SIZE = Long.MAX_VALUE;
    private static final byte[] HELLO = Bytes.utf8("hello");
    private static final byte[] CONTENT = Bytes.pattern(10_000);
    private static final String ESCAPE = "\u001b";

    private static final String HASH_ALL =
            "all has come, and is the right content: if its SHA-256 is taken for a wrong one, hash what an earlier download "
                    + "has left, too, when you open it";

    @TempDir
    Path folder;

    private FileClient client;
    private Peer server;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final ProgressListener listener = (done, total) -> told.add(done + " of " + total);

    // ReplyReader, in memory

    @Test
    @Order(1)
    void the_first_line_of_a_reply_is_read_and_the_body_is_left() throws Exception {
        InputStream in = ScriptedInput.ending(Bytes.utf8("OK 9\n10:48:00\n"), 1);
        long length = Call.start("readLength(), of \"OK 9\"", () -> new ReplyReader(in).readLength())
                .result();
        expectEqual(9L, length, "the length in the reply");
        Expect.bytes(Bytes.utf8("10:48:00\n"), in.readAllBytes());
    }

    @Test
    @Order(2)
    @Hint("ERROR, a code, and the rest of the line: Code.ofWord knows the codes, and INTERNAL stands for all others")
    void ERROR_is_a_RefusedException_with_the_server_s_code_and_message() throws Exception {
        expectRefusal("ERROR not-found there is no such file", Code.NOT_FOUND, "there is no such file");
        expectRefusal("ERROR busy come back later", Code.BUSY, "come back later");
        expectRefusal("ERROR from-the-future whatever", Code.INTERNAL, "whatever");
    }

    @Test
    @Order(3)
    @Hint("the message goes to a terminal, and comes from a stranger: Printable.of makes it harmless")
    void a_message_has_nothing_in_it_that_a_terminal_obeys() throws Exception {
        RefusedException refused = refusal("ERROR internal " + ESCAPE + "[2Jgone");
        expectHarmless(refused.getMessage(), "the message of the RefusedException");
    }

    @Test
    @Order(4)
    @Hint(
            "a length is one or more digits, and at most 2^63-1: Numbers.parse judges it. What is wrong with a reply is a "
                    + "ProtocolException: it is no refusal, and nobody can go on after it")
    void what_is_no_reply_is_a_ProtocolException() throws Exception {
        for (String line : List.of(
                "HTTP/1.1 400 Bad Request",
                "OK",
                "OK ",
                "OK -1",
                "OK +1",
                "OK 1 2",
                "OK 9223372036854775808",
                "OKAY 5",
                "READY",
                "",
                "x".repeat(2000))) {
            String shown = line.length() > 40 ? "a line of " + line.length() + " bytes" : "\"" + line + "\"";
            Call.start("readLength(), of " + shown, () -> reader(line + "\n").readLength())
                    .failure(ProtocolException.class, "this is neither OK and a length nor ERROR and a code");
        }
        Call.start(
                        "readLength(), of bytes that are not UTF-8",
                        () -> new ReplyReader(ScriptedInput.ending(Bytes.of('O', 'K', ' ', 0xc3, 0x28, '\n'), 100))
                                .readLength())
                .failure(ProtocolException.class, "the line is not UTF-8");
    }

    @Test
    @Order(5)
    @Hint("LineReader returns null at the end of the stream: a reply was due, so that is an error here")
    void an_end_in_place_of_a_reply_is_an_EOFException() throws Exception {
        for (String begun : List.of("", "OK 1")) {
            Call.start(
                            "readLength(), of \"" + begun + "\" and the end",
                            () -> reader(begun).readLength())
                    .failure(EOFException.class, "the server has finished, and the reply is not whole");
        }
    }

    @Test
    @Order(6)
    void READY_is_read_and_nothing_else_is_taken_for_it() throws Exception {
        Call.run("readReady(), of \"READY\"", () -> reader("READY\n").readReady())
                .result();
        for (String line : List.of("OK 0", "READY 5", "ready", "REA")) {
            Call.run(
                            "readReady(), of \"" + line + "\"",
                            () -> reader(line + "\n").readReady())
                    .failure(ProtocolException.class, "the server has not said READY");
        }
        RefusedException refused = Call.run(
                        "readReady(), of an ERROR",
                        () -> reader("ERROR too-large 5 at most\n").readReady())
                .failure(RefusedException.class, "the server refuses");
        expectEqual(Code.TOO_LARGE, refused.code(), "the code");
    }

    @Test
    @Order(7)
    @Hint("one read() gives what has come so far: readNBytes reads on")
    void a_text_is_read_whole_in_however_many_pieces_it_comes() throws Exception {
        InputStream in = ScriptedInput.ending(Bytes.utf8("OK 12\nolá, mundo\n" + "OK 0\nOK 1\n."), 1);
        ReplyReader reader = new ReplyReader(in);
        for (String text : List.of("olá, mundo\n", "", ".")) {
            String read = Call.start("readText(100)", () -> reader.readText(100))
                    .ifItThrows("the reply before this one was not read to its end, or too far: a length counts bytes")
                    .result();
            Expect.bytes(Bytes.utf8(text), Bytes.utf8(read));
        }
    }

    @Test
    @Order(8)
    @Hint(
            value = "judge the length, as a long, before you allocate or read anything; as an int, 4294967297 is 1",
            first = true)
    void a_text_that_is_too_long_is_refused_before_it_is_read() throws Exception {
        for (long length : new long[] {101, 4294967297L, Long.MAX_VALUE}) {
            InputStream in = ScriptedInput.ending(Bytes.utf8("OK " + length + "\nthe text"), 1000);
            Call.start("readText(100), of \"OK " + length + "\"", () -> new ReplyReader(in).readText(100))
                    .failure(ProtocolException.class, "100 bytes may come, and " + length + " are announced");
            Expect.bytes(Bytes.utf8("the text"), in.readAllBytes());
        }
    }

    @Test
    @Order(9)
    void an_end_inside_a_text_is_an_EOFException_that_tells_how_many_bytes_came() throws Exception {
        EOFException e = Call.start(
                        "readText(100), of \"OK 12\", 5 bytes and the end",
                        () -> reader("OK 12\nhello").readText(100))
                .failure(EOFException.class, "5 of 12 bytes came");
        expectNumbers(e, 5, 12);
    }

    @Test
    @Order(10)
    @Hint("new String(bytes, UTF_8) never fails: newDecoder().decode(…) does")
    void a_text_that_is_not_UTF_8_is_a_ProtocolException() throws Exception {
        InputStream in = ScriptedInput.ending(Bytes.of('O', 'K', ' ', '2', '\n', 0xc3, 0x28), 100);
        Call.start("readText(100), of the bytes c3 28", () -> new ReplyReader(in).readText(100))
                .failure(ProtocolException.class, "c3 28 is not UTF-8");
    }

    // requests

    @Test
    @Order(11)
    void a_request_is_a_line_and_its_reply_the_answer() throws Exception {
        connect();
        Call<String> time = Call.start("time()", () -> client.time());
        server.expect("TIME\n").sendByteByByte(Bytes.utf8("OK 9\n10:48:00\n"));
        expectEqual("10:48:00", time.result(), "what time() returns");
        Call<String> status = Call.start("status()", () -> client.status());
        server.expect("STATUS\n").send(okay(Bytes.utf8("state: open\nclients: 1\n")));
        expectEqual(List.of("state: open", "clients: 1"), lines(status.result()), "the lines that status() returns");
        Call<Void> delete = Call.run("delete(a b.txt)", () -> client.delete(name("a b.txt")));
        server.expect("DELETE a b.txt\n").send("OK 0\n");
        delete.result();
        client.close();
        server.expectEnd();
    }

    @Test
    @Order(12)
    @Hint("whatever the server says may be printed: Printable.of, line by line")
    void what_the_server_tells_has_nothing_in_it_that_a_terminal_obeys() throws Exception {
        connect();
        Call<String> time = Call.start("time()", () -> client.time());
        server.expect("TIME\n").send("OK 5\n" + ESCAPE + "[2J\n");
        expectHarmless(time.result(), "what time() returns");
        Call<String> status = Call.start("status()", () -> client.status());
        server.expect("STATUS\n").send(okay(Bytes.utf8("a: 1\nb: " + ESCAPE + "[2J\n")));
        expectHarmless(status.result(), "what status() returns");
        expectEqual(2, lines(status.result()).size(), "the number of lines that status() returns");
    }

    @Test
    @Order(13)
    void the_list_has_a_file_for_each_line() throws Exception {
        connect();
        Call<List<StoredFile>> list = Call.start("list()", () -> client.list());
        server.expect("LIST\n")
                .send(okay(
                        Bytes.utf8("5\t2026-11-21T10:48:00Z\ta b.txt\n4294967296\t2026-01-01T00:00:00Z\tolá.txt\n")));
        expectEqual(
                List.of(
                        new StoredFile(name("a b.txt"), 5, Instant.parse("2026-11-21T10:48:00Z")),
                        new StoredFile(name("olá.txt"), 4294967296L, Instant.parse("2026-01-01T00:00:00Z"))),
                list.result(),
                "what list() returns");
        Call<List<StoredFile>> empty = Call.start("list(), of no files", () -> client.list());
        server.expect("LIST\n").send("OK 0\n");
        expectEqual(List.of(), empty.result(), "what list() returns");
    }

    @Test
    @Order(14)
    @Hint("a list is refused as a whole if a line of it is none: StoredFile.parse judges the name, too")
    void a_list_with_a_name_that_leads_out_of_the_folder_is_an_IOException_and_ends_the_connection() throws Exception {
        for (String line : List.of(
                "5\t2026-11-21T10:48:00Z\t../../.bashrc",
                "-5\t2026-11-21T10:48:00Z\ta.txt",
                "5\tyesterday\ta.txt",
                "a.txt",
                "",
                "\n")) {
            connect();
            Call<List<StoredFile>> list =
                    Call.start("list(), of " + Printable.quoted(line + "\n"), () -> client.list());
            server.expect("LIST\n").send("OK " + (line.length() + 1) + "\n" + line + "\n");
            list.failure(IOException.class, "this is no line of a list");
            server.expectGone();
        }
    }

    @Test
    @Order(14)
    @Hint(
            value =
                    "an exception of somebody else's, such as a DateTimeParseException, repeats what it could not read: throw one "
                            + "with words of your own, in which Printable.quoted shows what came",
            first = true)
    void what_stands_in_an_exception_has_nothing_in_it_that_a_terminal_obeys() throws Exception {
        String evil = ESCAPE + "[2Jx";
        for (String line : List.of(
                "5\t" + evil + "\ta.txt",
                evil + "\t2026-11-21T10:48:00Z\ta.txt",
                "5\t2026-11-21T10:48:00Z\t" + evil,
                evil)) {
            connect();
            Call<List<StoredFile>> list = Call.start("list(), of " + Printable.quoted(line), () -> client.list());
            server.expect("LIST\n").send(okay(Bytes.utf8(line + "\n")));
            expectHarmlessFailure(list);
        }
        connect();
        Call<byte[]> hash = Call.start("hash(), of " + Printable.quoted(evil), () -> client.hash(name("a.txt")));
        server.expect("HASH a.txt\n").send(okay(Bytes.utf8(evil + "\n")));
        expectHarmlessFailure(hash);
        connect();
        Call<String> time = Call.start("time(), answered with " + Printable.quoted(evil), () -> client.time());
        server.expect("TIME\n").send(evil + "\n");
        expectHarmlessFailure(time);
    }

    private static void expectHarmlessFailure(Call<?> call) throws Exception {
        IOException e = call.failure(IOException.class, "this is none of what the protocol has here");
        expectHarmless(
                String.valueOf(e.getMessage()),
                "the message of the " + e.getClass().getSimpleName());
    }

    @Test
    @Order(15)
    @Hint("a list may have FileClient.MOST_LISTED bytes, any other text MOST_TOLD")
    void texts_that_would_fill_the_memory_are_refused_at_once() throws Exception {
        connect();
        Call<List<StoredFile>> list = Call.start("list()", () -> client.list());
        server.expect("LIST\n").send("OK " + (FileClient.MOST_LISTED + 1) + "\n");
        list.failure(IOException.class, "the list is longer than a list may be");
        server.expectGone();
        connect();
        Call<String> status = Call.start("status()", () -> client.status());
        server.expect("STATUS\n").send("OK " + (FileClient.MOST_TOLD + 1) + "\n");
        status.failure(IOException.class, "the status is longer than a text may be");
        server.expectGone();
    }

    @Test
    @Order(16)
    @Hint("a list of 20000 files has almost a MiB, and that is fine: only what is larger than MOST_LISTED is refused")
    void a_list_of_twenty_thousand_files_is_read() throws Exception {
        connect();
        StringBuilder files = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            files.append("1\t2026-11-21T10:48:00Z\tphoto-").append(i).append(".jpg\n");
        }
        Call<List<StoredFile>> list = Call.start("list()", () -> client.list());
        server.expect("LIST\n").sendMeanwhile(Bytes.utf8("OK " + files.length() + "\n" + files));
        expectEqual(20_000, list.result().size(), "the number of files that list() returns");
    }

    @Test
    @Order(17)
    void a_digest_is_64_hex_digits_and_nothing_else() throws Exception {
        connect();
        byte[] digest = Replies.sha256(HELLO);
        Call<byte[]> hash = Call.start("hash(a.txt)", () -> client.hash(name("a.txt")));
        server.expect("HASH a.txt\n").send("OK 65\n" + Sha256.hex(digest) + "\n");
        Expect.bytes(digest, hash.result());
        for (String other :
                List.of("../../../../tmp/evil", "", Sha256.hex(digest).substring(2))) {
            connect();
            Call<byte[]> wrong = Call.start("hash(), of \"" + other + "\"", () -> client.hash(name("a.txt")));
            server.expect("HASH a.txt\n").send("OK " + other.length() + "\n" + other);
            wrong.failure(ProtocolException.class, "this is no SHA-256");
            server.expectGone();
        }
    }

    @Test
    @Order(18)
    @Hint(
            value = "a refusal ends the request, and not the connection: a password that is wrong can be corrected",
            first = true)
    void after_a_refusal_the_next_request_can_be_made() throws Exception {
        connect();
        Call<Void> wrong = Call.run("auth(wrong)", () -> client.auth("wr ong"));
        server.expect("AUTH wr ong\n").send("ERROR unauthorized wrong password\n");
        RefusedException refused = wrong.failure(RefusedException.class, "the server refuses the password");
        expectEqual(Code.UNAUTHORIZED, refused.code(), "the code");
        Call<Void> right = Call.run("auth(right)", () -> client.auth("right"));
        server.expect("AUTH right\n").send("OK 0\n");
        right.result();
        expectEqual(true, client.isOpen(), "isOpen()");
    }

    @Test
    @Order(18)
    @Hint(
            "with busy, idle-timeout and line-too-long the server ends the connection, and waits until this client closes "
                    + "it, too")
    void after_a_refusal_with_which_the_server_hangs_up_the_connection_is_closed() throws Exception {
        for (Code code : List.of(Code.BUSY, Code.IDLE_TIMEOUT, Code.LINE_TOO_LONG)) {
            connect();
            Call<String> time = Call.start("time(), answered with " + code.word(), () -> client.time());
            server.expect("TIME\n").send("ERROR " + code.word() + " goodbye\n").finish();
            RefusedException refused = time.failure(RefusedException.class, "the server refuses, and hangs up");
            expectEqual(code, refused.code(), "the code");
            server.expectGone();
        }
    }

    @Test
    @Order(19)
    @Hint("behind a line end the server would see another request: look for \\n and \\r before anything is sent")
    void a_password_with_a_line_end_is_an_IllegalArgumentException_and_nothing_is_sent() throws Exception {
        connect();
        for (String password : List.of("x\nDELETE a.txt", "x\r", "x\ry")) {
            Call.run("auth(" + Printable.quoted(password) + ")", () -> client.auth(password))
                    .ifItStands("the password was sent, and the reply is waited for")
                    .failure(
                            IllegalArgumentException.class, "a password stands in one line, without LF and without CR");
        }
        client.close();
        server.expectEnd();
    }

    @Test
    @Order(20)
    @Hint(
            "read through the PatientInput that the constructor has made: it knows the limit, the socket's stream does not")
    void a_server_that_says_nothing_is_not_waited_for_for_ever() throws Exception {
        connect(SHORT);
        Call<String> time = Call.start("time()", () -> client.time());
        server.expect("TIME\n");
        time.failure(SocketTimeoutException.class, "the server says nothing for 0.3 s");
        server.expectGone();
    }

    @Test
    @Order(21)
    @Hint("the limit begins with the request: in.restart()")
    void a_client_that_was_idle_for_longer_than_the_limit_can_still_ask() throws Exception {
        connect(SHORT);
        long connected = System.nanoTime();
        while (System.nanoTime() - connected < SHORT.toNanos()) {
            server.expectSilence();
        }
        Call<Duration> waiting = Call.start("time(), when nothing was asked for 0.3 s", this::waitForTime);
        server.expect("TIME\n");
        Duration waited = waiting.result();
        // On a slow machine it takes longer, and never less.
        Expect.that(
                waited.compareTo(SHORT.dividedBy(2)) > 0,
                "time() waits 0.3 s for a reply, from the request on",
                "it gave up after " + waited.toMillis() + " ms",
                null);
    }

    /** How long time() waits for a reply that does not come. */
    private Duration waitForTime() throws IOException {
        long asked = System.nanoTime();
        try {
            client.time();
        } catch (SocketTimeoutException expected) {
            return Duration.ofNanos(System.nanoTime() - asked);
        }
        throw new AssertionError("nobody has replied");
    }

    // Download, without a server

    @Test
    @Order(22)
    @Hint(
            "MessageDigest.isEqual compares two digests: equals() of two arrays asks whether they are one and the same array")
    void a_download_has_its_name_once_it_is_whole() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "an older file");
        try (Download download = open("a.txt", HELLO)) {
            append(download, HELLO, 0, 3);
            Folders.expectFile(folder, "a.txt", Bytes.utf8("an older file"));
            append(download, HELLO, 3, 5);
            expectEqual(5L, download.received(), "received()");
            keep(download);
        }
        Folders.expectFile(folder, "a.txt", HELLO);
        Folders.expectOnly(folder, "a.txt");
    }

    @Test
    @Order(23)
    @Hint("in a folder that is listed, nobody is to see half a file: let the temporary name begin with a dot")
    void until_then_it_has_a_hidden_name_in_the_same_folder() throws Exception {
        try (Download download = open("a.txt", HELLO)) {
            append(download, HELLO, 0, 3);
            List<String> names = Folders.names(folder);
            Expect.that(
                    names.size() == 1 && names.get(0).startsWith("."),
                    "one file in the folder of the target, with a name that begins with a dot",
                    "in the folder: " + Folders.inWords(names),
                    null);
        }
    }

    @Test
    @Order(24)
    @Hint("close() keeps what was received; of() finds it by its name, counts it, and hashes it")
    void a_download_that_broke_off_goes_on() throws Exception {
        try (Download broken = open("a.bin", CONTENT)) {
            append(broken, CONTENT, 0, 7000);
        }
        try (Download next = open("a.bin", CONTENT)) {
            expectEqual(7000L, next.received(), "received(), of a download that goes on after 7000 bytes");
            append(next, CONTENT, 7000, 10_000);
            keep(next);
        }
        Folders.expectFile(folder, "a.bin", CONTENT);
        Folders.expectOnly(folder, "a.bin");
    }

    @Test
    @Order(25)
    @Hint("what is there belongs to a file of a certain name and a certain content: both must be told by the temporary "
            + "name, as far as it has room for them")
    void what_is_left_of_another_content_or_another_name_is_not_gone_on_with() throws Exception {
        try (Download broken = open("a.bin", CONTENT)) {
            append(broken, CONTENT, 0, 7000);
        }
        try (Download other = open("a.bin", HELLO);
                Download another = open("b.bin", CONTENT)) {
            expectEqual(0L, other.received(), "received(), of another content");
            expectEqual(0L, another.received(), "received(), of another name");
        }
    }

    @Test
    @Order(26)
    @Hint("when a file is kept, what broken downloads of its older contents have left is of no use any more")
    void what_is_left_of_older_contents_goes_when_a_newer_one_is_kept() throws Exception {
        try (Download broken = open("a.bin", CONTENT);
                Download other = open("b.bin", CONTENT)) {
            append(broken, CONTENT, 0, 7000);
            append(other, CONTENT, 0, 7000);
        }
        try (Download download = open("a.bin", HELLO)) {
            append(download, HELLO, 0, 5);
            keep(download);
        }
        Folders.expectFile(folder, "a.bin", HELLO);
        expectEqual(2, Folders.names(folder).size(), "the number of files: a.bin, and what was received of b.bin");
        try (Download other = open("b.bin", CONTENT)) {
            expectEqual(7000L, other.received(), "received(), of b.bin");
        }
    }

    @Test
    @Order(26)
    @Hint(
            "when the leftovers are removed, the file has its name already: what goes wrong there is no failure of keep()")
    void a_download_is_kept_even_if_a_leftover_cannot_be_removed() throws Exception {
        try (Download broken = open("a.bin", HELLO)) {
            append(broken, HELLO, 0, 3);
        }
        for (String leftover : Folders.names(folder)) {
            Files.delete(folder.resolve(leftover));
            Files.createDirectory(folder.resolve(leftover));
            file(leftover + "/something", HELLO); // in a folder, which cannot be removed then
        }
        try (Download download = open("a.bin", CONTENT)) {
            append(download, CONTENT, 0, 10_000);
            Call.run("keep(), with a leftover that cannot be removed", download::keep)
                    .ifItThrows(IOException.class, "the file is there: that a leftover stays is no reason to fail")
                    .result();
        }
        Folders.expectFile(folder, "a.bin", CONTENT);
    }

    @Test
    @Order(26)
    @Hint(
            "the part of a download that is under way is no leftover: it is locked (FileChannel.tryLock), so leave it alone")
    void a_download_of_another_content_that_is_under_way_can_still_be_kept() throws Exception {
        try (Download slow = open("a.bin", HELLO)) {
            append(slow, HELLO, 0, 3);
            try (Download fast = open("a.bin", CONTENT)) {
                append(fast, CONTENT, 0, 10_000);
                keep(fast);
            }
            append(slow, HELLO, 3, 5);
            Call.run("keep(), when another content was kept meanwhile", slow::keep)
                    .ifItThrows(IOException.class, "what was received so far was removed with the leftovers")
                    .result();
        }
        Folders.expectFile(folder, "a.bin", HELLO);
        Folders.expectOnly(folder, "a.bin");
    }

    @Test
    @Order(27)
    @Hint("compare before you rename; which byte is wrong nobody knows, so all of them have to go")
    void a_content_with_another_digest_is_an_IOException_and_leaves_nothing() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "an older file");
        try (Download download = open("a.txt", HELLO)) {
            append(download, Bytes.utf8("hdllo"), 0, 5);
            Call.run("keep()", download::keep)
                    .failure(IOException.class, "\"hdllo\" came, and the SHA-256 is that of \"hello\"");
        }
        Folders.expectFile(folder, "a.txt", Bytes.utf8("an older file"));
        Folders.expectOnly(folder, "a.txt");
    }

    @Test
    @Order(28)
    void a_download_of_which_nothing_came_leaves_nothing() throws Exception {
        try (Download download = open("a.txt", HELLO)) {
            expectEqual(0L, download.received(), "received()");
        }
        Folders.expectOnly(folder);
    }

    @Test
    @Order(29)
    @Hint("the target's name may have 255 bytes already: the temporary name cannot be a longer one")
    void a_name_of_255_bytes_can_be_downloaded() throws Exception {
        String name = "x".repeat(255);
        try (Download download = open(name, HELLO)) {
            append(download, HELLO, 0, 5);
            keep(download);
        }
        Folders.expectOnly(folder, name);
    }

    @Test
    @Order(29)
    @Hint(
            value =
                    "FileChannel.force() before the file is renamed: what was only written is in the system's memory, and "
                            + "gone with the power",
            first = true)
    void a_download_is_on_the_disk_before_it_has_its_name() throws Exception {
        eventsOfKeeping("a.bin").expectMovedWhenSynced("a.bin");
    }

    @Test
    @Order(29)
    @Hint(
            value =
                    "Files.move replaces an older file by itself: if it is deleted first, and the rest fails, there is none",
            first = true)
    void an_older_file_is_replaced_in_one_step() throws Exception {
        Files.writeString(folder.resolve("a.bin"), "an older file");
        Path target = folder.resolve("a.bin");
        eventsOfKeeping("a.bin")
                .expectNone(
                        event -> event.is("delete", target) || event.is("write", target),
                        "the older file is neither deleted nor written to, only replaced");
    }

    @Test
    @Order(30)
    @Hint("two that append to one file mix it up: a lock on it (FileChannel.tryLock) tells the second one")
    void two_downloads_of_one_file_at_once_are_an_IOException_for_the_second() throws Exception {
        try (Download first = open("a.txt", HELLO)) {
            append(first, HELLO, 0, 3);
            Call.start(
                            "Download.of(a.txt), a second time",
                            () -> Download.of(folder.resolve("a.txt"), Replies.sha256(HELLO)))
                    .failure(IOException.class, "another download of this file is under way");
            append(first, HELLO, 3, 5);
            keep(first);
        }
        Folders.expectFile(folder, "a.txt", HELLO);
    }

    @Test
    @Order(30)
    @Hint("of() has opened the temporary file before it knew that it is locked: close it before you throw")
    void a_download_that_cannot_begin_leaves_nothing_open() throws Exception {
        WatchedDisk disk = new WatchedDisk();
        Path target = disk.path(folder.resolve("a.txt"));
        try (Download first = Call.start("Download.of(a.txt)", () -> Download.of(target, Replies.sha256(HELLO)))
                .result()) {
            int open = disk.openFiles();
            Call.start("Download.of(a.txt), a second time", () -> Download.of(target, Replies.sha256(HELLO)))
                    .failure(IOException.class, "another download of this file is under way");
            int openNow = disk.openFiles();
            Expect.that(
                    openNow == open,
                    "as many files are open as before the second download: " + open,
                    openNow + " are open",
                    null);
            append(first, HELLO, 0, 5);
            keep(first);
        }
    }

    @Test
    @Order(31)
    void a_folder_at_the_target_is_an_IOException() throws Exception {
        Files.createDirectory(folder.resolve("a.txt"));
        Call.start("Download.of(a folder)", () -> Download.of(folder.resolve("a.txt"), Replies.sha256(HELLO)))
                .failure(IOException.class, "there is a folder of this name");
        Folders.expectOnly(folder, "a.txt");
    }

    // get

    @Test
    @Order(32)
    void get_asks_for_the_digest_then_for_the_content_and_saves_it() throws Exception {
        connect();
        Call<Void> get = get("a b.txt", ANY_SIZE);
        serveHash("a b.txt", CONTENT);
        server.expect("GET a b.txt\n").send(okay(CONTENT));
        get.result();
        Folders.expectFile(folder, "a b.txt", CONTENT);
        Folders.expectOnly(folder, "a b.txt");
        expectTold("0 of 10000", "10000 of 10000");
        client.close();
        server.expectEnd();
    }

    @Test
    @Order(33)
    void an_empty_file_is_downloaded_too() throws Exception {
        connect();
        Call<Void> get = get("empty", ANY_SIZE);
        serveHash("empty", new byte[0]);
        server.expect("GET empty\n").send("OK 0\n");
        get.result();
        Folders.expectFile(folder, "empty", new byte[0]);
        Folders.expectOnly(folder, "empty");
    }

    @Test
    @Order(34)
    @Hint("what follows the content is the next reply: read as many bytes as were announced, and not one more")
    void two_downloads_go_over_one_connection() throws Exception {
        connect();
        for (String file : List.of("a.bin", "b.bin")) {
            Call<Void> get = get(file, ANY_SIZE);
            serveHash(file, CONTENT);
            server.expect("GET " + file + "\n").send("OK 10000\n");
            server.send(Bytes.piece(CONTENT, 0, 1)).send(Bytes.piece(CONTENT, 1, 10_000));
            get.result();
            Folders.expectFile(folder, file, CONTENT);
        }
    }

    @Test
    @Order(34)
    @Hint("Path.of(\"a.bin\") has no parent: toAbsolutePath() gives it one")
    void a_file_can_be_downloaded_into_the_working_folder() throws Exception {
        Path target = Path.of("download-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".bin");
        Assumptions.assumeTrue(Files.isWritable(target.toAbsolutePath().getParent()), "nobody may write there");
        Cleanup.atEnd(() -> Files.deleteIfExists(target));
        connect();
        FileName name = name("a.bin");
        Call<Void> get = Call.run(
                        "get(a.bin), to " + target, () -> client.get(name, target, ANY_SIZE, ProgressListener.NONE))
                .ifItThrows(
                        NullPointerException.class,
                        "a path of one name has no parent: getParent() is null, and toAbsolutePath().getParent() is not");
        serveHash("a.bin", CONTENT);
        server.expect("GET a.bin\n").send(okay(CONTENT));
        get.result();
        Expect.bytes(CONTENT, Files.readAllBytes(target));
    }

    @Test
    @Order(35)
    @Hint("RESUME, with the number of bytes that are there already; what comes is the rest")
    void a_broken_download_goes_on_where_it_stopped() throws Exception {
        Files.writeString(folder.resolve("a.bin"), "an older file");
        breakOff("a.bin", 7000);
        Folders.expectFile(folder, "a.bin", Bytes.utf8("an older file"));
        told.clear();
        connect();
        Call<Void> next = get("a.bin", ANY_SIZE);
        serveHash("a.bin", CONTENT);
        int offset = serveRest("a.bin", CONTENT);
        next.ifItThrows(IOException.class, HASH_ALL).result();
        Folders.expectFile(folder, "a.bin", CONTENT);
        Folders.expectOnly(folder, "a.bin");
        expectTold(offset + " of 10000", "10000 of 10000");
    }

    @Test
    @Order(36)
    @Hint("the SHA-256 is that of the whole file: hash what was there before, too")
    void a_rest_that_does_not_fit_to_what_was_there_is_an_IOException_and_the_next_download_begins_anew()
            throws Exception {
        breakOff("a.bin", 7000);
        connect();
        Call<Void> second = get("a.bin", ANY_SIZE);
        serveHash("a.bin", CONTENT);
        serveRest("a.bin", new byte[10_000]);
        second.failure(IOException.class, "beginning and rest together have another SHA-256");
        Folders.expectOnly(folder);
        connect();
        Call<Void> third = get("a.bin", ANY_SIZE);
        serveHash("a.bin", CONTENT);
        server.expect("GET a.bin\n").send(okay(CONTENT));
        third.result();
        Folders.expectFile(folder, "a.bin", CONTENT);
    }

    @Test
    @Order(37)
    @Hint("ask for the digest first: what is left of another content is of no use")
    void a_file_that_has_changed_meanwhile_is_downloaded_from_its_beginning() throws Exception {
        breakOff("a.bin", 7000);
        connect();
        Call<Void> next = get("a.bin", ANY_SIZE);
        serveHash("a.bin", HELLO);
        server.expect("GET a.bin\n").send(okay(HELLO));
        next.result();
        Folders.expectFile(folder, "a.bin", HELLO);
        Folders.expectOnly(folder, "a.bin");
    }

    @Test
    @Order(38)
    void an_end_inside_the_content_is_an_EOFException_that_tells_how_many_bytes_came() throws Exception {
        expectNumbers(breakOff("a.bin", 7000), 7000, 10_000);
    }

    @Test
    @Order(39)
    @Hint(
            value = "judge the length before a byte is read: against most, and against the room on the disk "
                    + "(Files.getFileStore(…).getUsableSpace())",
            first = true)
    void a_file_that_is_larger_than_it_may_be_is_refused_at_once() throws Exception {
        for (String[] sizes : new String[][] {
            {"10001", "10000"}, {"4294967297", "10000"}, {"9223372036854775807", "9223372036854775807"}
        }) {
            connect();
            Call<Void> get = get("a.bin", Long.parseLong(sizes[1]));
            serveHash("a.bin", CONTENT);
            server.expect("GET a.bin\n").send("OK " + sizes[0] + "\n");
            get.failure(IOException.class, sizes[0] + " bytes are announced, and that is too many");
            server.expectGone();
            Folders.expectOnly(folder);
        }
    }

    @Test
    @Order(40)
    @Hint("what is there already counts, too: compare the rest with most - received, which cannot overflow")
    void what_is_there_already_counts_towards_the_limit() throws Exception {
        breakOff("a.bin", 7000);
        for (long rest : new long[] {4000, Long.MAX_VALUE}) {
            connect();
            Call<Void> get = get("a.bin", 10_000);
            serveHash("a.bin", CONTENT);
            readLine();
            server.send("OK " + rest + "\n");
            get.failure(IOException.class, "7000 bytes are there, " + rest + " are to come, and 10000 are allowed");
            server.expectGone();
        }
    }

    @Test
    @Order(40)
    @Hint("there is more here than the file has, today and tomorrow: discard() it when RESUME is a bad-request")
    void what_is_more_than_the_file_has_is_thrown_away_and_the_next_download_begins_anew() throws Exception {
        receiveMoreThanThereIs("a.bin");
        connect();
        refuseRest("a.bin", Code.BAD_REQUEST);
        Folders.expectOnly(folder);
        Call<Void> next = get("a.bin", ANY_SIZE);
        serveHash("a.bin", CONTENT);
        server.expect("GET a.bin\n").send(okay(CONTENT));
        next.result();
        Folders.expectFile(folder, "a.bin", CONTENT);
    }

    @Test
    @Order(40)
    @Hint("only bad-request says that what is there is wrong: after any other refusal it is still good for RESUME")
    void what_is_there_stays_when_the_server_refuses_for_another_reason() throws Exception {
        breakOff("a.bin", 7000);
        connect();
        refuseRest("a.bin", Code.UNAVAILABLE);
        Call<Void> next = get("a.bin", ANY_SIZE);
        serveHash("a.bin", CONTENT);
        serveRest("a.bin", CONTENT);
        next.ifItThrows(IOException.class, HASH_ALL).result();
        Folders.expectFile(folder, "a.bin", CONTENT);
    }

    @Test
    @Order(41)
    @Hint("a piece of constant size is enough for a file of any size")
    void nothing_is_allocated_for_what_a_server_announces() throws Exception {
        connect();
        Call<Void> get = get("a.bin", ANY_SIZE);
        serveHash("a.bin", CONTENT);
        server.expect("GET a.bin\n")
                .send("OK " + 1024 * MIB + "\n")
                .send(CONTENT)
                .finish();
        get.failure(EOFException.class, "1 GiB is announced, 10000 bytes come, and the connection ends");
    }

    @Test
    @Order(42)
    @Hint("the SHA-256 that HASH has told is that of the content that was asked for: compare before you rename")
    void a_content_that_is_not_what_was_announced_is_an_IOException_and_the_older_file_stays() throws Exception {
        connect();
        Files.writeString(folder.resolve("a.txt"), "an older file");
        Call<Void> get = get("a.txt", ANY_SIZE);
        serveHash("a.txt", HELLO);
        server.expect("GET a.txt\n").send("OK 5\nhdllo");
        get.failure(IOException.class, "what came has another SHA-256");
        Folders.expectFile(folder, "a.txt", Bytes.utf8("an older file"));
        Folders.expectOnly(folder, "a.txt");
    }

    @Test
    @Order(43)
    void a_refused_download_leaves_nothing_and_the_connection_goes_on() throws Exception {
        connect();
        Call<Void> missing = get("a.txt", ANY_SIZE);
        server.expect("HASH a.txt\n").send("ERROR not-found there is no such file\n");
        missing.failure(RefusedException.class, "there is no such file");
        Call<Void> gone = get("a.txt", ANY_SIZE);
        serveHash("a.txt", HELLO);
        server.expect("GET a.txt\n").send("ERROR not-found it was deleted a moment ago\n");
        gone.failure(RefusedException.class, "it was deleted meanwhile");
        Folders.expectOnly(folder);
        Call<String> time = Call.start("time()", () -> client.time());
        server.expect("TIME\n").send("OK 9\n10:48:00\n");
        time.result();
    }

    @Test
    @Order(43)
    @Hint("Download.of talks to nobody: if it fails, the connection is as good as before, and must not be closed")
    void a_download_that_cannot_begin_on_this_side_leaves_the_connection_as_it_is() throws Exception {
        connect();
        try (Download other = open("a.bin", CONTENT)) {
            append(other, CONTENT, 0, 1);
            Call<Void> get = get("a.bin", ANY_SIZE);
            serveHash("a.bin", CONTENT);
            get.failure(IOException.class, "another download of this file is under way");
        }
        expectEqual(true, client.isOpen(), "isOpen()");
        Call<String> time = Call.start("time()", () -> client.time());
        server.expect("TIME\n").send("OK 9\n10:48:00\n");
        time.result();
    }

    @Test
    @Order(44)
    void a_file_that_comes_too_slowly_is_not_waited_for_for_ever() throws Exception {
        connect(SHORT);
        Call<Void> get = get("a.bin", ANY_SIZE);
        serveHash("a.bin", CONTENT);
        server.expect("GET a.bin\n").send("OK 10000\n").send(Bytes.piece(CONTENT, 0, 7000));
        get.failure(SocketTimeoutException.class, "nothing more comes for 0.3 s");
        server.expectGone();
    }

    // put

    @Test
    @Order(45)
    @Hint("the content may be sent when the server has said READY, and not before")
    void put_sends_size_and_name_awaits_READY_then_sends_content_and_digest() throws Exception {
        connect();
        Call<Void> put = put(file("a b.bin", CONTENT), "x y.bin");
        server.expect("PUT 10000 x y.bin\n").expectSilence();
        server.send("READY\n").expect(CONTENT).expect(Sha256.hex(Replies.sha256(CONTENT)) + "\n");
        server.expectSilence().send("OK 0\n");
        put.result();
        expectTold("0 of 10000", "10000 of 10000");
        Expect.noThreadIsLeft("put()");
    }

    @Test
    @Order(46)
    void an_empty_file_is_uploaded_too() throws Exception {
        connect();
        Call<Void> put = put(file("empty", new byte[0]), "empty");
        server.expect("PUT 0 empty\n").send("READY\n").expect(Sha256.hex(Replies.sha256(new byte[0])) + "\n");
        server.send("OK 0\n");
        put.result();
    }

    @Test
    @Order(46)
    @Hint("the size was announced: send so many bytes, however many the file has by now")
    void of_a_file_that_grows_meanwhile_as_much_is_sent_as_was_announced() throws Exception {
        connect();
        Path file = file("log.txt", HELLO);
        Call<Void> put = put(file, "log.txt");
        server.expect("PUT 5 log.txt\n");
        Files.writeString(file, ", and more", StandardOpenOption.APPEND);
        server.send("READY\n")
                .expect("hello" + Sha256.hex(Replies.sha256(HELLO)) + "\n")
                .send("OK 0\n");
        put.result();
    }

    @Test
    @Order(47)
    @Hint("ERROR in place of READY: nothing of the content is sent, and the next request can be made")
    void a_refusal_in_place_of_READY_ends_the_upload_and_not_the_connection() throws Exception {
        connect();
        Call<Void> put = put(file("a.txt", HELLO), "a.txt");
        server.expect("PUT 5 a.txt\n").send("ERROR too-large 4 bytes are enough\n");
        RefusedException refused = put.failure(RefusedException.class, "the server refuses the file");
        expectEqual(Code.TOO_LARGE, refused.code(), "the code");
        Call<String> time = Call.start("time()", () -> client.time());
        server.expect("TIME\n").send("OK 9\n10:48:00\n");
        time.result();
    }

    @Test
    @Order(48)
    void a_refusal_after_the_content_is_a_RefusedException_and_the_connection_goes_on() throws Exception {
        connect();
        Call<Void> put = put(file("a.txt", HELLO), "a.txt");
        server.expect("PUT 5 a.txt\n").send("READY\n").expect("hello" + Sha256.hex(Replies.sha256(HELLO)) + "\n");
        server.send("ERROR digest-mismatch it was changed on the way\n");
        RefusedException refused = put.failure(RefusedException.class, "the server does not keep the file");
        expectEqual(Code.DIGEST_MISMATCH, refused.code(), "the code");
        Call<String> time = Call.start("time()", () -> client.time());
        server.expect("TIME\n").send("OK 9\n10:48:00\n");
        time.result();
    }

    @Test
    @Order(49)
    @Hint("all is sent before the reply is read: let one thread send, and wait for the reply on the other meanwhile")
    void a_refusal_in_the_middle_ends_the_sending_of_a_long_file() throws Exception {
        connect();
        Path file = folder.resolve("long.bin");
        setLength(file, 256 * MIB); // more than the buffers on the way can hold
        Call<Void> put = put(file, "long.bin");
        server.expect("PUT " + 256 * MIB + " long.bin\n").send("READY\n");
        server.take(100_000);
        server.send("ERROR no-space the disk is full\n").finish();
        RefusedException refused = put.failure(RefusedException.class, "the server's disk is full");
        expectEqual(Code.NO_SPACE, refused.code(), "the code");
        Expect.noThreadIsLeft("put()");
        expectEqual(false, client.isOpen(), "isOpen(), with most of the content not sent");
    }

    @Test
    @Order(50)
    @Hint("a write() has no time limit: whoever awaits the reply sees that nothing moves, and closes the socket")
    void a_server_that_takes_nothing_is_not_waited_for_for_ever() throws Exception {
        connect(SHORT);
        Path file = folder.resolve("long.bin");
        setLength(file, 256 * MIB);
        Call<Void> put = put(file, "long.bin");
        server.expect("PUT " + 256 * MIB + " long.bin\n").send("READY\n");
        put.failure(IOException.class, "the server takes no more bytes, and says nothing");
        Expect.noThreadIsLeft("put()");
    }

    @Test
    @Order(51)
    void a_break_in_the_middle_is_an_IOException_and_no_thread_is_left() throws Exception {
        connect();
        byte[] content = Bytes.pattern(8 * (int) MIB);
        Call<Void> put = put(file("long.bin", content), "long.bin");
        server.expect("PUT " + content.length + " long.bin\n").send("READY\n");
        server.take(100_000);
        server.reset();
        put.failure(IOException.class, "the connection was reset");
        Expect.noThreadIsLeft("put()");
    }

    @Test
    @Order(51)
    @Hint(
            "the file ends before all that was announced: end this direction (shutdownOutput), and throw an EOFException; a "
                    + "digest would be taken for content")
    void a_file_that_becomes_shorter_meanwhile_is_an_IOException() throws Exception {
        connect();
        Call<Void> put = putWhatBecomesShorter();
        server.finish();
        put.failure(IOException.class, "the file has become shorter, and the server says nothing");
        Expect.noThreadIsLeft("put()");
        expectEqual(false, client.isOpen(), "isOpen(), in the middle of a content");
    }

    @Test
    @Order(51)
    @Hint(
            value =
                    "when the sending fails, end this direction only (shutdownOutput), and look for the reply: a refusal says "
                            + "more than the failure",
            first = true)
    void when_the_sending_fails_and_the_server_refuses_it_is_the_refusal_that_is_thrown() throws Exception {
        connect();
        Call<Void> put = putWhatBecomesShorter();
        server.send("ERROR bad-request not all of the content has come\n").finish();
        RefusedException refused = put.failure(RefusedException.class, "the server has refused what it was sent");
        expectEqual(Code.BAD_REQUEST, refused.code(), "the code");
        Expect.noThreadIsLeft("put()");
    }

    @Test
    @Order(52)
    @Hint("look at the file before you ask the server")
    void a_file_that_does_not_exist_is_a_NoSuchFileException_and_nothing_is_sent() throws Exception {
        connect();
        put(folder.resolve("missing.txt"), "missing.txt").failure(NoSuchFileException.class, "there is no such file");
        client.close();
        server.expectEnd();
    }

    @Test
    @Order(52)
    @Hint("a folder exists, and has no content: ask Files.isRegularFile() before you ask the server")
    void a_folder_is_an_IOException_and_nothing_is_sent() throws Exception {
        connect();
        put(folder, "folder")
                .ifItStands("the server was asked, before anybody looked whether it is a file")
                .failure(IOException.class, "it is a folder");
        client.close();
        server.expectEnd();
    }

    @Test
    @Order(52)
    @Hint("to open a named pipe is to wait for who writes into it: ask Files.isRegularFile() before it is opened")
    void a_pipe_is_an_IOException_and_nobody_waits_for_it() throws Exception {
        Path pipe = folder.resolve("pipe");
        Folders.pipe(pipe);
        connect();
        put(pipe, "pipe")
                .ifItStands("opening a named pipe waits until somebody opens its other end")
                .failure(IOException.class, "it is no regular file");
        client.close();
        server.expectEnd();
    }

    @Test
    @Order(53)
    @Hint("OK before the last byte was sent: whatever the server has kept, it is not this file")
    void an_OK_before_all_was_sent_is_an_IOException() throws Exception {
        connect();
        Path file = folder.resolve("long.bin");
        setLength(file, 256 * MIB);
        Call<Void> put = put(file, "long.bin");
        server.expect("PUT " + 256 * MIB + " long.bin\n").send("READY\nOK 0\n");
        put.failure(IOException.class, "the server says OK after some bytes of 256 MiB");
        Expect.noThreadIsLeft("put()");
    }

    private static ReplyReader reader(String reply) {
        return new ReplyReader(ScriptedInput.ending(Bytes.utf8(reply), 7));
    }

    private static RefusedException refusal(String line) throws Exception {
        return Call.start(
                        "readLength(), of \"" + line.replace(ESCAPE, "ESC") + "\"",
                        () -> reader(line + "\n").readLength())
                .failure(RefusedException.class, "the server refuses");
    }

    private static void expectRefusal(String line, Code code, String message) throws Exception {
        RefusedException refused = refusal(line);
        expectEqual(code, refused.code(), "the code of \"" + line + "\"");
        Expect.that(
                String.valueOf(refused.getMessage()).contains(message),
                "a message with the server's words, \"" + message + "\"",
                "the message is: " + refused.getMessage(),
                null);
    }

    private void connect() throws Exception {
        connect(LIMIT);
    }

    private void connect(Duration limit) throws Exception {
        PeerListener port = PeerListener.open();
        client = Cleanup.atEnd(FileClient.connect("127.0.0.1", port.port(), limit));
        server = port.accept();
    }

    private Call<Void> get(String name, long most) throws Exception {
        FileName file = name(name);
        return Call.run("get(" + name + ")", () -> client.get(file, folder.resolve(name), most, listener));
    }

    private Call<Void> put(Path file, String name) throws Exception {
        FileName as = name(name);
        return Call.run("put(" + file.getFileName() + ")", () -> client.put(file, as, listener));
    }

    /** Of 64 MiB only some are left when the server is ready; what was sent of them does not matter. */
    private Call<Void> putWhatBecomesShorter() throws Exception {
        Path file = folder.resolve("log.bin");
        setLength(file, 64 * MIB); // more than anybody reads ahead
        Call<Void> put = put(file, "log.bin");
        server.expect("PUT " + 64 * MIB + " log.bin\n");
        setLength(file, 100_000);
        server.send("READY\n").expectGone();
        return put;
    }

    private static void setLength(Path file, long length) throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(length);
        }
    }

    private void receiveMoreThanThereIs(String name) throws Exception {
        try (Download broken = open(name, CONTENT)) {
            append(broken, Bytes.pattern(12_000), 0, 12_000);
        }
    }

    private void refuseRest(String name, Code code) throws Exception {
        Call<Void> get = get(name, ANY_SIZE);
        serveHash(name, CONTENT);
        String request = readLine();
        Expect.that(request.startsWith("RESUME "), "RESUME, since something is there", request, null);
        server.send("ERROR " + code.word() + " it cannot be had\n");
        RefusedException refused = get.failure(RefusedException.class, "the server refuses the rest");
        expectEqual(code, refused.code(), "the code");
    }

    private void serveHash(String name, byte[] content) throws Exception {
        server.expect("HASH " + name + "\n").send("OK 65\n" + Sha256.hex(Replies.sha256(content)) + "\n");
    }

    /** A download of {@link #CONTENT} that ends after so many bytes. */
    private EOFException breakOff(String name, int bytes) throws Exception {
        connect();
        Call<Void> get = get(name, ANY_SIZE);
        serveHash(name, CONTENT);
        server.expect("GET " + name + "\n").send("OK 10000\n");
        server.send(Bytes.piece(CONTENT, 0, bytes)).finish();
        return get.failure(EOFException.class, bytes + " of 10000 bytes came, then the connection ended");
    }

    /** Answers the RESUME that is due with the rest of a content, from whatever place the client asks for. */
    private int serveRest(String name, byte[] content) {
        String request = readLine();
        String[] words = request.split(" ", 3);
        int offset = words.length == 3 && words[1].matches("[0-9]{1,5}") ? Integer.parseInt(words[1]) : 0;
        Expect.that(
                words[0].equals("RESUME") && words.length == 3 && words[2].equals(name) && offset > 0 && offset <= 7000,
                "RESUME <offset> " + name + ", with an offset from 1 to 7000: so many bytes came the last time",
                request,
                null);
        byte[] rest = Bytes.piece(content, offset, content.length);
        server.send("OK " + rest.length + "\n").send(rest);
        return offset;
    }

    private String readLine() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte b;
        while ((b = server.take(1)[0]) != '\n') {
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static byte[] okay(byte[] content) {
        byte[] head = Bytes.utf8("OK " + content.length + "\n");
        return ByteBuffer.allocate(head.length + content.length)
                .put(head)
                .put(content)
                .array();
    }

    private Download open(String name, byte[] content) throws Exception {
        Path target = folder.resolve(name);
        String shown = name.length() > 40 ? "a name of " + name.length() + " bytes" : name;
        return Call.start("Download.of(" + shown + ")", () -> Download.of(target, Replies.sha256(content)))
                .result();
    }

    private static void append(Download download, byte[] content, int from, int to) throws Exception {
        Call.run("append(" + (to - from) + " bytes)", () -> download.append(ByteBuffer.wrap(content, from, to - from)))
                .result();
    }

    private static void keep(Download download) throws Exception {
        Call.run("keep()", download::keep).result();
    }

    /** What is done with the disk while a file is downloaded and kept. */
    private DiskEvents eventsOfKeeping(String name) throws Exception {
        WatchedDisk disk = new WatchedDisk();
        Path target = disk.path(folder.resolve(name));
        try (Download download = Call.start(
                        "Download.of(" + name + ")", () -> Download.of(target, Replies.sha256(CONTENT)))
                .result()) {
            append(download, CONTENT, 0, 7000);
            append(download, CONTENT, 7000, 10_000);
            keep(download);
        }
        Folders.expectFile(folder, name, CONTENT);
        return DiskEvents.of(disk);
    }

    private static FileName name(String text) throws Exception {
        return FileName.of(text);
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static void expectEqual(Object expected, Object actual, String what) {
        Expect.that(expected.equals(actual), what + " is " + expected, "it is " + actual, null);
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static void expectHarmless(String text, String what) {
        Expect.that(
                text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'),
                what + " has no control characters besides line ends",
                "it is: " + Printable.of(text),
                null);
    }

    private static void expectNumbers(IOException e, int came, int all) {
        String message = String.valueOf(e.getMessage());
        Expect.that(
                message.contains(String.valueOf(came)) && message.contains(String.valueOf(all)),
                "a message that says how many bytes came, of how many: " + came + " of " + all,
                "the message is: " + message,
                null);
    }

    /** How often is free; the first and the last are not. */
    private void expectTold(String first, String last) {
        Expect.that(
                !told.isEmpty()
                        && told.get(0).equals(first)
                        && told.get(told.size() - 1).equals(last),
                "the listener is told " + first + ", and at last " + last,
                "it was told "
                        + (told.isEmpty() ? "nothing" : told.get(0) + ", and at last " + told.get(told.size() - 1)),
                "progress is told before the first piece, and after each one");
    }
}
