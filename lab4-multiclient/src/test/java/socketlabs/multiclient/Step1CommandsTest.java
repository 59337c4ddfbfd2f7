package socketlabs.multiclient;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Connection;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Step;

@Step(number = "4.1", title = "Answer one command", points = 15)
class Step1CommandsTest {

    private static final Status.Snapshot STATUS = new Status.Snapshot("running", Duration.ofMillis(83_999), 3, 1041);
    private static final int MIB = 1024 * 1024;
    private static final long MORE_THAN_ALL_MEMORY = 130L * MIB;

    @TempDir
    Path parent;

    private Path folder;
    private Clock clock = Clock.fixed(Instant.parse("2026-02-03T08:04:59Z"), ZoneId.of("UTC+9"));

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(parent.resolve("shared"));
    }

    @Test
    @Order(1)
    @Hint("OK, a space, the length of what follows in bytes, LF; then the time of the clock, in its zone, and LF")
    void TIME_is_the_time_of_the_clock() throws Exception {
        expectReply("TIME", "OK 9\n17:04:59\n");
    }

    @Test
    @Order(2)
    @Hint("two digits each, and 24 hours: the pattern is HH:mm:ss")
    void TIME_soon_after_midnight_has_zeros() throws Exception {
        clock = Clock.fixed(Instant.parse("2026-02-03T00:05:09Z"), ZoneId.of("UTC"));
        expectReply("TIME", "OK 9\n00:05:09\n");
    }

    @Test
    @Order(3)
    @Hint("the clock goes on: ask it for each TIME, and not once when the commands are made")
    void TIME_is_asked_of_the_clock_each_time() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-02-03T08:04:59Z"));
        InstantSource source = now::get;
        Commands commands = new Commands(folder, () -> STATUS, source.withZone(ZoneId.of("UTC")));
        expectSent(answer("TIME", commands), "OK 9\n08:04:59\n");
        now.set(Instant.parse("2026-02-03T08:05:00Z"));
        expectSent(answer("TIME", commands), "OK 9\n08:05:00\n");
    }

    @Test
    @Order(4)
    @Hint("four lines, key: value, in the order state, uptime, clients, served; the uptime in whole seconds")
    void STATUS_is_four_lines() throws Exception {
        expectReply("STATUS", "OK 50\nstate: running\nuptime: 83\nclients: 3\nserved: 1041\n");
    }

    @Test
    @Order(5)
    @Hint("a name a line, in the order of String.compareTo; each line ends with LF, the last one too")
    void LIST_is_a_name_a_line() throws Exception {
        write("b.txt", "b");
        write("a b.txt", "ab");
        write("B.txt", "B");
        expectReply("LIST", "OK 20\nB.txt\na b.txt\nb.txt\n");
    }

    @Test
    @Order(6)
    @Hint("no names are no lines: OK 0, and nothing after that line")
    void LIST_of_an_empty_folder_is_empty() throws Exception {
        expectReply("LIST", "OK 0\n");
    }

    @Test
    @Order(7)
    @Hint(value = "LIST names what GET would give: no hidden files, and no folders", first = true)
    void LIST_names_files_that_are_not_hidden() throws Exception {
        write("a.txt", "a");
        write(".hidden", "h");
        Files.createDirectory(folder.resolve("sub"));
        expectReply("LIST", "OK 6\na.txt\n");
    }

    @Test
    @Order(8)
    @Hint("bytes are not text: on their way from the file to the client, no String may be made of them")
    void GET_is_the_content_of_a_file_whatever_its_bytes() throws Exception {
        Files.write(folder.resolve("every.bin"), Bytes.everyValue());
        expectReply("GET every.bin", join("OK 256\n", Bytes.everyValue()));
    }

    @Test
    @Order(9)
    @Hint("an empty file is a file: OK 0, and nothing after that line")
    void GET_of_an_empty_file_is_empty() throws Exception {
        write("empty", "");
        expectReply("GET empty", "OK 0\n");
    }

    @Test
    @Order(10)
    @Hint("the argument is all that follows the first space: line.split(\" \", 2)")
    void GET_of_a_name_with_spaces() throws Exception {
        write("a b  c.txt", "spaces");
        expectReply("GET a b  c.txt", "OK 6\nspaces");
    }

    @Test
    @Order(11)
    @Hint("the argument is all that follows the first space, as it is: no other space divides, and none is taken off")
    void every_space_but_the_first_belongs_to_the_name() throws Exception {
        write("a.txt", "a");
        expectError("GET  a.txt", "not-found");
        expectError("GET a.txt ", "not-found");
    }

    @Test
    @Order(12)
    @Hint("only a space ends the command: a tab is a character as any other, so this word is no command")
    void a_tab_does_not_divide() throws Exception {
        write("a.txt", "a");
        expectError("GET\ta.txt", "unknown-command");
    }

    @Test
    @Order(13)
    void GET_of_a_million_bytes() throws Exception {
        byte[] content = Bytes.pattern(1_000_003);
        Files.write(folder.resolve("large.bin"), content);
        expectReply("GET large.bin", join("OK 1000003\n", content));
    }

    @Test
    @Order(14)
    @Hint("do not read the file into memory: copy it through one buffer, as IOUtils.copyLarge(in, out, 0, size) does")
    void GET_of_a_file_that_is_larger_than_the_memory() throws Exception {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("huge.bin").toFile(), "rw")) {
            file.setLength(MORE_THAN_ALL_MEMORY);
        }
        Reply reply = answer("GET huge.bin");
        Connection connection = Connection.open();
        Call<Void> sending =
                Call.run("sendTo(out)", () -> reply.sendTo(connection.socket().getOutputStream()));
        connection.peer().expect("OK " + MORE_THAN_ALL_MEMORY + "\n");
        for (long taken = 0; taken < MORE_THAN_ALL_MEMORY; taken += MIB) {
            connection.peer().take(MIB);
        }
        sending.result();
    }

    @Test
    @Order(15)
    @Hint("a line for each of Command.values(); the length is that of all of them together")
    void HELP_names_every_command() throws Exception {
        String help = new String(sent(answer("HELP")), StandardCharsets.UTF_8);
        for (Command command : Command.values()) {
            Expect.that(
                    help.contains(command.name()),
                    command + " in the reply to HELP",
                    Bytes.utf8(help).length + " bytes without it",
                    null);
        }
        String body = help.substring(help.indexOf('\n') + 1);
        Expect.bytes(Bytes.utf8("OK " + Bytes.utf8(body).length + "\n" + body), Bytes.utf8(help));
    }

    @Test
    @Order(16)
    @Hint("QUIT is answered with OK 0, and its reply is the last: new Reply.Goodbye()")
    void QUIT_is_answered_and_is_the_last() throws Exception {
        expectReply("QUIT", "OK 0\n");
        Expect.that(
                answer("QUIT").isLast(),
                "the reply to QUIT is the last: isLast()",
                "isLast() returns false",
                "Reply.Goodbye is the reply that is the last");
        Expect.that(!answer("TIME").isLast(), "the reply to TIME is not the last", "isLast() returns true", null);
    }

    @Test
    @Order(17)
    @Hint(
            value = "toUpperCase(Locale.ROOT): without it, the i of list becomes İ where people speak Turkish",
            first = true)
    void commands_may_be_written_in_either_case_wherever_the_server_runs() throws Exception {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            expectKnown("time");
            expectKnown("List");
            expectKnown("quit");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    @Order(18)
    @Hint(
            value =
                    "String.format(Locale.ROOT, …): without a Locale, its digits are those of the country that it runs in",
            first = true)
    void numbers_have_the_digits_0_to_9_wherever_the_server_runs() throws Exception {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            expectReply("TIME", "OK 9\n17:04:59\n");
            expectReply("STATUS", "OK 50\nstate: running\nuptime: 83\nclients: 3\nserved: 1041\n");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    @Order(19)
    void another_word_is_an_unknown_command() throws Exception {
        expectError("DELETE a.txt", "unknown-command");
        expectError("TIMES", "unknown-command");
        expectError("TI", "unknown-command");
    }

    @Test
    @Order(20)
    @Hint("GET is a known command. What is missing is its argument, and that is a bad-request")
    void a_known_command_without_its_argument_is_a_bad_request() throws Exception {
        expectError("GET", "bad-request");
        expectError("get ", "bad-request");
    }

    @Test
    @Order(21)
    @Hint("TIME takes no argument; to overlook one would hide a mistake from the client that made it")
    void a_command_with_an_argument_that_it_does_not_take_is_a_bad_request() throws Exception {
        expectError("TIME now", "bad-request");
        expectError("QUIT 1", "bad-request");
    }

    @Test
    @Order(22)
    @Hint("there is no word that could be unknown: a bad-request; and mind that \" \".split(\" \") is an empty array")
    void an_empty_line_is_a_bad_request() throws Exception {
        expectError("", "bad-request");
        expectError(" ", "bad-request");
    }

    @Test
    @Order(23)
    @Hint("take the line as it is: before its first space stands nothing here, and that is a bad-request")
    void a_space_at_the_beginning_is_a_bad_request() throws Exception {
        expectError(" TIME", "bad-request");
    }

    @Test
    @Order(24)
    @Hint("judge the name before you make a path of it: a plain name has no separator, and does not begin with a dot")
    void names_that_lead_out_of_the_folder_are_bad() throws Exception {
        Files.writeString(parent.resolve("secret"), "secret");
        write("a.txt", "a");
        expectError("GET ../secret", "bad-name");
        expectError("GET ..\\secret", "bad-name");
        expectError("GET " + parent.resolve("secret").toAbsolutePath(), "bad-name");
        expectError("GET a.txt/../../secret", "bad-name");
        expectError("GET C:a.txt", "bad-name");
        expectError("GET ..", "bad-name");
        expectError("GET .", "bad-name");
    }

    @Test
    @Order(25)
    @Hint("a name that begins with a dot is that of a hidden file, whether there is one or not")
    void hidden_files_are_not_given_away() throws Exception {
        write(".password", "12345");
        expectError("GET .password", "bad-name");
        expectError("GET .no-such-file", "bad-name");
    }

    @Test
    @Order(26)
    @Hint("Files.isRegularFile says whether there is a file of this name, and not a folder")
    void a_file_that_is_not_there_is_not_found() throws Exception {
        Files.createDirectory(folder.resolve("sub"));
        expectError("GET missing.txt", "not-found");
        expectError("GET sub", "not-found");
        expectError("GET " + "n".repeat(1000), "not-found");
        expectError("GET olá.txt", "not-found"); // some systems cannot even name it, and say so by an exception
    }

    @Test
    @Order(27)
    @Hint("ask where a name leads in the end, Path.toRealPath(), and whether that is in the folder: Path.startsWith")
    void a_link_that_leads_out_of_the_folder_is_not_followed() throws Exception {
        Path outside = Files.createDirectory(parent.resolve("shared2"));
        Files.writeString(outside.resolve("secret"), "secret");
        link("out", outside.resolve("secret"));
        write("a.txt", "a");
        expectError("GET out", "not-found");
        expectReply("LIST", "OK 6\na.txt\n");
    }

    @Test
    @Order(28)
    @Hint("of a link counts what it leads to in the end: judge the name of that, too, since a hidden file stays hidden")
    void a_link_to_a_hidden_file_is_not_followed() throws Exception {
        write(".password", "12345");
        link("shown", Path.of(".password"));
        write("a.txt", "a");
        expectError("GET shown", "not-found");
        expectReply("LIST", "OK 6\na.txt\n");
    }

    @Test
    @Order(29)
    @Hint("where a file is in the end begins with where the folder is in the end: ask toRealPath() of the folder, too")
    void the_folder_itself_may_be_reached_by_a_link() throws Exception {
        write("a.txt", "a");
        link("../link", folder);
        folder = parent.resolve("link");
        expectReply("GET a.txt", "OK 1\na");
        expectReply("LIST", "OK 6\na.txt\n");
    }

    @Test
    @Order(30)
    @Hint("to open a pipe is to wait for somebody who writes to it: only regular files are given away")
    void a_pipe_is_not_opened() throws Exception {
        makePipe("pipe");
        write("a.txt", "a");
        expectError("GET pipe", "not-found");
        expectReply("LIST", "OK 6\na.txt\n");
    }

    @Test
    @Order(31)
    @Hint("a control character in a name is a bad-name; and where a message repeats what a client sent, the control"
            + " characters in it become ?")
    void an_error_is_one_line_whatever_the_client_sent() throws Exception {
        expectError("GET a\rb", "bad-name");
        expectError("GET a\u0000b", "bad-name");
        expectError("GET \u001b[2J", "bad-name");
        expectError("\u001b[2J\rOK 5", "unknown-command");
    }

    @Test
    @Order(31)
    @Hint("characters 128 to 159 are control characters, too, and U+009b begins a terminal's commands as ESC [ does:"
            + " Character.isISOControl and \\p{Cc} know them, \\p{Cntrl} knows ASCII only")
    void control_characters_beyond_ASCII_are_control_characters_too() throws Exception {
        expectError("GET \u009b2J", "bad-name");
        expectError("\u009b2J", "unknown-command");
        expectError(
                new Reply.Failure(Code.NOT_FOUND, "a\u007fb\u0085c\u009b2J"),
                "a\\u007fb\\u0085c\\u009b2J in a message",
                "not-found");
    }

    @Test
    @Order(32)
    @Hint("answer() catches the IOException of a folder that cannot be read: the client gets ERROR internal")
    void a_folder_that_is_gone_is_an_internal_error() throws Exception {
        Files.delete(folder);
        expectError("LIST", "internal");
        String reply = new String(sent(answer("LIST")), StandardCharsets.UTF_8);
        Expect.that(
                !reply.contains(parent.toString())
                        && !reply.contains(parent.toRealPath().toString()),
                "a message that does not tell a stranger where the folder lies",
                shown(reply),
                "the exception's message has the path: that is for the server's log");
    }

    @Test
    @Order(33)
    @Hint("the length is that of text.getBytes(UTF_8), and not text.length(); without an argument, getBytes() takes the"
            + " platform's charset: name the charset, UTF_8")
    void the_length_of_a_text_is_counted_in_bytes() throws Exception {
        expectSent(new Reply.Text("olá, 世界\n"), "OK 13\nolá, 世界\n");
    }

    @Test
    @Order(34)
    @Hint("line.getBytes(UTF_8): a message may repeat a name that a client has sent, and names may have any characters;"
            + " without an argument, getBytes() takes the platform's charset: name the charset, UTF_8")
    void the_message_of_an_error_is_sent_in_UTF_8() throws Exception {
        expectSent(new Reply.Failure(Code.NOT_FOUND, "olá, 世界"), "ERROR not-found olá, 世界\n");
    }

    @Test
    @Order(35)
    @Hint("what is opened must be closed: try-with-resources around Files.list(…) and around Files.newInputStream(…)")
    void nothing_stays_open() throws Exception {
        write("a.txt", "hello");
        sent(answer("LIST"));
        expectNothingOpen("LIST");
        sent(answer("GET a.txt"));
        expectNothingOpen("GET a.txt");
    }

    @Test
    @Order(36)
    @Hint("a file can grow while it is sent: send as many bytes as the first line says")
    void no_more_of_a_file_is_sent_than_was_said() throws Exception {
        write("grows", "first, and then more");
        expectSent(new Reply.FileContent(folder.resolve("grows"), 5), "OK 5\nfirst");
    }

    @Test
    @Order(37)
    @Hint("IOUtils.copyLarge returns how many bytes there were: if these are fewer than size, throw an EOFException")
    void a_file_that_has_become_shorter_is_an_error() throws Exception {
        write("shrinks", "short");
        Call.run(
                        "sendTo(out)",
                        () -> new Reply.FileContent(folder.resolve("shrinks"), 6)
                                .sendTo(OutputStream.nullOutputStream()))
                .failure(EOFException.class, "6 bytes were promised, and the file has 5");
    }

    @Test
    @Order(38)
    @Hint(
            "first line and content leave together: collect them in an array or a BufferedOutputStream, then write, flush")
    void a_small_reply_leaves_in_one_write() throws Exception {
        write("a.txt", "hello");
        expectOneWrite("TIME");
        expectOneWrite("LIST");
        expectOneWrite("GET a.txt");
        expectOneWrite("QUIT");
        expectOneWrite("NONSENSE");
    }

    @Test
    @Order(39)
    @Hint("sendTo() ends with out.flush()")
    void a_reply_does_not_stay_behind_in_a_buffer() throws Exception {
        write("a.txt", "hello");
        expectFlushed("TIME");
        expectFlushed("GET a.txt");
        expectFlushed("QUIT");
        expectFlushed("NONSENSE");
    }

    private Reply answer(String line) throws Exception {
        return answer(line, new Commands(folder, () -> STATUS, clock));
    }

    private static Reply answer(String line, Commands commands) throws Exception {
        return Call.start("answer(\"" + shown(line) + "\")", () -> commands.answer(line))
                .ifItStands("what it opened waits for somebody else: only regular files may be opened")
                .result();
    }

    private static String shown(String line) {
        String printable = Pattern.compile("\\p{Cc}")
                .matcher(line)
                .replaceAll(
                        found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
        return printable.length() > 40 ? printable.substring(0, 40) + "…" : printable;
    }

    private static void send(Reply reply, OutputStream out) throws Exception {
        Call.run("sendTo(out)", () -> reply.sendTo(out)).result();
    }

    private static byte[] sent(Reply reply) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        send(reply, out);
        Expect.that(
                out.size() > 0,
                "sendTo(out) sends the reply",
                "it returned, and not a byte has come",
                "sendTo() ends with out.flush(): what is written to a buffered stream stays in its buffer until then");
        return out.toByteArray();
    }

    private static void expectSent(Reply reply, String expected) throws Exception {
        Expect.bytes(Bytes.utf8(expected), sent(reply));
    }

    private void expectReply(String line, String expected) throws Exception {
        expectReply(line, Bytes.utf8(expected));
    }

    private void expectReply(String line, byte[] expected) throws Exception {
        Expect.bytes(expected, sent(answer(line)));
    }

    /** {@code ERROR}, the code, a message of at least one printable character, LF, and no control character before it. */
    private void expectError(String line, String code) throws Exception {
        expectError(answer(line), "\"" + shown(line) + "\"", code);
    }

    private static void expectError(Reply error, String what, String code) throws Exception {
        String reply = new String(sent(error), StandardCharsets.UTF_8);
        Expect.that(
                reply.matches("ERROR " + code + " [^\\p{Cc}]+\n"),
                what + " is answered with one line: ERROR " + code + " and a message",
                "\"" + shown(reply.replace("\n", "⏎")) + "\"",
                null);
    }

    /** Expects that a command is carried out, whatever its reply says. */
    private void expectKnown(String line) throws Exception {
        String reply = new String(sent(answer(line)), StandardCharsets.UTF_8);
        Expect.that(
                reply.startsWith("OK "),
                line + " is answered with OK",
                "\"" + shown(reply.replace("\n", "⏎")) + "\"",
                null);
    }

    /** Expects that no file of the folder is open in this process, nor the folder itself. */
    private void expectNothingOpen(String line) throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        Assumptions.assumeTrue(Files.isDirectory(descriptors), "this system does not tell which files are open");
        Path real = folder.toRealPath();
        try (Stream<Path> all = Files.list(descriptors)) {
            List<Path> open = all.map(Step1CommandsTest::openFile)
                    .filter(file -> file.startsWith(real))
                    .toList();
            Expect.that(
                    open.isEmpty(),
                    "nothing is open any more when " + line + " has been answered, and the reply sent",
                    open.stream()
                            .map(file -> real.getParent().relativize(file) + " is still open")
                            .collect(Collectors.joining(", ")),
                    null);
        }
    }

    private static Path openFile(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor);
        } catch (IOException e) {
            return descriptor; // closed meanwhile, by another thread
        }
    }

    private void expectOneWrite(String line) throws Exception {
        Counter counter = new Counter();
        send(answer(line), counter);
        Expect.that(
                counter.writes == 1, "the reply to " + line + " leaves in one write", counter.writes + " writes", null);
    }

    private void expectFlushed(String line) throws Exception {
        Counter counter = new Counter();
        send(answer(line), new BufferedOutputStream(counter));
        Expect.that(
                counter.bytes > 0,
                "the reply to " + line + " leaves",
                "it stayed in the buffer of the stream that it was written to",
                null);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private void link(String name, Path target) {
        try {
            Files.createSymbolicLink(folder.resolve(name), target);
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("this system, or this user, cannot make links");
        }
    }

    private void makePipe(String name) throws InterruptedException {
        try {
            Process process = new ProcessBuilder("mkfifo", folder.resolve(name).toString()).start();
            Assumptions.assumeTrue(process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0);
        } catch (IOException e) {
            Assumptions.abort("this system has no pipes with a name");
        }
    }

    private static byte[] join(String line, byte[] content) throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(Bytes.utf8(line));
        both.write(content);
        return both.toByteArray();
    }

    /** Counts what is written to it. */
    private static final class Counter extends OutputStream {

        private int writes;
        private long bytes;

        @Override
        public void write(int b) {
            writes++;
            bytes++;
        }

        @Override
        public void write(byte[] b, int offset, int length) {
            writes++;
            bytes += length;
        }
    }
}
