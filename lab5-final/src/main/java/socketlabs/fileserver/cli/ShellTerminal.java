package socketlabs.fileserver.cli;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import socketlabs.fileserver.Printable;
import socketlabs.fileserver.Shell;
import socketlabs.fileserver.ShellLine;

/** The shell's terminal: it edits lines, remembers them, completes words, and knows Ctrl-C. */
final class ShellTerminal implements Closeable {

    private static final Path HISTORY = Path.of(System.getProperty("user.home"), ".fileserver_history");

    private final String prompt;
    private final Terminal terminal;
    private LineReader reader;

    ShellTerminal(String prompt) throws IOException {
        this.prompt = prompt + "> ";
        this.terminal = TerminalBuilder.builder()
                .name("fileserver")
                .system(true)
                .nativeSignals(true)
                .graphemeCluster(false) // not every terminal understands the question whether it knows them
                .build();
    }

    /** Reads and executes lines until the shell has enough. */
    void run(Shell shell) {
        reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("fileserver")
                .parser(new WordParser())
                .completer(new WordCompleter(shell))
                .variable(LineReader.HISTORY_FILE, HISTORY)
                .variable(LineReader.BELL_STYLE, "none")
                .option(LineReader.Option.AUTO_MENU, false) // a second Tab shows the words again, as elsewhere
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true) // an exclamation mark is one
                .build();
        terminal.handle(Terminal.Signal.INT, signal -> shell.interrupt());
        say("Type help for the commands, and Tab to complete a word.");
        boolean goesOn = true;
        while (goesOn) {
            try {
                goesOn = shell.execute(reader.readLine(prompt));
            } catch (UserInterruptException e) {
                continue; // Ctrl-C at the prompt: the line is thrown away
            } catch (EndOfFileException e) {
                goesOn = false;
            }
        }
    }

    void say(String line) {
        terminal.writer().println(line);
        terminal.flush();
    }

    Output output() {
        return new Output(this::say, this::say, text -> {
            terminal.writer().print(text);
            terminal.flush();
        });
    }

    /** What is typed is not shown, and not remembered. */
    String askPassword() throws IOException {
        try {
            return reader.readLine("password: ", '\0');
        } catch (UserInterruptException | EndOfFileException e) {
            throw new IOException("no password was typed", e);
        }
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }

    /** Cuts a line into words as the shell does. */
    private static final class WordParser implements Parser {
        @Override
        public ParsedLine parse(String line, int cursor, ParseContext context) {
            return new TypedLine(line, cursor, ShellLine.unfinished(line.substring(0, cursor)));
        }
    }

    /** A line as JLine wants to see it: words without their quotes, and how long they are with them. */
    private record TypedLine(String line, int cursor, ShellLine typed) implements CompletingParsedLine {

        @Override
        public String word() {
            return typed.last();
        }

        @Override
        public int wordCursor() {
            return typed.last().length();
        }

        @Override
        public int wordIndex() {
            return typed.words().size();
        }

        @Override
        public List<String> words() {
            List<String> words = new ArrayList<>(typed.words());
            words.add(word());
            return words;
        }

        /** A word that is complete gets both its quotes, if it needs them; one that will be typed on, the first. */
        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            String word = candidate.toString();
            String quoted = ShellLine.quoted(word);
            boolean plain = typed.quote() == 0 && quoted.equals(word);
            if (complete || plain) {
                return quoted;
            }
            return (typed.quote() == 0 ? '"' : typed.quote()) + word;
        }

        @Override
        public int rawWordCursor() {
            return cursor - typed.start();
        }

        @Override
        public int rawWordLength() {
            return cursor - typed.start();
        }
    }

    private record WordCompleter(Shell shell) implements Completer {

        @Override
        public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
            String typed = line.line().substring(0, line.cursor());
            shell.complete(typed).forEach(word -> candidates.add(candidate(word, Printable.of(word), true)));
            List<String> words = line.words();
            if (words.size() > 1 && words.get(0).equalsIgnoreCase("put")) {
                addLocalFiles(ShellLine.unfinished(typed).last(), candidates);
            }
        }

        private static void addLocalFiles(String typed, List<Candidate> candidates) {
            int slash = Math.max(typed.lastIndexOf('/'), typed.lastIndexOf(File.separatorChar));
            String folder = typed.substring(0, slash + 1);
            try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(folder.isEmpty() ? "." : folder))) {
                for (Path file : files) {
                    String name = file.getFileName().toString();
                    if (!name.startsWith(".")) {
                        boolean isFolder = Files.isDirectory(file);
                        String end = isFolder ? "/" : "";
                        candidates.add(candidate(folder + name + end, Printable.of(name) + end, !isFolder));
                    }
                }
            } catch (IOException | InvalidPathException e) {
                return; // there is nothing to offer
            }
        }

        /** @param complete whether a space may follow */
        private static Candidate candidate(String word, String shown, boolean complete) {
            return new Candidate(word, shown, null, null, null, null, complete);
        }
    }
}
