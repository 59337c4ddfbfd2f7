package socketlabs.fileserver;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.fileserver.ShellCommand.Kind;
import socketlabs.testkit.Call;
import socketlabs.testkit.Cleanup;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Peer;
import socketlabs.testkit.PeerListener;
import socketlabs.testkit.Step;

@Step(number = "5.9", title = "The shell", points = 5)
class Step9ShellTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String LIST = "5\t2026-11-21T10:48:00Z\tb.txt\n"
            + "5\t2026-11-21T10:48:00Z\tphoto of us.jpg\n"
            + "5\t2026-11-21T10:48:00Z\tphoto.jpg\n"
            + "5\t2026-11-21T10:48:00Z\tPhoto.png\n";

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<List<String>> run = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    private PeerListener port;
    private Shell shell;

    /** Its commands note what they were given; "time" talks to the server. */
    @BeforeEach
    void makeShell() throws Exception {
        port = PeerListener.open();
        shell = shellWith(
                command("get", "NAME…", 1, 2, Kind.REMOTE_FILES, (client, names) -> run.add(names)),
                command("put", "FILE…", 1, 2, Kind.LOCAL_FILES, (client, names) -> run.add(names)),
                command("time", "", 0, 0, Kind.OTHER, (client, none) -> said.add(client.time())),
                command("hash", "NAME", 1, 1, Kind.REMOTE_FILES, (client, names) -> {
                    client.hash(FileName.of(names.get(0)));
                    said.add("hashed");
                }));
    }

    private Shell shellWith(ShellCommand... commands) {
        return new Shell(
                List.of(commands),
                () -> {
                    connections.incrementAndGet();
                    return Cleanup.atEnd(FileClient.connect("127.0.0.1", port.port(), LIMIT));
                },
                said::add);
    }

    // ShellLine

    @Test
    @Order(1)
    void a_line_is_cut_at_its_blanks() throws Exception {
        expectWords("get a.txt b.txt", "get", "a.txt", "b.txt");
        expectWords("  get \t a.txt  ", "get", "a.txt");
        expectWords("list", "list");
        expectWords("");
        expectWords(" \t ");
    }

    @Test
    @Order(1)
    @Hint(
            "spaces and tabs separate, and nothing else does: Character.isWhitespace() and strip() know many more blanks, which "
                    + "stand in names of files")
    void only_spaces_and_tabs_separate_words() throws Exception {
        for (String blank : List.of("\u3000", "\u2003", "\u00a0", "\u2028", "\u000b", "\u001c")) {
            expectWords("get a" + blank + "b.txt" + blank, "get", "a" + blank + "b.txt" + blank);
            expectUnfinished("get " + blank, List.of("get"), blank, 4);
        }
    }

    @Test
    @Order(2)
    @Hint("between quotes a blank is a character like any other; the quotes themselves belong to no word")
    void what_stands_in_quotes_is_one_word() throws Exception {
        expectWords("get \"photo of us.jpg\" b.txt", "get", "photo of us.jpg", "b.txt");
        expectWords("get 'photo of us.jpg'", "get", "photo of us.jpg");
        expectWords("get \"it's.txt\" 'say \"hi\".txt'", "get", "it's.txt", "say \"hi\".txt");
        expectWords("get photo\" of \"us.jpg", "get", "photo of us.jpg");
        expectWords("get \"a\"'b'c", "get", "abc");
    }

    @Test
    @Order(3)
    @Hint("between two quotes there is a word, even if it is empty")
    void two_quotes_are_an_empty_word() throws Exception {
        expectWords("put \"\" b.txt", "put", "", "b.txt");
        expectWords("put ''", "put", "");
    }

    @Test
    @Order(4)
    @Hint("on Windows a path is C:\\ana\\a.txt: a backslash is a character like any other")
    void a_backslash_is_a_backslash() throws Exception {
        expectWords("put C:\\ana\\new.txt \"C:\\my files\\\"", "put", "C:\\ana\\new.txt", "C:\\my files\\");
    }

    @Test
    @Order(5)
    void a_quote_that_is_not_closed_is_an_IllegalArgumentException() throws Exception {
        for (String line : List.of("get \"a.txt", "get it's.txt", "\"")) {
            Call.start("words(" + line + ")", () -> ShellLine.words(line))
                    .failure(IllegalArgumentException.class, "a quote is opened, and not closed");
        }
    }

    @Test
    @Order(6)
    @Hint(
            "start is where the last word begins, with its quote, also if nothing stands behind that yet; after a blank it is "
                    + "the end of the line")
    void of_an_unfinished_line_the_last_word_is_told_and_where_it_begins() throws Exception {
        expectUnfinished("get pho", List.of("get"), "pho", 4);
        expectUnfinished("get \"photo o", List.of("get"), "photo o", 4);
        expectUnfinished("get 'a b' \"c d", List.of("get", "a b"), "c d", 10);
        expectUnfinished("get \"", List.of("get"), "", 4);
        expectUnfinished("get a.txt '", List.of("get", "a.txt"), "", 10);
        expectUnfinished("get \"\"", List.of("get"), "", 4);
        expectUnfinished("get a\"", List.of("get"), "a", 4);
        expectUnfinished("get a.txt ", List.of("get", "a.txt"), "", 10);
        expectUnfinished("ge", List.of(), "ge", 0);
        expectUnfinished("", List.of(), "", 0);
    }

    @Test
    @Order(7)
    @Hint("a word that has one kind of quote can stand in the other; one that has both is put together from pieces")
    void a_quoted_word_becomes_the_same_word_again() throws Exception {
        for (String word : List.of(
                "a.txt",
                "photo of us.jpg",
                "it's.txt",
                "say \"hi\"",
                "both ' and \"",
                "\"",
                "'",
                "",
                "a\tb",
                "C:\\x y\\")) {
            String quoted = Call.start("quoted(" + word + ")", () -> ShellLine.quoted(word))
                    .result();
            expectWords("get " + quoted, "get", word);
        }
        expectEqual("a.txt", ShellLine.quoted("a.txt"), "quoted(a.txt), which needs no quotes,");
    }

    // Shell

    @Test
    @Order(8)
    void a_line_runs_its_command_with_its_arguments() throws Exception {
        expectGoesOn("get \"photo of us.jpg\" b.txt");
        expectEqual(List.of(List.of("photo of us.jpg", "b.txt")), run, "what get was run with");
        expectGoesOn("PUT C.txt");
        expectEqual(List.of("C.txt"), run.get(run.size() - 1), "what put, typed as PUT, was run with");
        expectSaid();
    }

    @Test
    @Order(9)
    void a_line_without_words_does_nothing() throws Exception {
        expectGoesOn("");
        expectGoesOn("  \t");
        expectSaid();
        expectEqual(0, connections.get(), "the number of connections made");
    }

    @Test
    @Order(10)
    void exit_and_quit_end_the_shell() throws Exception {
        for (String line : List.of("exit", "quit", " EXIT ")) {
            expectEqual(false, execute(line), "execute(\"" + line + "\")");
        }
        expectEqual(0, connections.get(), "the number of connections made");
    }

    @Test
    @Order(11)
    @Hint("what is wrong with a line is said in a line, and execute returns true: the next line may be better")
    void what_is_wrong_with_a_line_is_said_and_the_shell_goes_on() throws Exception {
        expectGoesOn("gte a.txt");
        expectSaidWith("error: ", "gte");
        expectGoesOn("get \"a.txt");
        expectSaidWith("error: ");
        expectGoesOn("get");
        expectSaidWith("usage: get NAME…");
        expectGoesOn("get a b c");
        expectSaidWith("usage: get NAME…");
        expectEqual(List.of(), run, "the commands that were run");
        expectEqual(0, connections.get(), "the number of connections made, since there is nothing to do");
    }

    @Test
    @Order(12)
    void help_tells_every_command_and_needs_no_server() throws Exception {
        expectGoesOn("help");
        String help = String.join("\n", said);
        for (String usage : List.of("get NAME…", "put FILE…", "time", "exit")) {
            Expect.that(help.contains(usage), "help tells of " + usage, "it says:\n" + help, null);
        }
        expectEqual(0, connections.get(), "the number of connections made");
    }

    @Test
    @Order(13)
    @Hint(value = "keep the connection: AUTH, for one, holds for the connection on which it was said", first = true)
    void commands_go_over_one_connection() throws Exception {
        Peer server = time(port::accept);
        time(() -> server);
        expectEqual(1, connections.get(), "the number of connections made for two commands");
        shell.close();
        server.expectEnd();
    }

    @Test
    @Order(14)
    void a_refusal_is_said_with_its_code_and_the_connection_goes_on() throws Exception {
        Call<Boolean> hash = start("hash a.txt");
        Peer server = port.accept();
        server.expect("HASH a.txt\n").send("ERROR not-found there is no such file\n");
        expectEqual(true, hash.result(), "execute(\"hash a.txt\")");
        expectSaidWith("error: ", "there is no such file", "not-found");
        said.clear();
        time(() -> server);
        expectSaid("10:48:00");
    }

    @Test
    @Order(15)
    @Hint("catch the IOException, whatever kind it is, and say it; the next command gets a new connection")
    void a_connection_that_breaks_is_said_and_the_next_command_gets_a_new_one() throws Exception {
        Call<Boolean> time = start("time");
        Peer server = port.accept();
        server.expect("TIME\n").finish();
        expectEqual(true, time.result(), "execute(\"time\")");
        expectSaidWith("error: ");
        said.clear();
        time(port::accept);
        expectSaid("10:48:00");
    }

    @Test
    @Order(16)
    @Hint("client.isOpen() tells whether the server has hung up: ask before a command, and make a new connection")
    void a_server_that_has_hung_up_meanwhile_is_connected_to_again() throws Exception {
        Peer first = time(port::accept);
        first.send("ERROR idle-timeout nothing was asked for 60 s\n").finish();
        said.clear();
        Peer second = time(port::accept);
        expectSaid("10:48:00");
        first.expectGone();
        second.finish();
        said.clear();
        time(port::accept);
        expectSaid("10:48:00");
    }

    @Test
    @Order(17)
    void a_server_that_cannot_be_reached_is_said_and_the_shell_goes_on() throws Exception {
        shell = new Shell(
                List.of(command("time", "", 0, 0, Kind.OTHER, (client, none) -> client.time())),
                () -> {
                    throw new ConnectException("cannot connect to example:7105: connection refused");
                },
                said::add);
        expectGoesOn("time");
        expectSaidWith("error: ", "cannot connect to example:7105");
        expectGoesOn("time");
    }

    @Test
    @Order(17)
    @Hint(
            "a command may also throw an IllegalArgumentException, for an argument that is none: say it like any other error")
    void an_argument_that_is_none_is_said_and_the_shell_goes_on() throws Exception {
        shell = shellWith(command("auth", "PASSWORD", 1, 1, Kind.OTHER, (client, words) -> {
            throw new IllegalArgumentException("a password stands in one line");
        }));
        expectGoesOn("auth x");
        expectSaidWith("error: ", "a password stands in one line");
    }

    @Test
    @Order(18)
    @Hint("Printable.of: the message comes from the server, or from a file's name")
    void an_error_has_nothing_in_it_that_a_terminal_obeys() throws Exception {
        shell = new Shell(
                List.of(command("time", "", 0, 0, Kind.OTHER, (client, none) -> client.time())),
                () -> {
                    throw new ConnectException("cannot connect to \u001b[2Jexample");
                },
                said::add);
        for (String typed : List.of("time", "\u001b[2J")) {
            expectGoesOn(typed);
            for (String line : said) {
                Expect.that(
                        line.chars().noneMatch(Character::isISOControl),
                        "lines without control characters",
                        "it says: " + Printable.of(line),
                        null);
            }
        }
    }

    @Test
    @Order(19)
    @Hint(
            value =
                    "interrupt() closes the connection of the command under way: what waits for bytes then fails, and the "
                            + "shell says \"interrupted\" in place of the exception",
            first = true)
    void an_interrupt_ends_the_command_and_not_the_shell() throws Exception {
        Call<Boolean> time = start("time");
        Peer server = port.accept();
        server.expect("TIME\n");
        Call.run("interrupt()", shell::interrupt).result();
        expectEqual(true, time.result(), "execute(\"time\"), interrupted,");
        expectSaid("interrupted");
        server.expectGone();
        said.clear();
        time(port::accept);
        expectSaid("10:48:00");
    }

    @Test
    @Order(20)
    @Hint("Ctrl-C at the prompt is not for the command that will be typed next: forget it")
    void an_interrupt_between_two_commands_changes_nothing() throws Exception {
        Call.run("interrupt(), before the first command", shell::interrupt).result();
        Peer server = time(port::accept);
        Call.run("interrupt(), between two commands", shell::interrupt).result();
        time(() -> server);
        expectSaid("10:48:00", "10:48:00");
        Call<Boolean> broken = start("time");
        server.expect("TIME\n").finish();
        broken.result();
        expectSaidWith("error: ");
    }

    @Test
    @Order(20)
    @Hint(
            value =
                    "a command is over however it ends: say so in a finally block, or the next Ctrl-C is for a command that is none",
            first = true)
    void an_interrupt_after_a_command_that_has_failed_changes_nothing() throws Exception {
        shell = shellWith(
                command("time", "", 0, 0, Kind.OTHER, (client, none) -> said.add(client.time())),
                command("auth", "PASSWORD", 1, 1, Kind.OTHER, (client, words) -> {
                    throw new IllegalArgumentException("a password stands in one line");
                }),
                command("put", "FILE", 1, 1, Kind.LOCAL_FILES, (client, files) -> {
                    throw new NoSuchFileException(files.get(0));
                }),
                command("delete", "NAME", 1, 1, Kind.REMOTE_FILES, (client, names) -> {
                    throw new RefusedException(Code.UNAUTHORIZED, "say AUTH first");
                }));
        Peer server = time(port::accept);
        for (String line : List.of("auth x", "put x", "delete x")) {
            expectGoesOn(line);
            expectSaidWith("error: ");
            Call.run("interrupt(), after \"" + line + "\" has failed", shell::interrupt)
                    .result();
            said.clear();
            time(() -> server);
            expectSaid("10:48:00");
        }
        expectEqual(1, connections.get(), "the number of connections made");
    }

    @Test
    @Order(21)
    @Hint("Ctrl-C may come before there is a connection to close: remember it until there is one")
    void an_interrupt_while_the_connection_is_being_made_ends_the_command_too() throws Exception {
        CountDownLatch connecting = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        shell = new Shell(
                List.of(command("time", "", 0, 0, Kind.OTHER, (client, none) -> said.add(client.time()))),
                () -> {
                    connecting.countDown();
                    awaitOrFail(interrupted);
                    return Cleanup.atEnd(FileClient.connect("127.0.0.1", port.port(), LIMIT));
                },
                said::add);
        Call<Boolean> time = start("time").ifItStands("the connection is there now, and was not closed");
        Call.run("connect()", connecting::await).result();
        Call.run("interrupt(), while the shell connects", shell::interrupt).result();
        interrupted.countDown();
        expectEqual(true, time.result(), "execute(\"time\"), interrupted,");
        expectSaid("interrupted");
    }

    // completion

    @Test
    @Order(22)
    void a_command_is_completed() throws Exception {
        expectCompleted("t", "time");
        expectCompleted("H", "hash", "help");
        expectCompleted("", "exit", "get", "hash", "help", "put", "quit", "time");
        expectCompleted("xyz");
        expectEqual(0, connections.get(), "the number of connections made: a command needs none");
    }

    @Test
    @Order(23)
    @Hint(
            "the server's names, as far as they begin with what was typed of the last word: ShellLine.unfinished tells it, "
                    + "without its quote")
    void names_on_the_server_are_completed() throws Exception {
        Peer server = complete(port::accept, "get pho", "photo of us.jpg", "photo.jpg");
        complete(() -> server, "get ", "Photo.png", "b.txt", "photo of us.jpg", "photo.jpg");
        complete(() -> server, "GET b.txt \"photo o", "photo of us.jpg");
        complete(() -> server, "hash x");
        expectEqual(1, connections.get(), "the number of connections made");
    }

    @Test
    @Order(24)
    @Hint("the server need not be asked for what is no name of a file of its")
    void what_is_not_the_server_s_is_left_alone() throws Exception {
        expectCompleted("put b");
        expectCompleted("time x");
        expectCompleted("nonsense x");
        expectEqual(0, connections.get(), "the number of connections made");
    }

    @Test
    @Order(25)
    @Hint("Tab is no place for an error: there is nothing to offer then")
    void without_a_server_there_is_nothing_to_complete() throws Exception {
        Call<List<String>> completion = Call.start("complete(get )", () -> shell.complete("get "));
        port.accept().expect("LIST\n").finish();
        expectEqual(List.of(), completion.result(), "what \"get \" can become");
        port.close();
        expectCompleted("get ");
        expectSaid();
    }

    private static ShellCommand command(
            String name, String arguments, int least, int most, Kind kind, ShellCommand.Action action) {
        return new ShellCommand(name, arguments, "does what its name says", least, most, kind, action);
    }

    private static void awaitOrFail(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException("the test is over", e);
        }
    }

    private Call<Boolean> start(String line) {
        return Call.start("execute(\"" + Printable.of(line) + "\")", () -> shell.execute(line))
                .ifItThrows("whatever goes wrong with a command is said in a line: execute() throws nothing");
    }

    private boolean execute(String line) throws Exception {
        Call<Boolean> call = start(line);
        return call.result();
    }

    private void expectGoesOn(String line) throws Exception {
        said.clear();
        expectEqual(true, execute(line), "execute(\"" + Printable.of(line) + "\")");
    }

    @FunctionalInterface
    private interface Server {
        Peer get() throws Exception;
    }

    /** Types "time", and answers it. */
    private Peer time(Server server) throws Exception {
        Call<Boolean> time = start("time");
        Peer peer = server.get();
        peer.expect("TIME\n").send("OK 9\n10:48:00\n");
        expectEqual(true, time.result(), "execute(\"time\")");
        return peer;
    }

    private Peer complete(Server server, String line, String... words) throws Exception {
        Call<List<String>> completion = Call.start("complete(" + line + ")", () -> shell.complete(line));
        Peer peer = server.get();
        peer.expect("LIST\n").send("OK " + LIST.length() + "\n" + LIST);
        expectEqual(Set.of(words), Set.copyOf(completion.result()), "what \"" + line + "\" can become");
        return peer;
    }

    private void expectCompleted(String line, String... words) throws Exception {
        List<String> completed =
                Call.start("complete(" + line + ")", () -> shell.complete(line)).result();
        expectEqual(Set.of(words), Set.copyOf(completed), "what \"" + line + "\" can become");
    }

    private static void expectWords(String line, String... words) throws Exception {
        List<String> cut = Call.start("words(" + line + ")", () -> ShellLine.words(line))
                .ifItThrows(
                        "every quote is closed here: between two of one kind, the other kind is a character like any other")
                .result();
        expectEqual(inWords(List.of(words)), inWords(cut), "the words of the line   " + line + "  ");
    }

    private static void expectUnfinished(String line, List<String> words, String last, int start) throws Exception {
        ShellLine typed = Call.start("unfinished(" + line + ")", () -> ShellLine.unfinished(line))
                .result();
        String expected = inWords(words) + ", then \"" + last + "\" from " + start;
        String actual = inWords(typed.words()) + ", then \"" + typed.last() + "\" from " + typed.start();
        expectEqual(expected, actual, "the unfinished line   " + line + "  ");
    }

    private static String inWords(List<String> words) {
        List<String> quoted = new ArrayList<>();
        for (String word : words) {
            quoted.add("\"" + word + "\"");
        }
        return quoted.isEmpty() ? "no words" : String.join(", ", quoted);
    }

    private void expectSaid(String... lines) {
        expectEqual(List.of(lines), said, "what the shell says");
    }

    private void expectSaidWith(String start, String... parts) {
        String last = said.isEmpty() ? "nothing" : said.get(said.size() - 1);
        boolean hasAll = last.startsWith(start) && List.of(parts).stream().allMatch(last::contains);
        Expect.that(
                hasAll,
                "a line that begins with \"" + start + "\""
                        + (parts.length == 0 ? "" : ", with \"" + String.join("\", \"", parts) + "\""),
                "it says: " + last,
                null);
    }

    private static void expectEqual(Object expected, Object actual, String what) {
        Expect.that(expected.equals(actual), what + " is " + expected, "it is " + actual, null);
    }
}
