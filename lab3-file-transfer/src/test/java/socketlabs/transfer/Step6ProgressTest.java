package socketlabs.transfer;

import static socketlabs.transfer.UploadForTest.withDigest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
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
import socketlabs.testkit.ScriptedInput;
import socketlabs.testkit.Step;

@Step(number = "3.6", title = "Progress: a listener, and a bar on the terminal", points = 10)
class Step6ProgressTest {

    private static final long MIB = 1024 * 1024;
    private static final int COLUMNS = 79;

    @TempDir
    Path folder;

    /** The figures that a listener was told, in their order. */
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    private final ProgressListener listener = (done, total) -> told.add(done + " of " + total);

    @Test
    @Order(1)
    @Hint(
            "a read() gives fewer bytes than the buffer has room for: count what it returned, and -1 is not a number of bytes")
    void the_listener_is_told_0_and_then_the_sum_after_each_read() throws Exception {
        byte[] content = Bytes.pattern(2500);
        InputStream in = ProgressInput.of(ScriptedInput.ending(content, 1000), 2500, listener);
        Expect.that(
                told.equals(List.of("0 of 2500")),
                "the listener is told 0 of 2500 at once, before anything is read",
                "it was told " + (told.isEmpty() ? "nothing" : String.join(", ", told)),
                "ProgressInput.of tells it, and not the first read()");
        Expect.bytes(content, read(in, new byte[4096]));
        Expect.that(
                told.stream().noneMatch(figure -> done(figure) == 2 * 2500),
                "the listener is told of 2500 bytes",
                "it was told " + String.join(", ", told),
                "each piece was counted twice: FilterInputStream.read(byte[]) calls the other read");
        expectTold("0 of 2500", "1000 of 2500", "2000 of 2500", "2500 of 2500");
    }

    @Test
    @Order(2)
    @Hint("read() without a buffer returns the value of one byte: that is one byte done, not as many as its value")
    void bytes_that_are_read_one_by_one_are_counted_one_by_one() throws Exception {
        InputStream in = ProgressInput.of(new ByteArrayInputStream(Bytes.of(200, 0, 255)), 3, listener);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        Call.run("read(), until it returns -1", () -> {
                    for (int b = in.read(); b != -1; b = in.read()) {
                        content.write(b);
                    }
                })
                .result();
        Expect.bytes(Bytes.of(200, 0, 255), content.toByteArray());
        expectTold("0 of 3", "1 of 3", "2 of 3", "3 of 3");
    }

    @Test
    @Order(3)
    @Hint("of an empty file there is one thing to tell: 0 of 0")
    void of_an_empty_stream_the_listener_is_told_once() throws Exception {
        read(ProgressInput.of(InputStream.nullInputStream(), 0, listener), new byte[100]);
        expectTold("0 of 0");
    }

    @Test
    @Order(4)
    void of_a_stream_that_breaks_the_listener_is_told_what_was_read() throws Exception {
        InputStream in = ProgressInput.of(ScriptedInput.breaking(Bytes.pattern(2500), 1000), 9000, listener);
        Call.start("read a stream that breaks", () -> read(in, new byte[4096]))
                .failure(IOException.class, "the stream below has failed");
        expectTold("0 of 9000", "1000 of 9000", "2000 of 9000", "2500 of 9000");
    }

    @Test
    @Order(5)
    @Hint("an int holds no more than 2 GiB: count in a long")
    void three_GiB_are_counted() throws Exception {
        AtomicLong last = new AtomicLong();
        InputStream in = ProgressInput.of(new Zeros(), 3072 * MIB, (done, total) -> last.set(done));
        byte[] buffer = new byte[(int) MIB];
        Call.run("read(1 MiB), 3072 times", () -> {
                    for (int i = 0; i < 3072; i++) {
                        in.read(buffer);
                    }
                })
                .result();
        Expect.that(last.get() == 3072 * MIB, "at last " + 3072 * MIB + " bytes are told", last + " are told", null);
    }

    @Test
    @Order(6)
    @Hint("send() is given a listener: read the content through a ProgressInput")
    void send_tells_the_listener_from_0_to_the_size() throws Exception {
        InputStream content = ScriptedInput.ending(Bytes.pattern(10_000), 900);
        Call.start(
                        "send(9000 of 10000 bytes)",
                        () -> FileSender.send(content, 9000, OutputStream.nullOutputStream(), listener))
                .result();
        expectGrowing("0 of 9000", "9000 of 9000", told);
    }

    @Test
    @Order(7)
    @Hint("receive() is given a listener: only the content counts, not the SHA-256 behind it")
    void receive_tells_the_listener_from_0_to_the_size() throws Exception {
        InputStream in = ScriptedInput.ending(withDigest(Bytes.pattern(9000)), 900);
        try (IncomingFile incoming = IncomingFile.at(folder.resolve("a.txt"))) {
            Call.start("receive(9000 bytes and their SHA-256)", () -> incoming.receive(in, 9000, listener))
                    .result();
        }
        expectGrowing("0 of 9000", "9000 of 9000", told);
    }

    @Test
    @Order(8)
    @Hint("transfer() is given two listeners: one for FileSender, one for IncomingFile")
    void a_transfer_tells_one_listener_of_the_way_there_and_one_of_the_way_back() throws Exception {
        byte[] content = Bytes.pattern(200_000);
        Path file = Files.write(folder.resolve("a.bin"), content);
        PeerListener port = PeerListener.open();
        TransferClient client = Cleanup.atEnd(TransferClient.connect("127.0.0.1", port.port(), Duration.ofSeconds(10)));
        Peer server = port.accept();
        List<String> back = Collections.synchronizedList(new ArrayList<>());
        Call<Void> transfer = Call.run(
                "transfer(a.bin, copy.bin)",
                () -> client.transfer(
                        file, folder.resolve("copy.bin"), listener, (done, total) -> back.add(done + " of " + total)));
        server.take(2 + "a.bin".length() + 8 + content.length + 32);
        Expect.that(
                told.contains("200000 of 200000") && !back.contains("200000 of 200000"),
                "all is sent and nothing is back yet: the first listener is told 200000, the second is not",
                "the first was told " + (told.isEmpty() ? "nothing" : told.get(told.size() - 1))
                        + " at last, the second " + (back.isEmpty() ? "nothing" : back.get(back.size() - 1)),
                "sending goes to FileSender, receiving to IncomingFile: are they swapped?");
        server.send(Bytes.of(0))
                .send(ByteBuffer.allocate(8).putLong(content.length).array())
                .send(withDigest(content));
        transfer.result();
        expectGrowing("0 of 200000", "200000 of 200000", told);
        expectGrowing("0 of 200000", "200000 of 200000", back);
    }

    @Test
    @Order(9)
    @Hint("10 MiB in 4 s are 2.5 MiB/s, and the other 10 MiB take as long: see ProgressBar.line")
    void half_of_a_transfer_is_told_with_its_speed_and_the_time_left() throws Exception {
        String line = line(10 * MIB, 20 * MIB, Duration.ofSeconds(4));
        expectParts(line, " 50 %", "[=====     ]", "10.0 MiB of 20.0 MiB", "2.5 MiB/s", "0:04 left");
    }

    @Test
    @Order(10)
    void the_end_is_told_with_the_time_that_it_took() throws Exception {
        String line = line(20 * MIB, 20 * MIB, Duration.ofSeconds(80));
        expectParts(line, "100 %", "[==========]", "20.0 MiB of 20.0 MiB", "256.0 KiB/s", "in 1:20");
    }

    @Test
    @Order(11)
    @Hint("whole seconds are too coarse, and for a small file so are milliseconds, of which there may be 0: toNanos()")
    void the_speed_of_a_part_of_a_second_is_told_right() throws Exception {
        expectParts(line(10 * MIB, 30 * MIB, Duration.ofMillis(2600)), "3.8 MiB/s", "0:05 left");
        expectParts(line(10 * MIB, 10 * MIB, Duration.ofMillis(400)), "25.0 MiB/s", "in 0:00");
        String line = line(5, 5, Duration.ofNanos(400_000));
        Expect.that(
                line.contains("12.2 KiB/s") || line.endsWith("of 5 B"),
                "of 5 bytes in 0.4 ms a speed of 12.2 KiB/s, or none, where that is no time",
                "the line is: " + line,
                null);
    }

    @Test
    @Order(12)
    @Hint("the percentage takes three places, with spaces before it: the format is %3d, then a space, then %%")
    void the_bars_of_all_percentages_stand_below_each_other() throws Exception {
        for (int percent : new int[] {5, 50, 100}) {
            String begin = String.format(Locale.ROOT, "there %3d %% [", percent);
            String line = line(percent, 100, Duration.ofSeconds(1));
            Expect.that(line.startsWith(begin), "a line that begins with \"" + begin + "\"", "it is: " + line, null);
        }
    }

    @Test
    @Order(13)
    @Hint(
            value = "0 bytes done, or no time passed: dividing by that gives Infinity, NaN or an ArithmeticException",
            first = true)
    void without_a_byte_or_a_time_there_is_no_speed() throws Exception {
        for (String line : List.of(
                line(0, 20 * MIB, Duration.ofSeconds(3)),
                line(0, 20 * MIB, Duration.ZERO),
                line(10 * MIB, 20 * MIB, Duration.ZERO))) {
            Expect.that(line.endsWith("of 20.0 MiB"), "a line that ends with the size", "the line is: " + line, null);
        }
    }

    @Test
    @Order(14)
    @Hint("0 of 0 is all of it: ask whether the total is 0 before you divide by it")
    void an_empty_file_is_100_percent_done() throws Exception {
        expectParts(line(0, 0, Duration.ZERO), "100 %", "[==========]", "0 B of 0 B");
    }

    @Test
    @Order(15)
    @Hint("100 % is for all: 99.99 % is still 99, so cut off, and do not round")
    void almost_all_is_99_percent() throws Exception {
        expectParts(line(9999, 10_000, Duration.ofSeconds(1)), " 99 %", "[========= ]");
    }

    @Test
    @Order(16)
    @Hint(value = "as a double, 29 / 100 * 100 is 28.999…: multiply first, in a long, then divide", first = true)
    void every_whole_percentage_is_told_as_it_is() throws Exception {
        for (int percent = 0; percent <= 100; percent++) {
            String begin = String.format(Locale.ROOT, "%3d %%", percent);
            expectParts(line(percent, 100, Duration.ofSeconds(1)), begin, "[" + "=".repeat(percent / 10));
        }
    }

    @Test
    @Order(17)
    @Hint(
            value = "an int holds no more than 2 GiB, and done * 100 leaves it at 20 MiB: count in long or double",
            first = true)
    void three_quarters_of_4_GiB_and_of_1_TiB_are_75_percent() throws Exception {
        for (long unit : new long[] {1L << 30, Header.MAX_SIZE / 4}) {
            expectParts(line(3 * unit, 4 * unit, Duration.ofHours(3)), " 75 %", "[=======   ]", "1:00:00 left");
        }
    }

    @Test
    @Order(18)
    @Hint("a line that is longer than the terminal is wide goes on in the next, and a carriage return leaves it there")
    void the_line_fits_a_terminal() throws Exception {
        long most = 1023 * MIB + 900 * 1024;
        String line = line(most - MIB, most, Duration.ofSeconds(1));
        Expect.that(line.length() <= COLUMNS, "at most 79 characters", line.length() + ": " + line, null);
    }

    @Test
    @Order(19)
    @Hint(
            "show the first line, the last, and those in between only when ProgressBar.PAUSE has passed since the last one")
    void the_bar_is_drawn_ten_times_a_second_and_not_with_every_piece() throws Exception {
        List<String> drawn = new ArrayList<>();
        AtomicLong clock = new AtomicLong(1_000_000_000_000L);
        ProgressBar bar = new ProgressBar("there", drawn::add, clock::get);
        Call.run("progress(), 10001 times in 1 s", () -> {
                    for (long done = 0; done <= 10_000; done++) {
                        bar.progress(done, 10_000);
                        clock.addAndGet(100_000);
                    }
                })
                .result();
        List<String> lines = lines(drawn);
        Expect.that(
                lines.size() >= 10 && lines.size() <= 12,
                "the first line, one every 0.1 s, and the last: 11 lines",
                lines.size() + " lines, the first of them "
                        + inWords(lines.stream().limit(3)),
                null);
        expectParts(lines.get(0), "  0 %");
        expectParts(lines.get(lines.size() - 1), "100 %", "in 0:01");
    }

    @Test
    @Order(20)
    @Hint("begin to count when progress() is called for the first time: until then, the connection was being made")
    void the_time_counts_from_the_first_call() throws Exception {
        StringBuilder drawn = new StringBuilder();
        AtomicLong clock = new AtomicLong(7);
        ProgressBar bar = new ProgressBar("back", drawn::append, clock::get);
        clock.addAndGet(Duration.ofMinutes(1).toNanos());
        Call.run("progress(), twice, 5 s apart", () -> {
                    bar.progress(0, 100);
                    clock.addAndGet(Duration.ofSeconds(5).toNanos());
                    bar.progress(100, 100);
                })
                .result();
        expectParts(drawn.toString(), "in 0:05");
    }

    @Test
    @Order(21)
    @Hint("the first line of an empty file is its last one, too: shown once, and ended")
    void the_bar_of_an_empty_file_is_drawn_once_and_ended() throws Exception {
        StringBuilder drawn = new StringBuilder();
        ProgressBar bar = new ProgressBar("back", drawn::append, () -> 7);
        Call.run("progress(0, 0)", () -> bar.progress(0, 0)).result();
        List<String> lines = lines(List.of(drawn.toString()));
        Expect.that(
                lines.size() == 1 && lines.get(0).endsWith("\n"),
                "one line, and a line feed behind it",
                "drawn: " + inWords(lines.stream()),
                null);
        expectParts(lines.get(0), "100 %");
    }

    @Test
    @Order(22)
    @Hint("a carriage return goes back to the beginning of the line; a line feed would begin a new one")
    void every_line_covers_the_one_before_it_and_only_the_last_is_ended() throws Exception {
        List<String> drawn = new ArrayList<>();
        AtomicLong clock = new AtomicLong(-5);
        ProgressBar bar = new ProgressBar("there", drawn::add, clock::get);
        Call.run("progress(), 4 times", () -> {
                    for (long done : new long[] {0, 1, 10 * MIB, 20 * MIB}) {
                        bar.progress(done, 20 * MIB);
                        clock.addAndGet(Duration.ofHours(2).toNanos());
                    }
                })
                .result();
        List<String> lines = lines(drawn);
        Expect.that(lines.size() == 4, "4 lines", "drawn: " + inWords(lines.stream()), null);
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            String line = lines.get(i);
            boolean covers = i == 0 || visible(line) >= visible(lines.get(i - 1)) - trailing(lines.get(i - 1));
            Expect.that(
                    line.startsWith("\r") && line.contains("\n") == last && line.endsWith("\n") == last && covers,
                    "a carriage return, then a line that covers the one before it, and a line feed after the last only",
                    "drawn: " + inWords(lines.stream()),
                    covers ? null : "a shorter line leaves the end of a longer one standing: add spaces");
        }
    }

    /** What was drawn, in however many pieces: each line begins with a carriage return, or is what stands before one. */
    private static List<String> lines(List<String> pieces) {
        String drawn = String.join("", pieces).replace("\r\n", "\n");
        return Stream.of(drawn.split("(?=\r)")).filter(line -> !line.isEmpty()).toList();
    }

    private static int visible(String line) {
        return line.replaceAll("[\r\n]", "").length();
    }

    private static int trailing(String line) {
        String shown = line.replaceAll("[\r\n]", "");
        return shown.length() - shown.stripTrailing().length();
    }

    private static String line(long done, long total, Duration elapsed) throws Exception {
        return Call.start(
                        "line(" + done + ", " + total + ", " + elapsed.toSeconds() + " s)",
                        () -> ProgressBar.line("there", done, total, elapsed))
                .result();
    }

    private static void expectParts(String line, String... parts) {
        List<String> missing =
                Stream.of(parts).filter(part -> !line.contains(part)).toList();
        Expect.that(
                missing.isEmpty(),
                "a line with " + inWords(Stream.of(parts)),
                "it has no " + inWords(missing.stream()) + ": \"" + line.replaceAll("[\r\n]", "") + "\"",
                null);
    }

    private static String inWords(Stream<String> texts) {
        return texts.map(text -> "\"" + text.replace("\r", "\\r").replace("\n", "\\n") + "\"")
                .collect(Collectors.joining(", "));
    }

    private void expectTold(String... expected) {
        Expect.that(
                told.equals(List.of(expected)),
                "the listener is told " + String.join(", ", expected),
                "it was told " + (told.isEmpty() ? "nothing" : String.join(", ", told)),
                null);
    }

    /** In how many steps is free; the first, the last, and the growth between them are not. */
    private static void expectGrowing(String first, String last, List<String> told) {
        String most = told.isEmpty() ? first : told.get(told.size() - 1);
        Expect.that(
                done(most) <= done(last),
                "the listener is told " + last + " at last",
                "it was told " + most + ", which are " + (done(most) - done(last)) + " bytes more",
                done(most) - done(last) == Sha256.LENGTH
                        ? "the 32 bytes of the SHA-256 were counted, too: they are no progress"
                        : null);
        for (int i = 1; i < told.size(); i++) {
            Expect.that(
                    done(told.get(i - 1)) < done(told.get(i)),
                    "the listener is told more with each call",
                    "it was told " + told.get(i - 1) + ", and then " + told.get(i),
                    "a read() that gives no bytes, at the end for instance, is nothing to tell of");
        }
        boolean ends = !told.isEmpty()
                && told.get(0).equals(first)
                && told.get(told.size() - 1).equals(last);
        Expect.that(
                ends,
                "the listener is told " + first + ", then more with each call, and at last " + last,
                "it was told "
                        + (told.isEmpty()
                                ? "nothing"
                                : String.join(", ", told.stream().limit(5).toList())
                                        + (told.size() > 5 ? ", …, " + told.get(told.size() - 1) : "")),
                null);
    }

    private static long done(String told) {
        return Long.parseLong(told.substring(0, told.indexOf(' ')));
    }

    private static byte[] read(InputStream in, byte[] buffer) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int n;
        while ((n = in.read(buffer)) != -1) {
            content.write(buffer, 0, n);
        }
        return content.toByteArray();
    }

    /** Gives as many bytes as are wanted, at once, for ever. */
    private static final class Zeros extends InputStream {

        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return length;
        }
    }
}
