package socketlabs.transfer;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.ScriptedInput;
import socketlabs.testkit.Step;

@Step(number = "3.1", title = "The header, and the names that are accepted", points = 20)
class Step1HeaderTest {

    /** {@code hi}, 5 bytes. */
    private static final byte[] HI = Bytes.of(0, 2, 'h', 'i', 0, 0, 0, 0, 0, 0, 0, 5);

    @Test
    @Order(1)
    @Hint("2 bytes for the length, then the name, then 8 bytes for the size, the largest part of a number first")
    void a_header_becomes_the_length_of_the_name_the_name_and_the_size() throws Exception {
        Expect.bytes(HI, bytesOf(new Header("hi", 5)));
    }

    @Test
    @Order(2)
    @Hint("the length says how many bytes the name has in UTF-8, which is not always as many as it has letters")
    void a_name_with_accents_goes_out_in_UTF_8_with_its_length_in_bytes() throws Exception {
        byte[] expected = Bytes.of(0, 4, 'o', 'l', 0xc3, 0xa1, 0, 0, 0, 0, 0, 0, 0, 0);
        Expect.bytes(expected, bytesOf(new Header("olá", 0)));
    }

    @Test
    @Order(3)
    @Hint(
            value = "writeUTF() writes a UTF-8 of its own, with 🐙 in 6 bytes and \\0 in 2: getBytes(UTF_8)",
            first = true)
    void a_name_with_an_octopus_and_a_zero_goes_out_in_the_UTF_8_of_everybody() throws Exception {
        byte[] expected = Bytes.of(0, 6, 0xf0, 0x9f, 0x90, 0x99, 0, 'a', 0, 0, 0, 0, 0, 0, 0, 0);
        Expect.bytes(expected, bytesOf(new Header("🐙\0a", 0)));
    }

    @Test
    @Order(4)
    @Hint(value = "a size has 64 bits: an int on its way cuts off the upper half", first = true)
    void a_size_above_4_GiB_keeps_its_upper_bytes() throws Exception {
        byte[] expected = Bytes.of(0, 1, 'a', 0, 0, 0, 0x12, 0x89, 0xab, 0xcd, 0xef);
        Expect.bytes(expected, bytesOf(new Header("a", 0x12_89ab_cdefL)));
        expectHeader("a", 0x12_89ab_cdefL, read(expected));
    }

    @Test
    @Order(5)
    @Hint("a reader or a buffered stream takes more than the header, and the content loses its beginning")
    void a_header_is_read_and_what_comes_after_it_is_left() throws Exception {
        InputStream in = new ByteArrayInputStream(Bytes.utf8("\0\2hi\0\0\0\0\0\0\0\5hello and more"));
        expectHeader("hi", 5, call("a header, then \"hello and more\"", in));
        Expect.bytes(Bytes.utf8("hello and more"), in.readAllBytes());
    }

    @Test
    @Order(6)
    @Hint(value = "one read() gives what has come so far: read again until all of it is there", first = true)
    void a_header_that_comes_one_byte_at_a_time_is_read_whole() throws Exception {
        expectHeader("hi", 5, call("a header, one byte at a time", ScriptedInput.ending(HI, 1)));
    }

    @Test
    @Order(7)
    @Hint(value = "available() == 0 is not the end: the bytes are still on their way, and read() waits", first = true)
    void a_header_that_is_not_there_yet_is_waited_for() throws Exception {
        InputStream in = new FilterInputStream(new ByteArrayInputStream(HI)) {
            @Override
            public int available() {
                return 0;
            }
        };
        expectHeader("hi", 5, call("a header, with available() always 0", in));
    }

    @Test
    @Order(8)
    @Hint(
            value = "a byte is signed in Java: & 0xff, Byte.toUnsignedInt, or DataInputStream.readUnsignedShort",
            first = true)
    void a_name_of_128_bytes_and_one_of_255_are_read() throws Exception {
        for (int length : new int[] {128, 255}) {
            String name = "n".repeat(length);
            expectHeader(name, 7, read(Bytes.utf8("\0"), Bytes.of(length), Bytes.utf8(name + "\0\0\0\0\0\0\0\7")));
        }
    }

    @Test
    @Order(9)
    @Hint(
            value =
                    "the length is a number of two bytes, the upper one first, without a sign: 01 2c is 300, 9c 40 is 40000",
            first = true)
    void names_of_300_and_of_40000_bytes_are_read_too() throws Exception {
        String name = "n".repeat(300);
        String longer = "n".repeat(40_000);
        expectHeader(name, 7, read(Bytes.of(0x01, 0x2c), Bytes.utf8(name + "\0\0\0\0\0\0\0\7")));
        expectHeader(longer, 7, read(Bytes.of(0x9c, 0x40), Bytes.utf8(longer + "\0\0\0\0\0\0\0\7")));
    }

    @Test
    @Order(10)
    @Hint(
            value =
                    "the length says where a name ends, so it may have any character: zeros, line ends, whatever you split at",
            first = true)
    void a_name_may_have_any_character() throws Exception {
        String name = "a|b\nc\0d:e é";
        expectHeader(name, 1, read(Bytes.of(0, 12), Bytes.utf8(name), Bytes.utf8("\0\0\0\0\0\0\0\1")));
    }

    @Test
    @Order(11)
    @Hint(
            value = "a header only tells the name: whether it is empty, strange or good is for FileNames to decide",
            first = true)
    void a_name_is_passed_on_as_it_came() throws Exception {
        for (String name : List.of("", " a ", "a\ufffdb", "e\u0301", "\ufeffa")) {
            byte[] encoded = Bytes.utf8(name);
            expectHeader(name, 1, read(Bytes.of(0, encoded.length), encoded, Bytes.utf8("\0\0\0\0\0\0\0\1")));
        }
    }

    @Test
    @Order(12)
    @Hint(value = "an end before the first byte is no error: the client has no more uploads", first = true)
    void an_end_before_the_first_byte_is_no_header() throws Exception {
        Optional<Header> header = call("no byte, then the end", ScriptedInput.ending(new byte[0], 1));
        Expect.that(header.isEmpty(), "an empty Optional", "it returned " + header, null);
    }

    @Test
    @Order(13)
    @Hint("an end inside a header is an error; only before its first byte it is normal")
    void an_end_inside_a_header_is_an_EOFException_wherever_it_comes() throws Exception {
        for (int length = 1; length < HI.length; length++) {
            InputStream in = ScriptedInput.ending(Bytes.piece(HI, 0, length), 100);
            reading(length + " of " + HI.length + " bytes, then the end", in)
                    .failure(EOFException.class, "the header is not whole");
        }
    }

    @Test
    @Order(14)
    void a_connection_that_breaks_inside_a_header_is_its_IOException() throws Exception {
        reading("5 of 12 bytes, then a reset", ScriptedInput.breaking(Bytes.piece(HI, 0, 5), 2))
                .failure(IOException.class, "the connection has broken");
    }

    @Test
    @Order(15)
    @Hint("64 bits that begin with a one are a negative number: judge the size before anybody believes it")
    void a_negative_size_is_refused() throws Exception {
        byte[] minusOne = Bytes.of(0, 1, 'a', 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff);
        reading("a header with size -1", new ByteArrayInputStream(minusOne))
                .failure(RefusedException.class, "no file has -1 bytes");
    }

    @Test
    @Order(16)
    @Hint("compare the size with Header.MAX_SIZE")
    void a_size_above_1_TiB_is_refused_and_1_TiB_is_not() throws Exception {
        byte[] oneTiB = Bytes.of(0, 1, 'a', 0, 0, 1, 0, 0, 0, 0, 0);
        expectHeader("a", Header.MAX_SIZE, read(oneTiB));
        byte[] more = Bytes.of(0, 1, 'a', 0, 0, 1, 0, 0, 0, 0, 1);
        reading("a header with a size of 1 TiB and a byte", new ByteArrayInputStream(more))
                .failure(RefusedException.class, "that is more than MAX_SIZE");
        byte[] absurd = Bytes.of(0, 1, 'a', 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff);
        reading("a header with a size of 2^63-1", new ByteArrayInputStream(absurd))
                .failure(RefusedException.class, "that is more than MAX_SIZE");
    }

    @Test
    @Order(17)
    @Hint("new String(bytes, UTF_8) puts \\ufffd in place of what is not UTF-8; a CharsetDecoder tells")
    void a_name_that_is_not_UTF_8_is_refused() throws Exception {
        byte[] cut = Bytes.of(0, 2, 'a', 0xc3, 0, 0, 0, 0, 0, 0, 0, 0);
        reading("a name that ends in the middle of a character", new ByteArrayInputStream(cut))
                .failure(RefusedException.class, "61 c3 is not valid UTF-8");
        byte[] overlong = Bytes.of(0, 4, 'a', 0xc0, 0xaf, 'b', 0, 0, 0, 0, 0, 0, 0, 0);
        reading("a name with a slash in two bytes, c0 af", new ByteArrayInputStream(overlong))
                .failure(RefusedException.class, "c0 af is not valid UTF-8");
    }

    @Test
    @Order(18)
    @Hint("refuse what is listed, and nothing more: spaces, accents, several dots and joined emoji are fine")
    void plain_names_are_accepted_in_any_language() {
        List<String> refused = new ArrayList<>();
        for (String name : List.of(
                "a",
                "photo.jpg",
                "my file (1).tar.gz",
                "olá, mundo.txt",
                "写真.png",
                "Ünï",
                "a..b",
                " a",
                "~",
                "#1",
                "-rf",
                "%2e%2e",
                "README",
                "a'b",
                "$HOME",
                "🐙.gif",
                "👨\u200d👩\u200d👧.jpg",
                "می\u200cخواهم.txt")) {
            try {
                FileNames.check(name);
            } catch (RefusedException e) {
                refused.add(name + " (" + e.getMessage() + ")");
            }
        }
        Expect.that(refused.isEmpty(), "these names are accepted", "refused: " + String.join(", ", refused), null);
    }

    @Test
    @Order(19)
    @Hint("a name comes from a stranger: what is a separator on any system leads out of the folder there")
    void names_with_a_separator_of_either_system_are_refused() {
        expectRefused("../secret", "/etc/passwd", "a/b", "a/", "..\\secret", "\\\\host\\share", "a\\b", "a/../b");
    }

    @Test
    @Order(20)
    void names_with_a_drive_letter_or_a_colon_are_refused() {
        expectRefused("C:secret", "C:", "c:\\secret", "file.txt:stream");
    }

    @Test
    @Order(21)
    @Hint(". is the folder itself, .. the one above, and .profile a hidden file that some program may read")
    void names_that_begin_with_a_dot_are_refused() {
        expectRefused(".", "..", "...", ".profile", ".upload");
    }

    @Test
    @Order(22)
    void the_empty_name_is_refused() {
        expectRefused("");
    }

    @Test
    @Order(23)
    @Hint("zero ends a name in C, a line end fools a log, and an escape character a terminal: Character.isISOControl")
    void names_with_control_characters_are_refused() {
        expectRefused("a\0.txt", "a\nb", "a\rb", "a\tb", "\u001b[2J", "a\u007f", "a\u0085b", "a\u0080", "a\u009f");
    }

    @Test
    @Order(24)
    @Hint(
            "who repeats a name repeats what is in it: put something else in place of each character for which"
                    + " Character.isISOControl is true; \\p{Cntrl} knows those of ASCII only, and a terminal obeys \\u009b, too")
    void the_message_has_none_of_the_names_control_characters() {
        for (String name :
                List.of("\u001b[2J", "a\nb", "a\u007f", "a\u009b2Jb", "a\u0085b", "../\u009b2J", "\u009b.")) {
            int[] controls =
                    messageAbout(name).chars().filter(Character::isISOControl).toArray();
            Expect.that(
                    controls.length == 0,
                    "a message without control characters about the name " + shown(name)
                            + ": it is logged, and goes to the client's terminal",
                    "the message has " + shown(new String(controls, 0, controls.length)),
                    null);
        }
    }

    @Test
    @Order(25)
    @Hint("in a regular expression, . is no line end, and $ also stands before the last one: DOTALL, and matches()")
    void names_that_end_with_a_line_end_or_have_another_character_after_one_are_refused() {
        expectRefused("a\n", "a\r\n", "a\n\n", "a\r\nb", "a\n/b");
    }

    @Test
    @Order(26)
    @Hint("Windows takes dots and spaces off the end of a name: it would then be another one")
    void names_that_end_with_a_dot_or_a_space_are_refused() {
        expectRefused("a.", "a ", "a. .", "a.txt.", " ");
    }

    @Test
    @Order(27)
    void names_with_a_character_that_Windows_does_not_know_are_refused() {
        expectRefused("what?", "*.txt", "a\"b", "<a>", "a|b", "a<b", "a>b");
    }

    @Test
    @Order(28)
    @Hint(
            "to Windows these are devices, in either case, and with anything behind: what stands before the first dot decides")
    void the_devices_of_Windows_are_refused() {
        expectRefused("CON", "con", "Nul.txt", "aux.tar.gz", "PRN", "COM1", "com0", "LPT0", "lpt9.log", "nul .txt");
    }

    @Test
    @Order(29)
    @Hint("CONIN$ and CONOUT$ are the console, in either case; in a regular expression, $ wants a backslash before it")
    void the_two_other_names_of_the_console_of_Windows_are_refused() {
        expectRefused("CONIN$", "CONOUT$", "conin$", "ConOut$.txt");
    }

    @Test
    @Order(30)
    @Hint("to Windows ¹, ² and ³ are digits, behind COM and LPT: [0-9¹²³]")
    void devices_with_a_raised_digit_are_refused() {
        expectRefused("COM¹", "COM²", "COM³", "LPT¹", "LPT²", "LPT³", "com².txt", "lpt³ .log");
    }

    @Test
    @Order(31)
    @Hint(
            value = "a device is all that stands before the first dot: not what a name only begins with, or has inside",
            first = true)
    void names_that_only_begin_like_a_device_are_accepted() throws Exception {
        for (String name : List.of(
                "console.log",
                "COM10",
                "null",
                "a.con",
                "auxiliary",
                "LPT",
                "com.txt",
                "CONIN",
                "conin$1",
                "COM⁴",
                "x²")) {
            Call.run("FileNames.check(\"" + name + "\")", () -> FileNames.check(name))
                    .result();
        }
    }

    @Test
    @Order(32)
    @Hint("255 bytes, not 255 letters: é has two bytes in UTF-8")
    void names_of_more_than_255_bytes_are_refused_and_255_are_not() throws Exception {
        FileNames.check("n".repeat(255));
        FileNames.check("é".repeat(127) + "e");
        expectRefused("n".repeat(256), "é".repeat(128), "🐙".repeat(64));
    }

    private static byte[] bytesOf(Header header) throws Exception {
        return Call.start("toBytes()", header::toBytes).result();
    }

    private static Optional<Header> read(byte[]... pieces) throws Exception {
        byte[] bytes = new byte[0];
        for (byte[] piece : pieces) {
            byte[] longer = Arrays.copyOf(bytes, bytes.length + piece.length);
            System.arraycopy(piece, 0, longer, bytes.length, piece.length);
            bytes = longer;
        }
        return call(bytes.length + " bytes", new ByteArrayInputStream(bytes));
    }

    private static Optional<Header> call(String what, InputStream in) throws Exception {
        return reading(what, in).result();
    }

    private static Call<Optional<Header>> reading(String what, InputStream in) {
        return Call.start("Header.readFrom(" + what + ")", () -> Header.readFrom(in));
    }

    private static void expectHeader(String name, long size, Optional<Header> actual) {
        Expect.that(
                actual.equals(Optional.of(new Header(name, size))),
                "the name " + shown(name) + " and the size " + size,
                actual.map(header -> "the name " + shown(header.name()) + " and the size " + header.size())
                        .orElse("no header"),
                null);
    }

    private static void expectRefused(String... names) {
        List<String> accepted = new ArrayList<>();
        for (String name : names) {
            try {
                FileNames.check(name);
                accepted.add(shown(name));
            } catch (RefusedException e) {
                Expect.that(
                        e.getMessage() != null && !e.getMessage().isBlank(),
                        "a message that says what is wrong with " + shown(name),
                        "the message is " + e.getMessage(),
                        "the client is told this message");
            }
        }
        Expect.that(accepted.isEmpty(), "a RefusedException", "accepted: " + String.join(", ", accepted), null);
    }

    private static String messageAbout(String name) {
        try {
            FileNames.check(name);
        } catch (RefusedException e) {
            return String.valueOf(e.getMessage());
        }
        throw Expect.failure("a RefusedException", "accepted: " + shown(name), null, null);
    }

    /** Short, and without control characters. */
    private static String shown(String name) {
        StringBuilder shown = new StringBuilder("\"");
        name.chars()
                .limit(30)
                .forEach(c -> shown.append(Character.isISOControl(c) ? String.format("\\u%04x", c) : (char) c + ""));
        return shown + (name.length() > 30 ? "…\", " + name.length() + " letters" : "\"");
    }
}
