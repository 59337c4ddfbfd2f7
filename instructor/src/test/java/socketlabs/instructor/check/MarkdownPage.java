package socketlabs.instructor.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown page, so far as the checks look at it.
 *
 * @param lines the lines of the page; those of code blocks are empty, so that line numbers stay
 */
record MarkdownPage(List<String> lines) {
    private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");
    private static final Pattern HEADING = Pattern.compile("(#{1,6}) +(.*?)( +#+)?\\s*");
    private static final Pattern LINK = Pattern.compile("\\]\\(<?([^)>\\s]+)[^)]*\\)|\\b(?:href|src)=\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\\b(?:id|name)=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");

    /** A heading; {@code level} is the number of its {@code #}, {@code line} counts from 1. */
    record Heading(int level, String text, int line) {}

    /** A link to {@code target}; {@code line} counts from 1. */
    record Link(String target, int line) {}

    static MarkdownPage read(Path file) throws IOException {
        return new MarkdownPage(withoutCodeBlocks(Files.readAllLines(file)));
    }

    private static List<String> withoutCodeBlocks(List<String> lines) {
        List<String> outside = new ArrayList<>();
        String fence = null;
        for (String line : lines) {
            Matcher edge = FENCE.matcher(line);
            if (edge.matches() && (fence == null || fence.equals(edge.group(1)))) {
                fence = fence == null ? edge.group(1) : null;
                outside.add("");
            } else {
                outside.add(fence == null ? line : "");
            }
        }
        return outside;
    }

    List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher heading = HEADING.matcher(lines.get(i));
            if (heading.matches()) {
                headings.add(new Heading(heading.group(1).length(), heading.group(2), i + 1));
            }
        }
        return headings;
    }

    /** The lines from a heading to the next one of its level or above. */
    List<String> section(Heading heading) {
        int end = headings().stream()
                .filter(next -> next.line() > heading.line() && next.level() <= heading.level())
                .mapToInt(next -> next.line() - 1)
                .findFirst()
                .orElse(lines.size());
        return lines.subList(heading.line(), end).stream()
                .filter(Predicate.not(String::isBlank))
                .toList();
    }

    List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher link = LINK.matcher(CODE.matcher(lines.get(i)).replaceAll("code"));
            while (link.find()) {
                links.add(new Link(link.group(1) != null ? link.group(1) : link.group(2), i + 1));
            }
        }
        return links;
    }

    /** All that a link can name after {@code #}. */
    Set<String> anchors() {
        Set<String> anchors = new LinkedHashSet<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Heading heading : headings()) {
            String anchor = anchor(heading.text());
            int before = seen.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        }
        lines.forEach(line -> ID.matcher(line).results().forEach(id -> anchors.add(id.group(1))));
        return anchors;
    }

    /** GitHub's rule: lower case, no punctuation, hyphens for spaces; of a link only its text counts. */
    static String anchor(String heading) {
        return heading.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "")
                .replace(' ', '-');
    }
}
