package socketlabs.transfer;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;
import static socketlabs.transfer.UploadForTest.header;
import static socketlabs.transfer.UploadForTest.join;
import static socketlabs.transfer.UploadForTest.reply;
import static socketlabs.transfer.UploadForTest.sha256;
import static socketlabs.transfer.UploadForTest.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
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
        Expect.that(
                !connection.socket().isClosed(),
                "the socket stays open: it is the caller's",
                "it is closed",
                "serve() closes the client's socket, whatever happens: here, only the output is shut down");
    }

    @Test
    @Order(13)
    @Hint("writeUTF() writes a UTF-8 of its own, with 🐙 in 6 bytes: getBytes(UTF_8)")
    void a_reason_goes_out_in_the_UTF_8_of_everybody() throws Exception {
        Connection connection = Connection.open();
        Call<Void> refusal =
                Call.run("Refusal.send(\"🐙\")", () -> Refusal.send(connection.socket(), "🐙", Duration.ofSeconds(10)));
        connection.peer().expect(Bytes.of(1, 0, 4, 0xf0, 0x9f, 0x90, 0x99)).expectEnd();
        connection.peer().finish();
        refusal.result();
    }

    @Test
    @Order(14)
    @Hint(value = "two bytes count up to 65535: cut the reason there, or its length is a wrong one", first = true)
    void of_a_reason_that_is_too_long_the_beginning_is_sent() throws Exception {
        Connection connection = Connection.open();
        Call<Void> refusal = Call.run(
                "Refusal.send(a reason of 70000 bytes)",
                () -> Refusal.send(connection.socket(), "no, ".repeat(17_500), Duration.ofSeconds(10)));
        connection.peer().expect(Bytes.of(1));
        int length =
                Short.toUnsignedInt(ByteBuffer.wrap(connection.peer().take(2)).getShort());
        connection.peer().expect(Bytes.utf8("no, ".repeat(17_500).substring(0, length)));
        connection.peer().expectEnd();
        connection.peer().finish();
        refusal.result();
    }

    @Test
    @Order(15)
    @Hint("read and throw away, but only for as long as the limit says: Socket.setSoTimeout, and a deadline")
    void a_refused_client_that_says_nothing_more_is_not_waited_for_longer_than_the_limit() throws Exception {
        Connection connection = Connection.open();
        Call.run(
                        "Refusal.send(with a limit of 0.05 s)",
                        () -> Refusal.send(connection.socket(), "no", Duration.ofMillis(50)))
                .ifItThrows(
                        SocketTimeoutException.class,
                        "that the limit has passed is no error: catch the SocketTimeoutException, and return")
                .result();
    }

    @Test
    @Order(16)
    @Hint(
            value =
                    "a limit for one read() is none for a client that sends a byte now and then: set it before each read to what is left of the whole",
            first = true)
    void a_refused_client_that_sends_byte_after_byte_is_not_read_from_for_longer_than_the_limit() throws Exception {
        Drip drip = new Drip();
        drip.client = new ScriptedSocket(drip, OutputStream.nullOutputStream());
        Call.run(
                        "Refusal.send(with a limit of 0.001 s, to a client that sends byte after byte)",
                        () -> Refusal.send(drip.client, "no", Duration.ofMillis(1)))
                .result();
        Expect.that(
                drip.taken < Drip.LONG_ENOUGH,
                "reading ends when the limit has passed",
                "it went on for " + drip.taken + " bytes, each in a read() of its own, until the client had finished",
                null);
    }

    @Test
    @Order(17)
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
    @Order(18)
    @Hint(
            "whatever ends a client, its socket is closed, its half of a file is gone, and the next client is served; only a RefusedException is answered")
    void an_upload_that_ends_in_the_middle_leaves_nothing_and_the_next_client_is_served() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "the older one");
        TransferServer server = started();
        Peer client = Peer.connect(server.port());
        client.send(join(header("a.txt", 3000), Bytes.pattern(1009))).finish();
        client.expectEnd();
        expectReplyForNextClient(server);
        expectFile("a.txt", Bytes.utf8("the older one"));
        expectFolder("a.txt", "next.txt");
    }

    @Test
    @Order(19)
    void an_upload_that_is_reset_in_the_middle_leaves_nothing_and_the_next_client_is_served() throws Exception {
        TransferServer server = started();
        Peer client = Peer.connect(server.port());
        client.send(join(header("a.txt", 3000), Bytes.pattern(1009))).reset();
        expectReplyForNextClient(server);
        expectFolder("next.txt");
    }

    @Test
    @Order(20)
    @Hint("an end inside the header is the end of that client only: close its socket, and serve the next one")
    void a_client_that_leaves_inside_a_header_harms_nobody() throws Exception {
        TransferServer server = started();
        Peer client = Peer.connect(server.port());
        client.send(Bytes.of(0, 5, 'a')).finish();
        client.expectEnd();
        expectReplyForNextClient(server);
    }

    @Test
    @Order(21)
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
    @Order(22)
    @Hint(
            "log what went wrong, and getRemoteSocketAddress(): with a hundred clients, somebody will ask which one it was")
    void a_connection_that_breaks_or_ends_inside_an_upload_is_logged_with_the_client_s_address() throws Exception {
        expectLogged("a reset", ScriptedInput.breaking(header("a.txt", 10), 3));
        expectLogged("the end", ScriptedInput.ending(header("a.txt", 10), 3));
    }

    @Test
    @Order(23)
    @Hint("close() has cut the connection off: ask whether the server is closed before you log what that has led to")
    void when_the_server_is_closed_nothing_is_logged_of_the_upload_that_is_cut_off() throws Exception {
        TransferServer server = started();
        Peer client = Peer.connect(server.port());
        client.send(upload("a.txt", Bytes.utf8("hello"))).expect(reply(Bytes.utf8("hello")));
        client.send(join(header("b.txt", 3000), Bytes.pattern(1009)));
        List<String> log =
                LogForTest.during(() -> Call.run("close()", server::close).result());
        Expect.that(
                log.isEmpty(),
                "close() while a client sends: nothing is logged, since nothing went wrong",
                "this was logged: " + String.join(" / ", log),
                null);
    }

    @Test
    @Order(24)
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

    @Test
    @Order(20)
    void an_exception_that_nobody_expected_ends_one_client_and_not_the_server() throws Exception {
        InputStream mistaken = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("a mistake in the program");
            }
        };
        Socket client = new ScriptedSocket(mistaken, OutputStream.nullOutputStream());
        Call.run(
                        "serve(a client, where something throws an IllegalStateException)",
                        () -> new TransferServer(0, folder).serve(client))
                .ifItThrows(
                        IllegalStateException.class,
                        "the thread that accepts would end, and the server with it. One client's name that this system cannot"
                                + " write, an InvalidPathException, is enough: catch RuntimeException, too")
                .result();
        Expect.that(client.isClosed(), "the socket is closed", "it is still open", null);
    }

    @Test
    @Order(25)
    @Hint("what was kept is kept: serve() closes the socket, and that is all that is left to do")
    void a_client_that_is_gone_when_the_file_is_sent_back_is_closed_and_the_file_stays() throws Exception {
        byte[] content = Bytes.pattern(300_000);
        OutputStream gone = mock(OutputStream.class, withSettings().stubOnly());
        doNothing().doThrow(new IOException("Broken pipe")).when(gone).write(any(byte[].class), anyInt(), anyInt());
        Socket client = new ScriptedSocket(ScriptedInput.ending(upload("a.txt", content), 10_000), gone);
        Call.run("serve(a client that is gone)", () -> new TransferServer(0, folder).serve(client))
                .result();
        Expect.that(client.isClosed(), "the socket is closed", "it is still open", null);
        expectFile("a.txt", content);
        expectFolder("a.txt");
        OpenFilesForTest.expectNone(folder, "serve()");
    }

    @Test
    @Order(26)
    @Hint("a reply of any size goes through a buffer of constant size: send the file with FileSender as it is read")
    void the_reply_is_sent_while_the_file_is_read() throws Exception {
        byte[] content = Bytes.pattern(4 * MIB);
        OutputStream cutsOff = new CutsOff(folder.resolve("a.bin"));
        IOException failure = Call.start(
                        "answer(4 MiB), and the file is cut off after the first bytes of the reply",
                        () -> new TransferServer(0, folder)
                                .answer(new ByteArrayInputStream(upload("a.bin", content)), cutsOff))
                .failure(IOException.class, "what is not in the file any more cannot be sent");
        Expect.that(
                !(failure instanceof RefusedException),
                "an IOException of another kind: a refusal in the middle of a reply would be taken for content",
                "a RefusedException: " + failure.getMessage(),
                null);
        OpenFilesForTest.expectNone(folder, "answer()");
    }

    private static boolean tellsTheAddress(String line, Socket client) {
        return line.contains(client.getInetAddress().getHostAddress())
                || line.contains(client.getInetAddress().getHostName())
                || line.replaceAll("\\D", "").contains(String.valueOf(client.getPort()));
    }

    private void expectLogged(String what, InputStream in) throws Exception {
        Socket client = new ScriptedSocket(in, OutputStream.nullOutputStream());
        List<String> log =
                LogForTest.during(() -> Call.run("serve(client)", () -> new TransferServer(0, folder).serve(client))
                        .result());
        String first = log.isEmpty() ? "nothing was logged" : "this was logged: " + log.get(0);
        Expect.that(
                log.stream().anyMatch(line -> tellsTheAddress(line, client)),
                "after a header and " + what + ", a line that is logged, or printed, with the client's address, "
                        + client.getRemoteSocketAddress(),
                first,
                log.isEmpty()
                        ? "the exception is caught, and lost: nobody will learn why the client had no answer"
                        : null);
        Expect.that(
                log.stream().noneMatch(line -> line.matches("\\s+at .*|\\s*\\.\\.\\. \\d+ more")),
                "after a header and " + what + ", one line in the log",
                first + ", and so on, in " + log.size() + " lines",
                "a stack trace is for mistakes in the program: of what a client does, getMessage() tells enough");
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

    private void expectRefusal(Peer client) {
        client.expect(Bytes.of(1));
        int length = Short.toUnsignedInt(ByteBuffer.wrap(client.take(2)).getShort());
        String reason = new String(client.take(length), StandardCharsets.UTF_8);
        Expect.that(
                !reason.isBlank() && !reason.contains(folder.toString()),
                "a reason in words, for somebody who need not know where on this machine the folder is",
                "the reason is \"" + reason + "\"",
                null);
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
        FolderForTest.expectFile(folder.resolve(name), content);
    }

    private void expectFolder(String... expected) throws IOException {
        FolderForTest.expectNames(folder, null, expected);
    }

    /**
     * A client that never stops: each read gives one byte, and takes a while. When its input is shut down it ends, and at
     * last also if nobody does that.
     */
    private static final class Drip extends InputStream {

        private static final int LONG_ENOUGH = 200_000;

        private final MessageDigest work = sha256();
        private final byte[] page = new byte[4096];
        private ScriptedSocket client;
        private int taken;

        @Override
        public int read() {
            if (taken == LONG_ENOUGH || client.isInputShutdown()) {
                return -1;
            }
            work.update(page);
            taken++;
            return 'd';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            int value = read();
            if (value == -1) {
                return -1;
            }
            buffer[offset] = (byte) value;
            return 1;
        }
    }

    /** Takes the first bytes, and then sees to it that the file has no more. */
    private static final class CutsOff extends OutputStream {

        private final Path file;
        private boolean isCut;

        CutsOff(Path file) {
            this.file = file;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[1], 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (!isCut) {
                isCut = true;
                try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
                    cut.setLength(0);
                }
            }
        }
    }
}
