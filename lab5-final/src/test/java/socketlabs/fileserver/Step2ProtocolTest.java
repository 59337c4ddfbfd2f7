package socketlabs.fileserver;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.ScriptedInput;
import socketlabs.testkit.Step;

@Step(number = "5.2", title = "Requests and replies", points = 10)
class Step2ProtocolTest {

    // Lines

    @Test
    @Order(1)
    @Hint("a reader or a buffered stream of your own takes more than the line, and the content loses its beginning")
    void a_line_is_read_and_what_comes_after_it_is_left() throws Exception {
        InputStream in = new ByteArrayInputStream(Bytes.utf8("PUT 5 a\nhello and more"));
        expectLine("PUT 5 a", new LineReader(in));
        Expect.bytes(Bytes.utf8("hello and more"), in.readAllBytes());
    }

    @Test
    @Order(2)
    void lines_end_with_LF_or_CR_LF() throws Exception {
        LineReader lines = reader("LIST\nTIME\r\n\n\r\nQUIT\n");
        for (String line : List.of("LIST", "TIME", "", "", "QUIT")) {
            expectLine(line, lines);
        }
        expectEnd(lines);
    }

    @Test
    @Order(3)
    @Hint("only the CR right before the LF belongs to the line end, and only one")
    void a_CR_elsewhere_is_a_part_of_the_line() throws Exception {
        LineReader lines = reader("a\rb\r\r\n\ra\n");
        expectLine("a\rb\r", lines);
        expectLine("\ra", lines);
        expectEnd(lines);
    }

    @Test
    @Order(4)
    @Hint("one read() gives what has come so far: read again until the line end has come")
    void lines_that_come_one_byte_at_a_time_or_several_at_once_are_read() throws Exception {
        byte[] bytes = Bytes.utf8("GET olá\r\nGET b\n");
        for (int piece : new int[] {1, 3, 100}) {
            LineReader lines = new LineReader(ScriptedInput.ending(bytes, piece));
            expectLine("GET olá", lines);
            expectLine("GET b", lines);
            expectEnd(lines);
        }
    }

    @Test
    @Order(5)
    @Hint("-1 before the first byte of a line is the end; after that it is an error, and the line is not whole")
    void an_end_inside_a_line_is_an_EOFException_and_between_lines_it_is_null() throws Exception {
        expectEnd(reader(""));
        LineReader lines = reader("LIST\nDELETE a");
        expectLine("LIST", lines);
        reading("DELETE a, then the end", lines)
                .failure(EOFException.class, "the line is not whole: perhaps it was to be DELETE a.old");
        LineReader carriageReturn = reader("LIST\r");
        reading("LIST and CR, then the end", carriageReturn).failure(EOFException.class, "the LF is missing");
    }

    @Test
    @Order(6)
    void a_connection_that_breaks_inside_a_line_is_its_IOException() throws Exception {
        reading("5 bytes, then a reset", new LineReader(ScriptedInput.breaking(Bytes.utf8("GET a"), 2)))
                .failure(IOException.class, "the connection has broken");
    }

    @Test
    @Order(7)
    @Hint("1024 bytes are those of the line itself: CR and LF come on top, and a letter may have several bytes")
    void a_line_may_have_1024_bytes_with_either_line_end() throws Exception {
        String longest = "é".repeat(511) + "ab";
        expectLine(longest, reader(longest + "\n"));
        expectLine(longest, reader(longest + "\r\n"));
    }

    @Test
    @Order(8)
    @Hint("count the bytes: 1025 are too many, whatever they are, and the CR of a line end is none of them")
    void a_line_of_1025_bytes_is_too_long() throws Exception {
        expectTooLong("1025 a, then LF", "a".repeat(1025) + "\n");
        expectTooLong("512 é and an a, 1025 bytes, then CR LF", "é".repeat(512) + "a\r\n");
        expectTooLong("1024 a and a CR, then CR LF", "a".repeat(1024) + "\r\r\n");
        expectTooLong("1024 a, a CR and a b, then LF", "a".repeat(1024) + "\rb\n");
    }

    @Test
    @Order(8)
    @Hint(
            value =
                    "byte 1025 is too much already, unless it is a CR: whoever asks for one more before it throws waits for a"
                            + " client that may send nothing more, and waits for the refusal",
            first = true)
    void a_line_is_refused_with_the_byte_that_makes_it_too_long() throws Exception {
        for (String bytes : List.of("a".repeat(1025), "a".repeat(1024) + "\rb", "a".repeat(1024) + "\r\r")) {
            LineReader lines = new LineReader(new NothingBehind(Bytes.utf8(bytes)));
            Refusals.expectCode(
                    Code.LINE_TOO_LONG,
                    reading(Printable.of("1024 a and " + bytes.substring(1024)) + ", and nothing more", lines),
                    "1024 is the limit");
        }
    }

    private static void expectTooLong(String what, String bytes) throws Exception {
        LineReader lines = reader(bytes);
        Call<String> reading = Call.start("readLine(" + what + ")", () -> {
            String line = lines.readLine();
            return line == null ? "null" : "a line of " + Bytes.utf8(line).length + " bytes";
        });
        Refusals.expectCode(Code.LINE_TOO_LONG, reading, "1024 is the limit");
    }

    @Test
    @Order(9)
    @Hint("throw as soon as the line is too long: whoever reads on to its end may read for ever")
    void a_line_that_never_ends_is_refused_before_it_does() throws Exception {
        Endless endless = new Endless();
        Refusals.expectCode(
                Code.LINE_TOO_LONG,
                reading("bytes without a line end", new LineReader(endless)),
                "whatever else comes, it is too long");
        Expect.that(
                endless.given <= 64 * 1024,
                "a line that is too long is not read to its end",
                endless.given + " bytes of it were read",
                null);
    }

    @Test
    @Order(10)
    @Hint("new String(bytes, UTF_8) puts a question mark for what is not UTF-8; a CharsetDecoder tells")
    void a_line_that_is_not_UTF_8_is_a_bad_request_and_the_next_one_is_read() throws Exception {
        for (int[] wrong : new int[][] {{0xff}, {0xc3}, {0xc0, 0xaf}, {0xed, 0xa0, 0xbd}, {0xc3, 0x28}}) {
            byte[] bytes = Bytes.utf8("GET a" + "?".repeat(wrong.length) + "\nTIME\n");
            System.arraycopy(Bytes.of(wrong), 0, bytes, 5, wrong.length);
            LineReader lines = new LineReader(new ByteArrayInputStream(bytes));
            Refusals.expectCode(
                    Code.BAD_REQUEST, reading("a line with bytes that are no UTF-8", lines), "the line is no text");
            expectLine("TIME", lines);
        }
    }

    // Requests

    @Test
    @Order(20)
    void each_command_is_known() throws Exception {
        FileName name = FileName.of("photo of us.jpg");
        expectRequest("LIST", new Request.ListFiles());
        expectRequest("GET photo of us.jpg", new Request.Get(name));
        expectRequest("RESUME 1048576 photo of us.jpg", new Request.Resume(1_048_576, name));
        expectRequest("PUT 5 photo of us.jpg", new Request.Put(5, name));
        expectRequest("HASH photo of us.jpg", new Request.Hash(name));
        expectRequest("AUTH open sesame", new Request.Auth("open sesame"));
        expectRequest("DELETE photo of us.jpg", new Request.Delete(name));
        expectRequest("TIME", new Request.Time());
        expectRequest("STATUS", new Request.Status());
        expectRequest("HELP", new Request.Help());
        expectRequest("QUIT", new Request.Quit());
    }

    @Test
    @Order(21)
    @Hint("with toUpperCase() alone, an i becomes an İ where Turkish is spoken: toUpperCase(Locale.ROOT)")
    void a_command_may_be_in_either_case_and_what_follows_it_stays_as_it_is() throws Exception {
        Locale here = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            expectRequest("list", new Request.ListFiles());
            expectRequest("Quit", new Request.Quit());
            expectRequest("tImE", new Request.Time());
            expectRequest("get INDIA.txt", new Request.Get(FileName.of("INDIA.txt")));
            expectRequest("auth Öpen Sesame", new Request.Auth("Öpen Sesame"));
        } finally {
            Locale.setDefault(here);
        }
    }

    @Test
    @Order(22)
    @Hint("all that follows is the name, just as it stands: split at the first space only, and strip nothing")
    void a_name_or_a_password_is_all_that_follows_with_every_space() throws Exception {
        expectRequest("GET a  b   c", new Request.Get(FileName.of("a  b   c")));
        expectRequest("GET  a", new Request.Get(FileName.of(" a")));
        expectRequest("PUT 5  5 a", new Request.Put(5, FileName.of(" 5 a")));
        expectRequest("RESUME 7 8 9", new Request.Resume(7, FileName.of("8 9")));
        expectRequest("AUTH  a ", new Request.Auth(" a "));
        expectRefused(Code.BAD_NAME, "GET a ");
    }

    @Test
    @Order(23)
    void what_is_no_command_is_unknown() throws Exception {
        expectRefused(Code.UNKNOWN_COMMAND, "", " ", "LS", "GETS a", "GET\ta", " LIST", "ERROR", "\0\1\2", "\r", "é");
    }

    @Test
    @Order(24)
    @Hint(
            "the command is known, so that is a bad-request, and no exception of an array or a string; an empty argument is a"
                    + " missing one, too")
    void a_known_command_without_its_argument_is_a_bad_request() throws Exception {
        expectRefused(
                Code.BAD_REQUEST,
                "GET",
                "GET ",
                "get",
                "HASH",
                "DELETE",
                "DELETE ",
                "AUTH",
                "AUTH ",
                "PUT",
                "PUT ",
                "PUT 5",
                "PUT 5 ",
                "RESUME",
                "RESUME 5",
                "RESUME 5 ",
                "PUT a.txt",
                "RESUME a.txt");
    }

    @Test
    @Order(25)
    void a_command_that_takes_no_argument_is_a_bad_request_with_one() throws Exception {
        expectRefused(Code.BAD_REQUEST, "LIST a", "TIME 1", "STATUS ?", "HELP GET", "QUIT now", "quit  ");
    }

    @Test
    @Order(26)
    @Hint("the digits 0 to 9, and nothing else: Long.parseLong takes a sign, and digits of other scripts")
    void a_size_or_an_offset_that_is_no_number_is_a_bad_request() throws Exception {
        for (String number :
                List.of("-1", "+5", "5.0", "0x10", "1e3", "five", "5k", "", "5,000", "٣", "５", "1_000", "-0", "²")) {
            expectRefused(Code.BAD_REQUEST, "PUT " + number + " a", "RESUME " + number + " a");
        }
    }

    @Test
    @Order(27)
    @Hint(
            value =
                    "sizes and offsets have 64 bits, so an int is too small; and a number can have more digits than even"
                            + " a long: catch NumberFormatException",
            first = true)
    void a_number_goes_up_to_2_to_the_63_minus_1_and_no_further() throws Exception {
        FileName name = FileName.of("a");
        expectRequest("PUT 0 a", new Request.Put(0, name));
        expectRequest("PUT 9223372036854775807 a", new Request.Put(Long.MAX_VALUE, name));
        expectRequest("RESUME 4294967296 a", new Request.Resume(1L << 32, name));
        expectRequest("RESUME 007 a", new Request.Resume(7, name));
        expectRefused(
                Code.BAD_REQUEST,
                "PUT 9223372036854775808 a",
                "PUT 18446744073709551616 a",
                "PUT 00009223372036854775808 a",
                "RESUME 999999999999999999999999999999 a");
    }

    @Test
    @Order(27)
    @Hint(value = "how many digits there are tells nothing: zeros in front do not change a number", first = true)
    void zeros_in_front_of_a_number_do_not_matter() throws Exception {
        FileName name = FileName.of("a");
        expectRequest("RESUME 0000000000000000000000007 a", new Request.Resume(7, name));
        expectRequest("PUT 0000000000000000000012345 a", new Request.Put(12345, name));
        expectRequest("PUT " + "0".repeat(500) + " a", new Request.Put(0, name));
    }

    @Test
    @Order(28)
    @Hint("a name becomes a FileName here: FileName.of() refuses it")
    void a_name_that_is_none_is_a_bad_name() throws Exception {
        expectRefused(
                Code.BAD_NAME,
                "GET ../secret",
                "GET / HTTP/1.1",
                "PUT 5 ..\\secret",
                "RESUME 0 .profile",
                "HASH a\tb",
                "DELETE a\0",
                "DELETE con");
    }

    @Test
    @Order(29)
    @Hint("a password in a message ends up in logs and on screens")
    void a_password_is_in_no_message_and_in_no_log() throws Exception {
        Request auth = parsing("AUTH sesame").result();
        Expect.that(!auth.toString().contains("sesame"), "no password in toString()", auth.toString(), null);
        for (String line : List.of("AUHT sesame", "TIME sesame", "LIST sesame")) {
            String message = String.valueOf(parsing(line)
                    .failure(RefusedException.class, "no such request")
                    .getMessage());
            Expect.that(
                    !message.contains("sesame"),
                    "a message that repeats no argument: it may be a password with a typing mistake before it",
                    message,
                    null);
        }
    }

    // Replies

    @Test
    @Order(40)
    void replies_are_lines() throws Exception {
        expectBytes("OK 12\n", new Reply.Ok(12));
        expectBytes("OK 9223372036854775807\n", new Reply.Ok(Long.MAX_VALUE));
        expectBytes("READY\n", new Reply.Ready());
        expectBytes("ERROR not-found there is no file 'é'\n", new Reply.Error(Code.NOT_FOUND, "there is no file 'é'"));
    }

    @Test
    @Order(41)
    @Hint("the length is that of the body in bytes, and the body follows the LF at once")
    void a_small_reply_is_one_array_of_line_and_body() throws Exception {
        expectWhole("OK 6\nolá!\n", Bytes.utf8("olá!\n"));
        expectWhole("OK 0\n", new byte[0]);
        byte[] all = Bytes.everyValue();
        byte[] reply =
                Call.start("Reply.ok(every byte value)", () -> Reply.ok(all)).result();
        byte[] expected = new byte[7 + 256];
        System.arraycopy(Bytes.utf8("OK 256\n"), 0, expected, 0, 7);
        System.arraycopy(all, 0, expected, 7, 256);
        Expect.bytes(expected, reply);
    }

    @Test
    @Order(42)
    @Hint("a message may have come from a stranger, with a line end in it, or what a terminal obeys: Printable.of()")
    void a_message_is_one_line_that_a_terminal_can_show() throws Exception {
        expectBytes(
                "ERROR internal one\\u000atwo \\u001b[2J\\u000d\\u202e\n",
                new Reply.Error(Code.INTERNAL, "one\ntwo \u001b[2J\r\u202e"));
    }

    @Test
    @Order(43)
    void replies_are_read() throws Exception {
        expectReply("OK 0", new Reply.Ok(0));
        expectReply("OK 9223372036854775807", new Reply.Ok(Long.MAX_VALUE));
        expectReply("READY", new Reply.Ready());
        for (Code code : Code.values()) {
            expectReply("ERROR " + code.word() + " in other words", new Reply.Error(code, "in other words"));
        }
    }

    @Test
    @Order(44)
    @Hint(value = "a newer server may have more codes: one that you do not know is an error all the same", first = true)
    void an_error_with_a_code_that_nobody_knows_is_an_error_all_the_same() throws Exception {
        Reply reply = Call.start("Reply.parse(\"ERROR on-fire run\")", () -> Reply.parse("ERROR on-fire run"))
                .result();
        Expect.that(
                reply instanceof Reply.Error error
                        && error.code() == Code.INTERNAL
                        && error.message().contains("on-fire")
                        && error.message().contains("run"),
                "an error with the code internal, whose message has \"on-fire\" and \"run\"",
                "it is " + reply,
                "a newer server may have more codes");
    }

    @Test
    @Order(43)
    @Hint("a message is all that follows the space behind the code, with all its spaces: split(\" \", 3)")
    void the_message_of_an_error_stays_as_it_is() throws Exception {
        for (String message : List.of("two  spaces", " one in front", "one behind ", "OK 5", "5")) {
            expectReply("ERROR busy " + message, new Reply.Error(Code.BUSY, message));
        }
    }

    @Test
    @Order(46)
    @Hint(
            value =
                    "nothing may be stripped: this is the line as a server has sent it, and ours sends no space in front of it"
                            + " or behind it",
            first = true)
    void a_reply_with_a_space_too_many_is_a_ProtocolException() throws Exception {
        for (String line :
                List.of(" OK 5", "OK 5 ", "OK\t5", "OK 5\t", "OK 5\r", " READY", "READY\t", " ERROR busy wait")) {
            Call.start("Reply.parse(" + Printable.quoted(line) + ")", () -> Reply.parse(line))
                    .failure(ProtocolException.class, "this is no reply");
        }
    }

    @Test
    @Order(45)
    @Hint("what is no reply is a ProtocolException, whatever it is: the other side may be no server of ours")
    void what_is_no_reply_is_a_ProtocolException() throws Exception {
        for (String line : List.of(
                "",
                "OK",
                "OK ",
                "OK five",
                "OK -1",
                "OK +5",
                "OK 5 bytes",
                "OK 9223372036854775808",
                "OK  5",
                "OKAY 5",
                "ok 5",
                "READY 5",
                "READY ",
                "ERROR",
                "ERROR busy",
                "HTTP/1.1 400 Bad Request",
                "220 ftp.example.org",
                "\u001b[2J",
                "٣")) {
            ProtocolException failure = Call.start(
                            "Reply.parse(" + Printable.quoted(line) + ")", () -> Reply.parse(line))
                    .failure(
                            ProtocolException.class,
                            line.startsWith("ERROR")
                                    ? "an ERROR has a code, behind that a space, and then a message"
                                    : "this is no reply");
            String message = String.valueOf(failure.getMessage());
            Expect.that(
                    message.equals(Printable.of(message)),
                    "a message that a terminal can show",
                    Printable.of(message),
                    "what comes from the other side goes through Printable before it is printed");
        }
    }

    // Lines of LIST

    @Test
    @Order(50)
    @Hint("Instant.truncatedTo(ChronoUnit.SECONDS): a time with parts of a second is written with them")
    void a_file_is_a_line_with_size_time_and_name() throws Exception {
        Instant changed = Instant.parse("2026-11-21T10:48:00.123456789Z");
        StoredFile file = new StoredFile(FileName.of("photo of us.jpg"), 5_000_000_000L, changed);
        String line = Call.start("line()", file::line).result();
        Expect.bytes(Bytes.utf8("5000000000\t2026-11-21T10:48:00Z\tphoto of us.jpg"), Bytes.utf8(line));
    }

    @Test
    @Order(51)
    @Hint("split at the tabs, and not at spaces, which a name may have; a size has 64 bits")
    void a_line_of_the_list_is_read() throws Exception {
        StoredFile expected =
                new StoredFile(FileName.of("photo of us.jpg"), 5_000_000_000L, Instant.parse("2026-11-21T10:48:00Z"));
        StoredFile file =
                listLine("5000000000\t2026-11-21T10:48:00Z\tphoto of us.jpg").result();
        Expect.that(file.equals(expected), "" + expected, "" + file, null);
    }

    @Test
    @Order(52)
    @Hint("the server may be a stranger, too: size, time and name are judged before they are believed")
    void a_line_that_is_none_of_the_list_is_a_ProtocolException() throws Exception {
        for (String line : List.of(
                "",
                "\t\t",
                "5",
                "5\t2026-11-21T10:48:00Z",
                "5\t2026-11-21T10:48:00Z\t",
                "5 2026-11-21T10:48:00Z a",
                "-5\t2026-11-21T10:48:00Z\ta",
                "five\t2026-11-21T10:48:00Z\ta",
                "99999999999999999999\t2026-11-21T10:48:00Z\ta",
                "5\tyesterday\ta",
                "5\t2026-11-21T10:48:00\ta",
                "5\t2026-11-21T10:48:00Z\t../.profile",
                "5\t2026-11-21T10:48:00Z\ta\u001b[2J",
                "5\t2026-11-21T10:48:00Z\ta\tb")) {
            listLine(line).failure(ProtocolException.class, "this is no line of LIST");
        }
    }

    @Test
    @Order(53)
    @Hint(
            value =
                    "split(\"\\t\") drops what is empty at the end, and with it a tab that no name may have: give split a limit",
            first = true)
    void a_line_that_ends_with_a_tab_is_a_ProtocolException() throws Exception {
        for (String line : List.of("5\t2026-11-21T10:48:00Z\ta\t", "5\t2026-11-21T10:48:00Z\ta\t\t")) {
            listLine(line).failure(ProtocolException.class, "this is no line of LIST");
        }
    }

    // The words of these tests

    private static LineReader reader(String bytes) {
        return new LineReader(new ByteArrayInputStream(Bytes.utf8(bytes)));
    }

    private static Call<String> reading(String what, LineReader lines) {
        return Call.start("readLine(" + what + ")", lines::readLine);
    }

    private static void expectLine(String expected, LineReader lines) throws Exception {
        String line = Call.start("readLine()", lines::readLine).result();
        String inThePlatformsCharset = new String(Bytes.utf8(expected), Charset.defaultCharset());
        Expect.that(
                expected.equals(line),
                "the line " + Printable.quoted(expected),
                line == null ? "null" : "the line " + Printable.quoted(line),
                inThePlatformsCharset.equals(line)
                        ? "this is another charset, perhaps the platform's charset: name the charset, UTF_8"
                        : null);
    }

    private static void expectEnd(LineReader lines) throws Exception {
        String line = Call.start("readLine() at the end", lines::readLine).result();
        Expect.that(line == null, "null", "the line " + Printable.quoted(String.valueOf(line)), null);
    }

    private static Call<Request> parsing(String line) {
        return Call.start("Request.parse(" + Printable.quoted(line) + ")", () -> Request.parse(line));
    }

    private static void expectRequest(String line, Request expected) throws Exception {
        Request request = parsing(line).result();
        boolean isSame = expected.equals(request);
        Expect.that(isSame, inWords(expected) + " for " + Printable.quoted(line), inWords(request), null);
    }

    /** Here the passwords are the test's, and to be seen. */
    private static String inWords(Request request) {
        return request instanceof Request.Auth auth
                ? "Auth[password=" + Printable.quoted(auth.password()) + "]"
                : String.valueOf(request);
    }

    private static void expectRefused(Code code, String... lines) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String line : lines) {
            String outcome = Call.start("Request.parse(" + Printable.quoted(line) + ")", () -> outcomeOf(line))
                    .result();
            if (!outcome.equals(code.word())) {
                wrong.add(Printable.quoted(line) + ": " + outcome);
            }
        }
        Expect.that(wrong.isEmpty(), "each of these is " + withArticle(code.word()), String.join(", ", wrong), null);
    }

    private static String withArticle(String word) {
        return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
    }

    private static String outcomeOf(String line) {
        try {
            return "accepted, as " + Printable.of(String.valueOf(Request.parse(line)));
        } catch (RefusedException e) {
            boolean saysWhy = e.getMessage() != null && !e.getMessage().isBlank();
            return e.code().word() + (saysWhy ? "" : " without a message, and the client is told that");
        } catch (UnsupportedOperationException e) {
            throw e;
        } catch (RuntimeException e) {
            return Printable.of(e.toString());
        }
    }

    private static void expectBytes(String expected, Reply reply) throws Exception {
        Expect.bytes(
                Bytes.utf8(expected),
                Call.start("toBytes() of " + Printable.of(reply.toString()), reply::toBytes)
                        .result());
    }

    private static void expectWhole(String expected, byte[] body) throws Exception {
        Expect.bytes(
                Bytes.utf8(expected),
                Call.start("Reply.ok(" + body.length + " bytes)", () -> Reply.ok(body))
                        .result());
    }

    private static void expectReply(String line, Reply expected) throws Exception {
        Reply reply = Call.start("Reply.parse(\"" + line + "\")", () -> Reply.parse(line))
                .result();
        Expect.that(expected.equals(reply), expected + " for \"" + line + "\"", "" + reply, null);
    }

    private static Call<StoredFile> listLine(String line) {
        return Call.start("StoredFile.parse(" + Printable.quoted(line) + ")", () -> StoredFile.parse(line));
    }

    /** So many bytes, behind which nothing comes, neither a byte nor the end: who asks for more waits for ever. */
    private static final class NothingBehind extends InputStream {

        private final byte[] bytes;
        private int given;

        NothingBehind(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            if (given == bytes.length) {
                throw Expect.failure(
                        "a line of more than 1024 bytes is refused as soon as that is known",
                        "after " + given + " bytes, one more was asked for",
                        null,
                        null);
            }
            return bytes[given++];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            buffer[offset] = (byte) read();
            return 1;
        }
    }

    /** Bytes and bytes, and no line end. */
    private static final class Endless extends InputStream {

        private static final long ENOUGH = 256L * 1024 * 1024;

        private long given;

        @Override
        public int read() throws IOException {
            if (++given > ENOUGH) {
                throw new IOException("nobody reads such a line to its end");
            }
            return 'a';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            buffer[offset] = (byte) read();
            return 1;
        }
    }
}
