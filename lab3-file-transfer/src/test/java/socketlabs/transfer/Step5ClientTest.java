package socketlabs.transfer;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
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
import socketlabs.testkit.Step;

@Step(number = "3.5", title = "The client: send, save the copy, compare", points = 15)
class Step5ClientTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final long MIB = 1024 * 1024;
    private static final byte[] HELLO = Bytes.utf8("hello");

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
    @Hint("all is sent before the reply is read: let one thread send, and wait for the reply on the other meanwhile")
    void a_refusal_ends_the_sending_of_a_long_file() throws Exception {
        connect();
        Path file = folder.resolve("long.bin");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(256 * MIB); // more than the buffers on the way can hold
        }
        Call<Void> transfer = transfer(file, "copy.bin");
        server.expect(header("long.bin", 256 * MIB));
        server.send(refusal("no room")).finish();
        expectReason("no room", transfer.failure(RefusedException.class, "the server has refused the file"));
        Expect.noThreadIsLeft("transfer()");
        expectFolder("long.bin");
    }

    @Test
    @Order(9)
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
    @Order(10)
    void an_end_without_a_reply_is_an_EOFException_and_leaves_nothing() throws Exception {
        connect();
        Call<Void> transfer = transfer(file("a.txt", HELLO), "copy.txt");
        server.expect(upload("a.txt", HELLO)).finish();
        transfer.failure(EOFException.class, "the server has finished without a reply");
        expectFolder("a.txt");
    }

    @Test
    @Order(11)
    void a_reset_is_an_IOException_and_leaves_neither_half_a_copy_nor_a_thread() throws Exception {
        connect();
        Call<Void> transfer = transfer(file("a.txt", HELLO), "copy.txt");
        server.expect(upload("a.txt", HELLO)).send(Bytes.piece(reply(HELLO), 0, 12));
        server.reset();
        transfer.failure(IOException.class, "the server has reset the connection");
        Expect.noThreadIsLeft("transfer()");
        expectFolder("a.txt");
    }

    @Test
    @Order(12)
    void a_copy_that_does_not_match_its_SHA_256_is_an_IOException_and_leaves_nothing() throws Exception {
        connect();
        Files.writeString(folder.resolve("copy.txt"), "an older copy");
        Call<Void> transfer = transfer(file("a.txt", HELLO), "copy.txt");
        byte[] changed = reply(HELLO);
        changed[10] ^= 1;
        server.expect(upload("a.txt", HELLO)).send(changed);
        transfer.failure(IOException.class, "one bit was changed on the way back");
        expectOnlyTheOlderCopy();
    }

    @Test
    @Order(13)
    @Hint("the copy matches the SHA-256 that came with it, but does that match the one that was sent?")
    void another_file_in_place_of_the_copy_is_an_IOException_and_leaves_nothing() throws Exception {
        connect();
        Files.writeString(folder.resolve("copy.txt"), "an older copy");
        Call<Void> transfer = transfer(file("a.txt", HELLO), "copy.txt");
        server.expect(upload("a.txt", HELLO)).send(reply(Bytes.utf8("olleh")));
        transfer.failure(IOException.class, "\"olleh\" came back, with its right SHA-256, but \"hello\" was sent");
        expectOnlyTheOlderCopy();
    }

    @Test
    @Order(14)
    @Hint("the size in the reply must be the size that was sent: judge it before anything is read, or allocated")
    void a_reply_with_another_size_is_an_IOException_at_once() throws Exception {
        for (long size : new long[] {6, -1, Long.MAX_VALUE}) {
            connect();
            Call<Void> transfer = transfer(file("a.txt", HELLO), "copy.txt");
            server.expect(upload("a.txt", HELLO));
            server.send(join(Bytes.of(0), ByteBuffer.allocate(8).putLong(size).array()));
            transfer.failure(IOException.class, "5 bytes were sent, and a reply of " + size + " bytes is announced");
            expectFolder("a.txt");
        }
    }

    @Test
    @Order(15)
    @Hint("a reply begins with 00 or 01: whatever else it is, it is not from a transfer server")
    void what_is_not_a_reply_is_an_IOException() throws Exception {
        connect();
        Call<Void> transfer = transfer(file("a.txt", HELLO), "copy.txt");
        server.expect(upload("a.txt", HELLO)).send("HTTP/1.1 400 Bad Request\r\n\r\n");
        transfer.failure(IOException.class, "the reply begins with 48, an H");
        expectFolder("a.txt");
    }

    @Test
    @Order(16)
    void a_file_that_does_not_exist_is_an_IOException_and_nothing_is_sent() throws Exception {
        connect();
        transfer(folder.resolve("missing.txt"), "copy.txt").failure(IOException.class, "there is no such file");
        client.close();
        server.expectEnd();
        Expect.noThreadIsLeft("transfer()");
        expectFolder();
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

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static void expectReason(String reason, RefusedException refused) {
        Expect.that(
                String.valueOf(refused.getMessage()).contains(reason),
                "a message with the server's reason, \"" + reason + "\"",
                "the message is: " + refused.getMessage(),
                "the reason is text in UTF-8, as many bytes as the 2 bytes before it say");
    }

    private void expectOnlyTheOlderCopy() throws IOException {
        expectFile("copy.txt", Bytes.utf8("an older copy"));
        expectFolder("a.txt", "copy.txt");
    }

    private void expectFile(String name, byte[] content) throws IOException {
        Expect.that(
                Files.isRegularFile(folder.resolve(name)),
                "a file of the name " + name,
                "there is none; in the folder: " + inWords(names()),
                null);
        Expect.bytes(content, Files.readAllBytes(folder.resolve(name)));
    }

    private void expectFolder(String... expected) throws IOException {
        Expect.that(
                names().equals(List.of(expected)),
                "in the folder: " + inWords(List.of(expected)),
                "in the folder: " + inWords(names()),
                "a copy that is not known to be whole and identical must not be left, under whatever name");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String inWords(List<String> names) {
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }

    private static byte[] header(String name, long size) {
        byte[] encoded = Bytes.utf8(name);
        return ByteBuffer.allocate(2 + encoded.length + 8)
                .putShort((short) encoded.length)
                .put(encoded)
                .putLong(size)
                .array();
    }

    private static byte[] upload(String name, byte[] content) {
        return join(header(name, content.length), withDigest(content));
    }

    private static byte[] reply(byte[] content) {
        byte[] head =
                ByteBuffer.allocate(9).put((byte) 0).putLong(content.length).array();
        return join(head, withDigest(content));
    }

    private static byte[] refusal(String reason) {
        byte[] words = Bytes.utf8(reason);
        return join(Bytes.of(1, 0, words.length), words);
    }

    private static byte[] withDigest(byte[] content) {
        try {
            return join(content, MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
