package socketlabs.instructor.edition;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import socketlabs.instructor.course.Lines;

/**
 * Drops the imports that a Java source no longer needs once its solution is gone. Imports with a {@code *} stay: what
 * they bring cannot be told from the source.
 */
final class UnusedImports {
    private static final Pattern IMPORT = Pattern.compile("import (?:static )?[\\w.$]+\\.([\\w$]+|\\*);\\s*");

    private UnusedImports() {}

    static List<String> dropFrom(List<String> source) {
        Set<String> inUse = NamesInUse.in(
                source.stream().filter(Predicate.not(UnusedImports::isImport)).collect(Collectors.joining()));
        inUse.add("*");
        Lines kept = new Lines();
        for (String line : source) {
            Matcher imported = IMPORT.matcher(line);
            if (imported.matches() && !inUse.contains(imported.group(1))) {
                kept.cut();
            } else {
                kept.add(line);
            }
        }
        return kept.toList();
    }

    private static boolean isImport(String line) {
        return IMPORT.matcher(line).matches();
    }
}
