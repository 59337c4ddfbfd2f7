package socketlabs.multiclient;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import socketlabs.multiclient.CommandClient.Answer;

/** What a person at a terminal sees of a {@link CommandClient}, ready-made. */
final class Menu {

    /** More of a content is not shown: who wants all of it saves it. */
    private static final int MOST_SHOWN = 4096;

    private final CommandClient client;
    private final BufferedReader in;
    private final PrintStream out;

    Menu(CommandClient client, InputStream in, PrintStream out) {
        this.client = client;
        this.in = new BufferedReader(new InputStreamReader(in, charset()));
        this.out = out;
    }

    private static Charset charset() {
        Console console = System.console();
        return console == null ? Charset.defaultCharset() : console.charset();
    }

    /**
     * Asks the server what is chosen, until {@code QUIT} or the end of the input.
     *
     * @throws IOException if the connection ends before that
     */
    void run() throws IOException {
        for (Command command : Command.values()) {
            out.println("  " + (command.ordinal() + 1) + "  " + command.help());
        }
        boolean goesOn = true;
        while (goesOn) {
            String choice = prompt("a number, or a command: ");
            goesOn = choice.isEmpty() || choose(requestOf(choice));
        }
    }

    /** What is typed; {@code QUIT} when nothing will be typed any more. */
    private String prompt(String question) throws IOException {
        out.print(question);
        out.flush();
        String line = in.readLine();
        return line == null ? Command.QUIT.name() : line.strip();
    }

    private static String requestOf(String choice) {
        for (Command command : Command.values()) {
            if (choice.equals(String.valueOf(command.ordinal() + 1))) {
                return command.name();
            }
        }
        return choice;
    }

    private boolean choose(String request) throws IOException {
        if (request.equalsIgnoreCase(Command.GET.name())) {
            String name = prompt("the name of the file: ");
            save(Command.GET + " " + name, prompt("save it as (nothing: show it): "));
        } else {
            show(request);
        }
        return !request.equalsIgnoreCase(Command.QUIT.name());
    }

    private void show(String request) throws IOException {
        Excerpt content = new Excerpt();
        if (isOk(client.ask(request, content))) {
            out.print(content.text());
        }
    }

    /** What comes is written under another name first: there is the whole file, or none. */
    private void save(String request, String target) throws IOException {
        if (target.isEmpty()) {
            show(request);
            return;
        }
        Path file = pathOf(target);
        if (file == null || Files.exists(file)) {
            out.println(file == null ? "this is not a name for a file: " + target : file + " is there already");
            return;
        }
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), ".get-", ".part");
        try {
            Answer answer;
            try (OutputStream content = Files.newOutputStream(part)) {
                answer = client.ask(request, content);
            }
            if (isOk(answer)) {
                Files.move(part, file);
                out.println(file + ": " + answer.length() + " bytes");
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Path pathOf(String target) {
        try {
            Path file = Path.of(target);
            Path folder = file.toAbsolutePath().getParent();
            return folder != null && Files.isDirectory(folder) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** Tells of an error; after some of them nothing more can be asked. */
    private boolean isOk(Answer answer) throws IOException {
        if (answer.isLast()) {
            throw new IOException("the server says " + answer.error() + ": " + printable(answer.message()));
        }
        if (!answer.isOk()) {
            out.println(answer.error() + ": " + printable(answer.message()));
        }
        return answer.isOk();
    }

    /** Without what could do something to a terminal. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\n\t]]", "?");
    }

    /** Keeps the beginning of what is written to it. */
    private static final class Excerpt extends OutputStream {

        private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
        private long length;

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) {
            shown.write(bytes, offset, Math.min(count, MOST_SHOWN - shown.size()));
            length += count;
        }

        String text() {
            String text = printable(shown.toString(StandardCharsets.UTF_8));
            long more = length - shown.size();
            boolean endsLine = text.isEmpty() || text.endsWith("\n");
            return text + (endsLine ? "" : "\n") + (more > 0 ? "… and " + more + " bytes more\n" : "");
        }
    }
}
