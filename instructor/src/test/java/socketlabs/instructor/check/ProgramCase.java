package socketlabs.instructor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A line of {@code src/test/programs/LAB.txt}: a program of a lab is started with these arguments, says these words,
 * and ends with this status.
 *
 * @param program the id of an execution of the exec plugin in the lab's pom, such as {@code server}
 * @param end a status, or {@code stopped} for a program that runs until it is told to end
 * @param says words that it must print
 */
record ProgramCase(String program, String end, String says, List<String> arguments) {

    private static final String STOPPED = "stopped";

    /** Reads a table; lines that begin with # tell what the columns are. */
    static List<ProgramCase> parse(String table, Map<String, String> values) throws TrialException {
        List<ProgramCase> cases = new ArrayList<>();
        for (String line : table.lines().filter(line -> !line.startsWith("#")).toList()) {
            cases.add(parseLine(line, values));
        }
        return cases;
    }

    private static ProgramCase parseLine(String line, Map<String, String> values) throws TrialException {
        List<String> columns =
                Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        if (columns.size() != 4) {
            throw new TrialException("a line has four columns, program | ends with | says | arguments, not: " + line);
        }
        List<String> arguments = Stream.of(columns.get(3).split(" "))
                .filter(argument -> !argument.isEmpty())
                .map(argument -> fill(argument, values))
                .toList();
        return new ProgramCase(columns.get(0), columns.get(1), fill(columns.get(2), values), arguments);
    }

    private static String fill(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    boolean runsUntilStopped() {
        return end.equals(STOPPED);
    }

    int status() {
        return Integer.parseInt(end);
    }

    @Override
    public String toString() {
        return program + " " + String.join(" ", arguments) + ": " + end;
    }
}
