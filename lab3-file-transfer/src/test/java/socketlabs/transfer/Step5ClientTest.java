package socketlabs.transfer;

import static socketlabs.transfer.FolderForTest.names;
import static socketlabs.transfer.UploadForTest.header;
import static socketlabs.transfer.UploadForTest.join;
import static socketlabs.transfer.UploadForTest.reply;
import static socketlabs.transfer.UploadForTest.upload;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

@Step(number = "3.5", title = "The client: send, save the copy, compare", points = 15)
class Step5ClientTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final long MIB = 1024 * 1024;
    private static final byte[] HELLO = Bytes.utf8("hello");

    /** More than the buffers on the way can hold, on most systems. */
    private static final int LARGE = 8 * 1024 * 1024;

    private static final String WHAT_CAME_OF_IT =
            "when a refusal has ended the sending, the thread that sends fails, too: that is what came of it, and no news."
                    + " Throw the refusal, also if that thread is quicker";

    /** So often is tried what is a matter of chance. */
    private static final int ROUNDS = 25;

    @TempDir
    Path folder;

    private TransferClient client;
    private Peer server;

    @Test
    @Order(1)
    @Hint("the name is the last part of the path only: a server does not want to know your folders")
    void the_client_sends_header_content_and_SHA_256_and_nothing_else() throws Exception {
        connect();
        Call<Void> transfer = transfer(file("a.txt", HELLO), "copy.txt");
        server.expect(upload("a.txt", HELLO));
        server.send(reply(HELLO));
        transfer.result();
        Expect.noThreadIsLeft("transfer()");
        client.close();
        server.expectEnd();
    }

    @Test
    @Order(2)
    void what_comes_back_is_saved_under_the_name_that_was_given() throws Exception {
        connect();
        Files.writeString(folder.resolve("copy.txt"), "an older copy");
        Call<Void> transfer = transfer(file("a.txt", HELLO), "copy.txt");
        server.expect(upload("a.txt", HELLO)).send(reply(HELLO));
        transfer.result();
        expectFile("copy.txt", HELLO);
        expectFolder("a.txt", "copy.txt");
        OpenFilesForTest.expectNone(folder, "transfer()");
    }

    @Test
    @Order(3)
    void an_empty_file_has_an_empty_copy() throws Exception {
        connect();
        Call<Void> transfer = transfer(file("empty", new byte[0]), "copy");
        server.expect(upload("empty", new byte[0])).send(reply(new byte[0]));
        transfer.result();
        expectFile("copy", new byte[0]);
    }

    @Test
    @Order(4)
    @Hint("one read() gives what has come so far: read again for the rest")
    void a_reply_that_comes_one_byte_at_a_time_is_read_whole() throws Exception {
        connect();
        Call<Void> transfer = transfer(file("a.txt", HELLO), "copy.txt");
        server.expect(upload("a.txt", HELLO)).sendByteByByte(reply(HELLO));
        transfer.result();
        expectFile("copy.txt", HELLO);
    }

    @Test
    @Order(5)
    void a_million_bytes_go_there_and_back() throws Exception {
        connect();
        byte[] content = Bytes.pattern(1_000_003);
        Call<Void> transfer = transfer(file("a.bin", content), "copy.bin");
        server.expect(upload("a.bin", content)).send(reply(content));
        transfer.result();
        expectFile("copy.bin", content);
    }

    @Test
    @Order(6)
    @Hint(
            value =
                    "a transfer ends with its reply, and the connection stays open for the next: no half-close, no close",
            first = true)
    void two_transfers_go_over_one_connection() throws Exception {
        connect();
        Call<Void> first = transfer(file("a.txt", HELLO), "copy-a.txt");
        server.expect(upload("a.txt", HELLO)).send(reply(HELLO));
        first.result();
        Call<Void> second = transfer(file("b.txt", Bytes.utf8("again")), "copy-b.txt");
        server.expect(upload("b.txt", Bytes.utf8("again"))).send(reply(Bytes.utf8("again")));
        second.result();
        expectFile("copy-b.txt", Bytes.utf8("again"));
    }

    @Test
    @Order(7)
    @Hint("a reply that begins with 01 is a refusal: read the reason, and throw it as a RefusedException")
    void a_refusal_is_a_RefusedException_with_the_server_s_reason() throws Exception {
        connect();
        Files.writeString(folder.resolve("copy.txt"), "an older copy");
        Call<Void> transfer = transfer(file("a.txt", HELLO), "copy.txt");
        server.expect(upload("a.txt", HELLO)).send(refusal("o disco está cheio"));
        expectReason("o disco está cheio", transfer.failure(RefusedException.class, "the server has refused the file"));
        expectOnlyTheOlderCopy();
    }

    @Test
    @Order(8)
    @Hint(
            "one read() gives what has come so far, and readUTF() reads a UTF-8 of its own: exactly so many bytes, and UTF_8")
    void a_reason_that_comes_in_pieces_is_read_whole() throws Exception {
        String reason = "o disco 🐙 está cheio";
        RefusedException refused = readReason(
                        reason.length() + " letters, a byte at a time", ScriptedInput.ending(reason(reason), 1))
                .result();
        expectReason(reason, refused);
    }

    @Test
    @Order(9)
    void a_long_reason_is_read_whole() throws Exception {
        String reason = "no, ".repeat(10_000);
        RefusedException refused = readReason("40000 bytes", ScriptedInput.ending(reason(reason), 5_000))
                .ifItThrows("the length is two bytes without a sign: 9c 40 is 40000, and as a short it is negative")
                .result();
        Expect.that(
                String.valueOf(refused.getMessage()).contains(reason),
                "a message with all of the reason, 40000 letters",
                "the message has "
                        + String.valueOf(refused.getMessage()).replace("\0", "").length() + " letters",
                "one read() gives what has come so far: read again for the rest");
    }

    @Test
    @Order(10)
    @Hint("readNBytes() returns fewer bytes when the connection ends: ask how many there are, or use Wire.readExactly")
    void a_reason_that_ends_in_the_middle_is_an_EOFException() throws Exception {
        byte[] whole = reason("the disk is full");
        for (int length : new int[] {0, 1, 2, 7, whole.length - 1}) {
            InputStream in = ScriptedInput.ending(Bytes.piece(whole, 0, length), 100);
            readReason(length + " of " + whole.length + " bytes, then the end", in)
                    .failure(EOFException.class, "not all of the reason has come");
        }
    }

    @Test
    @Order(11)
    @Hint(
            "let one thread send, and wait for the reply on the other meanwhile. And when a refusal has come, the one that"
                    + " sends still stands in write(): close the socket, which ends that, before you wait for it with join()")
    void a_refusal_ends_the_sending_of_a_long_file() throws Exception {
        connect();
        Path file = longFile();
        Call<Void> transfer = transfer(file, "copy.bin");
        server.expect(header("long.bin", 256 * MIB));
        server.send(refusal("no room")).finish();
        transfer.ifItThrows(SocketException.class, WHAT_CAME_OF_IT);
        expectReason("no room", transfer.failure(RefusedException.class, "the server has refused the file"));
        Expect.noThreadIsLeft("transfer()");
        expectFolder("long.bin");
    }

    @Test
    @Order(11)
    @Hint(value = WHAT_CAME_OF_IT, first = true)
    void the_refusal_is_thrown_and_not_what_came_of_it_and_nobody_sends_any_more() throws Exception {
        Path file = longFile();
        for (int round = 0; round < ROUNDS; round++) { // which of the two threads is quicker is chance
            connect();
            Call<Void> transfer = Call.run("transfer(long.bin, copy.bin)", () -> {
                try {
                    client.transfer(file, folder.resolve("copy.bin"), ProgressListener.NONE, ProgressListener.NONE);
                } finally {
                    Expect.nobodyIsAtWork(
                            "transfer()", "wait for the thread that sends, with join(), also if you throw");
                }
            });
            server.expect(header("long.bin", 256 * MIB));
            server.send(refusal("no room")).finish();
            expectReason("no room", transfer.failure(RefusedException.class, "the server has refused the file"));
            client.close();
            server.close();
        }
    }

    @Test
    @Order(12)
    @Hint("receive the copy as in step 3: under a temporary name, until it is known to be whole")
    void an_end_in_the_middle_of_the_copy_is_an_EOFException_and_leaves_nothing() throws Exception {
        connect();
        Files.writeString(folder.resolve("copy.txt"), "an older copy");
        Call<Void> transfer = transfer(file("a.txt", HELLO), "copy.txt");
        server.expect(upload("a.txt", HELLO))
                .send(Bytes.piece(reply(HELLO), 0, 12))
                .finish();
        transfer.failure(EOFException.class, "3 of 5 bytes came back");
        expectOnlyTheOlderCopy();
    }

    @Test
    @Order(13)
    void an_end_without_a_reply_is_an_EOFException_and_leaves_nothing() throws Exception {
        connect();
        Call<Void> transfer = transfer(file("a.txt", HELLO), "copy.txt");
        server.expect(upload("a.txt", HELLO)).finish();
        transfer.failure(EOFException.class, "the server has finished without a reply");
        expectFolder("a.txt");
    }

    @Test
    @Order(14)
    void a_reset_is_an_IOException_and_leaves_neither_half_a_copy_nor_a_thread() throws Exception {
        connect();
        Call<Void> transfer = transfer(file("a.txt", HELLO), "copy.txt");
        server.expect(upload("a.txt", HELLO)).send(Bytes.piece(reply(HELLO), 0, 12));
        server.reset();
        expectNotRefused(transfer.failure(IOException.class, "the server has reset the connection"));
        Expect.noThreadIsLeft("transfer()");
        expectFolder("a.txt");
    }

    @Test
    @Order(15)
    void a_copy_that_does_not_match_its_SHA_256_is_refused_and_leaves_nothing() throws Exception {
        connect();
        Files.writeString(folder.resolve("copy.txt"), "an older copy");
        Call<Void> transfer = transfer(file("a.txt", HELLO), "copy.txt");
        byte[] changed = reply(HELLO);
        changed[10] ^= 1;
        server.expect(upload("a.txt", HELLO)).send(changed);
        transfer.failure(RefusedException.class, "one bit was changed on the way back");
        expectOnlyTheOlderCopy();
    }

    @Test
    @Order(16)
    @Hint("the copy matches the SHA-256 that came with it, but does that match the one that was sent?")
    void another_file_in_place_of_the_copy_is_an_IOException_and_leaves_nothing() throws Exception {
        connect();
        Files.writeString(folder.resolve("copy.txt"), "an older copy");
        Call<Void> transfer = transfer(file("a.txt", HELLO), "copy.txt");
        server.expect(upload("a.txt", HELLO)).send(reply(Bytes.utf8("olleh")));
        expectNotRefused(transfer.failure(
                IOException.class, "\"olleh\" came back, with its right SHA-256, but \"hello\" was sent"));
        String kept = Files.readString(folder.resolve("copy.txt"));
        Expect.that(
                kept.equals("an older copy"),
                "in copy.txt: an older copy",
                "in copy.txt: " + kept,
                "compare the two SHA-256 before keep(), not after it");
        expectOnlyTheOlderCopy();
    }

    @Test
    @Order(17)
    @Hint(
            "the reply may be faster than the sending: wait for the thread that sends (join) before you compare with its SHA-256")
    void a_copy_that_is_back_before_all_was_sent_is_compared_when_it_was() throws Exception {
        byte[] content = new byte[LARGE];
        Call<Void> transfer = replyBeforeAllIsSent(content, content);
        transfer.result();
        Expect.that(Files.size(folder.resolve("copy.bin")) == LARGE, "a copy of 8 MiB", "another size", null);
    }

    @Test
    @Order(18)
    @Hint(
            "without the SHA-256 of what was sent nothing can be compared: wait for the thread that sends (join), then compare")
    void another_file_that_is_back_before_all_was_sent_is_an_IOException() throws Exception {
        byte[] other = new byte[LARGE];
        other[0] = 1;
        Call<Void> transfer = replyBeforeAllIsSent(new byte[LARGE], other);
        expectNotRefused(transfer.failure(IOException.class, "another file came back than was sent"));
        expectFolder("a.bin");
    }

    @Test
    @Order(19)
    @Hint("the size in the reply must be the size that was sent: judge it before anything is read, or allocated")
    void a_reply_with_another_size_is_an_IOException_at_once() throws Exception {
        for (long size : new long[] {6, -1, Long.MAX_VALUE}) {
            connect();
            Call<Void> transfer = transfer(file("a.txt", HELLO), "copy.txt");
            server.expect(upload("a.txt", HELLO));
            server.send(join(Bytes.of(0), ByteBuffer.allocate(8).putLong(size).array()));
            expectNotRefused(transfer.failure(
                    IOException.class, "5 bytes were sent, and a reply of " + size + " bytes is announced"));
            expectFolder("a.txt");
        }
    }

    @Test
    @Order(20)
    @Hint("a reply begins with 00 or 01: whatever else it is, it is not from a transfer server")
    void what_is_not_a_reply_is_an_IOException() throws Exception {
        connect();
        Call<Void> transfer = transfer(file("a.txt", HELLO), "copy.txt");
        server.expect(upload("a.txt", HELLO)).send("HTTP/1.1 400 Bad Request\r\n\r\n");
        expectNotRefused(transfer.failure(IOException.class, "the reply begins with 48, an H"));
        expectFolder("a.txt");
    }

    @Test
    @Order(21)
    void a_file_that_does_not_exist_is_an_IOException_and_nothing_is_sent() throws Exception {
        connect();
        transfer(folder.resolve("missing.txt"), "copy.txt").failure(IOException.class, "there is no such file");
        client.close();
        server.expectEnd();
        Expect.noThreadIsLeft("transfer()");
        expectFolder();
    }

    @Test
    @Order(22)
    @Hint(
            value =
                    "the thread that sends has failed, and the other one waits for a reply that will never come: half-close there, or close",
            first = true)
    void a_file_that_becomes_shorter_meanwhile_is_an_IOException_and_nobody_waits_for_ever() throws Exception {
        connect();
        Path file = folder.resolve("long.bin");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(64 * MIB); // more than the buffers on the way can hold
            Call<Void> transfer = transfer(file, "copy.bin");
            server.expect(header("long.bin", 64 * MIB));
            sparse.setLength(0);
            server.expectGone();
            server.finish();
            expectNotRefused(transfer.failure(IOException.class, "the file has ended before 64 MiB were sent"));
        }
        Expect.noThreadIsLeft("transfer()");
        OpenFilesForTest.expectNone(folder, "transfer()");
        expectFolder("long.bin");
    }

    @Test
    @Order(23)
    void a_copy_that_cannot_be_saved_is_an_IOException_and_leaves_no_thread() throws Exception {
        connect();
        Call<Void> transfer = transfer(file("a.txt", HELLO), "missing/copy.txt");
        server.sendMeanwhile(reply(HELLO));
        transfer.failure(IOException.class, "there is no folder for the copy");
        client.close();
        Expect.noThreadIsLeft("transfer()");
        expectFolder("a.txt");
    }

    /**
     * Sends the whole reply, and takes the upload only when the reply has been received. Who reads the beginning of the
     * reply, and the rest when all is sent, is right too: then the upload is taken after a while.
     */
    private Call<Void> replyBeforeAllIsSent(byte[] content, byte[] back) throws Exception {
        connect();
        Call<Void> transfer = transfer(file("a.bin", content), "copy.bin");
        server.sendMeanwhile(reply(back));
        awaitFile(content.length);
        server.expect(upload("a.bin", content));
        return transfer;
    }

    /** Waits until a file of this size has been received, under whatever name, or nothing more is to be hoped for. */
    private void awaitFile(long size) throws IOException {
        long deadline = System.nanoTime() + LIMIT.toNanos() / 5;
        boolean isThere = false;
        while (!isThere && System.nanoTime() < deadline) {
            for (String name : names(folder)) {
                isThere |= !name.equals("a.bin") && sizeOf(name) == size;
            }
            Thread.yield();
        }
    }

    /** The size, or -1 of a file that is being renamed. */
    private long sizeOf(String name) {
        return folder.resolve(name).toFile().exists()
                ? folder.resolve(name).toFile().length()
                : -1;
    }

    private static Call<RefusedException> readReason(String what, InputStream in) {
        return Call.start("Refusal.readFrom(" + what + ")", () -> Refusal.readFrom(in));
    }

    private static void expectNotRefused(IOException failure) {
        Expect.that(
                !(failure instanceof RefusedException),
                "an IOException that is no RefusedException: the server has not refused the file",
                "a RefusedException: " + failure.getMessage(),
                "whoever called transfer() tells by it whether to send the same file again");
    }

    private void connect() throws Exception {
        PeerListener listener = PeerListener.open();
        client = Cleanup.atEnd(TransferClient.connect("127.0.0.1", listener.port(), LIMIT));
        server = listener.accept();
    }

    private Call<Void> transfer(Path file, String copy) {
        return Call.run(
                "transfer(" + file.getFileName() + ", " + copy + ")",
                () -> client.transfer(file, folder.resolve(copy), ProgressListener.NONE, ProgressListener.NONE));
    }

    /** More than the buffers on the way can hold. */
    private Path longFile() throws IOException {
        Path file = folder.resolve("long.bin");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(256 * MIB);
        }
        return file;
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static void expectReason(String reason, RefusedException refused) {
        Expect.that(
                String.valueOf(refused.getMessage()).contains(reason),
                "a message with the server's reason, \"" + reason + "\"",
                "the message is: " + refused.getMessage(),
                String.valueOf(refused.getMessage()).contains("\0")
                        ? "one read() gives what has come so far, and the rest of the array stays zero: read again for the rest"
                        : "the reason is text in UTF-8, as many bytes as the 2 bytes before it say");
    }

    private void expectOnlyTheOlderCopy() throws IOException {
        expectFile("copy.txt", Bytes.utf8("an older copy"));
        expectFolder("a.txt", "copy.txt");
    }

    private void expectFile(String name, byte[] content) throws IOException {
        FolderForTest.expectFile(folder.resolve(name), content);
    }

    private void expectFolder(String... expected) throws IOException {
        FolderForTest.expectNames(
                folder,
                "a copy that is not known to be whole and identical must not be left, under whatever name",
                expected);
    }

    private static byte[] refusal(String reason) {
        return join(Bytes.of(1), reason(reason));
    }

    private static byte[] reason(String reason) {
        byte[] words = Bytes.utf8(reason);
        return join(ByteBuffer.allocate(2).putShort((short) words.length).array(), words);
    }
}
