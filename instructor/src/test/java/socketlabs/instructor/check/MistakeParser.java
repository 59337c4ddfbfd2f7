package socketlabs.instructor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import socketlabs.instructor.check.Mistake.Replacement;
import socketlabs.instructor.course.StepNumber;

/**
 * Reads the file of a mistake, which is named {@code STEP-some-words.java}:
 *
 * <pre>
 *     // One read() is taken for one message.
 *     // fails: 1.2
 *     // says: one read() was taken for one message
 *     // because: works on the desk, breaks when the bytes arrive in two pieces
 *     import java.util.Arrays;
 *     // replaces: EchoServer.echo
 *     the code
 * </pre>
 *
 * The first comment is the title. A comment without a key goes on with the one before it. {@code says} and {@code
 * replaces} may be repeated; {@code because} and imports may be missing.
 */
final class MistakeParser {
    private static final Pattern KEY = Pattern.compile("// (fails|says|because): (.+)");
    private static final Pattern REPLACES = Pattern.compile("// replaces: (.+)");

    private final String name;
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder fails = new StringBuilder();
    private final StringBuilder because = new StringBuilder();
    private final List<StringBuilder> says = new ArrayList<>();
    private final List<String> imports = new ArrayList<>();
    private final List<Replacement> replacements = new ArrayList<>();
    /** What a comment without a key goes on with. */
    private StringBuilder current = title;

    private MistakeParser(String name) {
        this.name = name;
    }

    /** Reads the text of the file {@code name}, which begins with its folder: {@code lab1-echo/1.2-….java}. */
    static Mistake parse(String name, String text) throws TrialException {
        MistakeParser parser = new MistakeParser(name);
        for (String line : text.split("(?<=\n)")) {
            parser.read(line);
        }
        return parser.mistake();
    }

    private void read(String line) throws TrialException {
        Matcher replaces = REPLACES.matcher(line.strip());
        if (replaces.matches()) {
            replacements.add(new Replacement(replaces.group(1), new ArrayList<>()));
        } else if (replacements.isEmpty()) {
            header(line.strip());
        } else {
            replacements.get(replacements.size() - 1).code().add(line);
        }
    }

    private void header(String line) throws TrialException {
        Matcher key = KEY.matcher(line);
        if (key.matches()) {
            current = field(key.group(1));
            goOn(key.group(2));
        } else if (line.startsWith("// ")) {
            goOn(line.substring("// ".length()));
        } else if (line.startsWith("import ")) {
            imports.add(line);
        } else if (!line.isEmpty()) {
            throw new TrialException("there is code before the first // replaces: EchoServer.echo");
        }
    }

    private StringBuilder field(String key) {
        return switch (key) {
            case "fails" -> fails;
            case "because" -> because;
            default -> {
                says.add(new StringBuilder());
                yield says.get(says.size() - 1);
            }
        };
    }

    private void goOn(String text) {
        current.append(current.isEmpty() ? "" : " ").append(text.strip());
    }

    private Mistake mistake() throws TrialException {
        require(!title.isEmpty(), "the first line tells in a comment what is wrong");
        Optional<StepNumber> step = StepNumber.parse(fails.toString());
        require(step.isPresent(), "it needs a line // fails: 1.2");
        require(!says.isEmpty(), "it needs a line // says: words that the student must read");
        require(!replacements.isEmpty(), "it needs a line // replaces: EchoServer.echo, and the code after it");
        String fileName = name.substring(name.lastIndexOf('/') + 1);
        require(fileName.startsWith(step.get() + "-"), "its name must begin with the step that fails: " + step.get());
        return new Mistake(
                name,
                title.toString(),
                step.get(),
                says.stream().map(StringBuilder::toString).toList(),
                because.toString(),
                List.copyOf(imports),
                List.copyOf(replacements));
    }

    private static void require(boolean holds, String otherwise) throws TrialException {
        if (!holds) {
            throw new TrialException("not the file of a mistake: " + otherwise);
        }
    }
}
