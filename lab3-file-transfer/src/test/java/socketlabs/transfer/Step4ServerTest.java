package socketlabs.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
import socketlabs.testkit.Connection;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Peer;
import socketlabs.testkit.ScriptedInput;
import socketlabs.testkit.ScriptedSocket;
import socketlabs.testkit.Step;

@Step(number = "3.4", title = "The server: keep, send back, refuse", points = 15)
class Step4ServerTest {

    private static final int MIB = 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    @Order(1)
    @Hint(value = "the reply is 00, the size in 8 bytes, the content, and its SHA-256 in 32 bytes", first = true)
    void an_upload_is_kept_and_sent_back() throws Exception {
        Peer client = Peer.connect(started().port());
        client.send(upload("a.txt", Bytes.utf8("hello")));
        client.expect(reply(Bytes.utf8("hello")));
        expectFile("a.txt", Bytes.utf8("hello"));
    }

    @Test
    @Order(2)
    @Hint("an empty file has an empty content, and a reply as any other: 00, eight zeros, and the SHA-256 of nothing")
    void an_empty_file_is_kept_and_sent_back() throws Exception {
        Peer client = Peer.connect(started().port());
        client.send(upload("empty", new byte[0]));
        client.expect(reply(new byte[0]));
        expectFile("empty", new byte[0]);
    }

    @Test
    @Order(3)
    void a_million_bytes_of_every_value_come_back() throws Exception {
        byte[] content = new byte[MIB];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 31 + (i >> 8));
        }
        Peer client = Peer.connect(started().port());
        client.sendMeanwhile(upload("picture.jpg", content));
        client.expect(reply(content));
        expectFile("picture.jpg", content);
    }

    @Test
    @Order(4)
    @Hint("one read() gives what has come so far; and between two uploads, nothing may be read ahead and thrown away")
    void uploads_that_come_in_pieces_are_answered() throws Exception {
        Peer client = Peer.connect(started().port());
        client.sendByteByByte(upload("a.txt", Bytes.utf8("hello")));
        client.expect(reply(Bytes.utf8("hello")));
    }

    @Test
    @Order(5)
    @Hint(
            value =
                    "after a reply, go on with the next header; a buffered stream of its own for each upload swallows that",
            first = true)
    void two_uploads_that_come_together_on_one_connection_are_both_answered() throws Exception {
        Peer client = Peer.connect(started().port());
        client.send(join(upload("a.txt", Bytes.utf8("hello")), upload("b.txt", Bytes.utf8("again"))));
        client.expect(reply(Bytes.utf8("hello")));
        client.expect(reply(Bytes.utf8("again")));
        expectFile("b.txt", Bytes.utf8("again"));
    }

    @Test
    @Order(6)
    @Hint(
            value = "after a reply, go on with the next header: only a refusal, or the client, ends the connection",
            first = true)
    void a_second_upload_replaces_the_first_of_the_same_name() throws Exception {
        Peer client = Peer.connect(started().port());
        client.send(upload("a.txt", Bytes.utf8("a long first version")));
        client.expect(reply(Bytes.utf8("a long first version")));
        client.send(upload("a.txt", Bytes.utf8("short")));
        client.expect(reply(Bytes.utf8("short")));
        expectFile("a.txt", Bytes.utf8("short"));
    }

    @Test
    @Order(7)
    @Hint("an empty Optional from Header.readFrom says that the client has finished: close its socket")
    void a_client_that_has_finished_between_uploads_gets_the_end() throws Exception {
        TransferServer server = started();
        Peer client = Peer.connect(server.port());
        client.send(upload("a.txt", Bytes.utf8("hello"))).finish();
        client.expect(reply(Bytes.utf8("hello")));
        client.expectEnd();
        expectReplyForNextClient(server);
    }

    @Test
    @Order(8)
    @Hint("a RefusedException becomes a reply: 01, the length of the reason in 2 bytes, the reason")
    void a_bad_name_is_refused_in_words_and_the_next_client_is_served() throws Exception {
        TransferServer server = started();
        Peer client = Peer.connect(server.port());
        client.send(upload("../secret", Bytes.utf8("hello"))).finish();
        expectRefusal(client);
        client.expectEnd();
        expectFolder();
        expectReplyForNextClient(server);
    }

    @Test
    @Order(9)
    void a_size_of_minus_1_is_refused_in_words() throws Exception {
        Peer client = Peer.connect(started().port());
        client.send(header("a.txt", -1)).finish();
        expectRefusal(client);
        client.expectEnd();
        expectFolder();
    }

    @Test
    @Order(10)
    void content_that_was_changed_on_the_way_is_refused_in_words_and_the_older_file_stays() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "the older one");
        Peer client = Peer.connect(started().port());
        byte[] upload = upload("a.txt", Bytes.utf8("hello"));
        upload[upload.length - 1] ^= 1;
        client.send(upload).finish();
        expectRefusal(client);
        client.expectEnd();
        expectFile("a.txt", Bytes.utf8("the older one"));
        expectFolder("a.txt");
    }

    @Test
    @Order(11)
    @Hint("closing a socket with unread bytes resets it: send the reply, half-close, read on for a while, then close")
    void a_refusal_reaches_a_client_that_is_still_sending() throws Exception {
        Peer client = Peer.connect(started().port());
        client.send(header(".hidden", 50L * MIB));
        client.sendMeanwhile(Bytes.pattern(MIB));
        expectRefusal(client);
        client.expectEnd();
        client.send(Bytes.pattern(MIB)).send(Bytes.pattern(MIB)).finish();
    }

    @Test
    @Order(12)
    @Hint("the length of the reason is that of its bytes in UTF-8; after the reply comes the end, by shutdownOutput()")
    void a_refusal_is_a_1_the_length_of_the_reason_the_reason_and_the_end() throws Exception {
        Connection connection = Connection.open();
        Call<Void> refusal = Call.run(
                "Refusal.send(\"não\")", () -> Refusal.send(connection.socket(), "não", Duration.ofSeconds(10)));
        connection.peer().expect(Bytes.of(1, 0, 4, 'n', 0xc3, 0xa3, 'o')).expectEnd();
        connection.peer().finish();
        refusal.result();
    }

    @Test
    @Order(13)
    @Hint("read and throw away, but only for as long as the limit says: Socket.setSoTimeout, and a deadline")
    void a_refused_client_that_says_nothing_more_is_not_waited_for_longer_than_the_limit() throws Exception {
        Connection connection = Connection.open();
        Call.run(
                        "Refusal.send(with a limit of 0.05 s)",
                        () -> Refusal.send(connection.socket(), "no", Duration.ofMillis(50)))
                .result();
    }

    @Test
    @Order(14)
    @Hint("count what is thrown away, and stop after Refusal.MOST_DRAINED bytes: some clients never finish")
    void a_refused_client_that_sends_for_ever_is_cut_off() throws Exception {
        int port = started().port();
        long most = 8 * Refusal.MOST_DRAINED;
        long taken = Call.start("the client that sends for ever", () -> sendUntilCutOff(port, most))
                .result();
        Expect.that(
                taken < most,
                "the connection is closed after about " + Refusal.MOST_DRAINED + " bytes",
                "the server has taken " + taken + " bytes of a file that it has refused",
                null);
    }

    @Test
    @Order(15)
    @Hint("whatever ends a client, its socket is closed, its half of a file is gone, and the next client is served")
    void an_upload_that_ends_in_the_middle_leaves_nothing_and_the_next_client_is_served() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "the older one");
        TransferServer server = started();
        Peer client = Peer.connect(server.port());
        client.send(join(header("a.txt", 3000), Bytes.pattern(1009))).finish();
        client.expectGone();
        expectReplyForNextClient(server);
        expectFile("a.txt", Bytes.utf8("the older one"));
        expectFolder("a.txt", "next.txt");
    }

    @Test
    @Order(16)
    void an_upload_that_is_reset_in_the_middle_leaves_nothing_and_the_next_client_is_served() throws Exception {
        TransferServer server = started();
        Peer client = Peer.connect(server.port());
        client.send(join(header("a.txt", 3000), Bytes.pattern(1009))).reset();
        expectReplyForNextClient(server);
        expectFolder("next.txt");
    }

    @Test
    @Order(17)
    @Hint("an end inside the header is the end of that client only: close its socket, and serve the next one")
    void a_client_that_leaves_inside_a_header_harms_nobody() throws Exception {
        TransferServer server = started();
        Peer client = Peer.connect(server.port());
        client.send(Bytes.of(0, 5, 'a')).finish();
        client.expectGone();
        expectReplyForNextClient(server);
    }

    @Test
    @Order(18)
    @Hint("serve() is the place where a client's failure ends: catch the IOException there, and close the socket")
    void a_client_whose_connection_breaks_is_closed_and_nothing_is_thrown() throws Exception {
        Socket client =
                new ScriptedSocket(ScriptedInput.breaking(header("a.txt", 10), 3), OutputStream.nullOutputStream());
        Call.run("serve(client)", () -> new TransferServer(0, folder).serve(client))
                .result();
        Expect.that(
                client.isClosed(),
                "serve(client) closes the client's socket, also when the connection breaks",
                "serve(client) has returned, and close() was never called on the socket",
                "close() stands where an exception passes it by: use try-with-resources or finally");
        expectFolder();
    }

    @Test
    @Order(19)
    void close_cuts_off_an_upload_and_leaves_nothing_of_it() throws Exception {
        TransferServer server = started();
        Peer client = Peer.connect(server.port());
        client.send(upload("a.txt", Bytes.utf8("hello"))).expect(reply(Bytes.utf8("hello")));
        client.send(join(header("b.txt", 3000), Bytes.pattern(1009)));
        Call.run("close()", server::close).result();
        client.expectGone();
        Expect.noThreadIsLeft("close()");
        expectFolder("a.txt");
    }

    private TransferServer started() throws Exception {
        TransferServer server = Cleanup.atEnd(new TransferServer(0, folder));
        Call.run("start()", server::start).result();
        return server;
    }

    private static void expectReplyForNextClient(TransferServer server) throws Exception {
        Peer client = Peer.connect(server.port());
        client.send(upload("next.txt", Bytes.utf8("next"))).finish();
        client.expect(reply(Bytes.utf8("next")));
        client.expectEnd();
    }

    private static void expectRefusal(Peer client) {
        client.expect(Bytes.of(1));
        int length = Short.toUnsignedInt(ByteBuffer.wrap(client.take(2)).getShort());
        String reason = new String(client.take(length), StandardCharsets.UTF_8);
        Expect.that(!reason.isBlank(), "a reason in words", "the reason is \"" + reason + "\"", null);
    }

    /** Tells how many bytes the server has taken when it ends the connection, or when it has taken too many. */
    private static long sendUntilCutOff(int port, long most) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(header("../secret", 1L << 40));
            byte[] piece = new byte[MIB];
            long sent = 0;
            while (sent < most) {
                try {
                    socket.getOutputStream().write(piece);
                } catch (IOException cutOff) {
                    break;
                }
                sent += piece.length;
            }
            return sent;
        }
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
                null);
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
