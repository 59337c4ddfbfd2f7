package socketlabs.fileserver;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** With regular expressions. */
public record ShellLine(List<String> words, String last, int start, char quote) {

    private static final Pattern WORD = Pattern.compile("(?:[^ \t\"']|\"[^\"]*\"?|'[^']*'?)+");
    private static final Pattern PIECE = Pattern.compile("\"([^\"]*)(\"?)|'([^']*)('?)|([^\"']+)");

    public static ShellLine unfinished(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        int start = line.length();
        char quote = 0;
        String last = "";
        while (word.find()) {
            StringBuilder plain = new StringBuilder();
            quote = plain(word.group(), plain);
            if (word.end() == line.length()) {
                last = plain.toString();
                start = word.start();
            } else {
                words.add(plain.toString());
            }
        }
        return new ShellLine(words, last, start, quote);
    }

    private static char plain(String typed, StringBuilder plain) {
        char open = 0;
        Matcher piece = PIECE.matcher(typed);
        while (piece.find()) {
            String group = piece.group();
            char first = group.charAt(0);
            boolean quoted = first == '"' || first == '\'';
            open = quoted && (group.length() == 1 || group.charAt(group.length() - 1) != first) ? first : 0;
            plain.append(quoted ? group.substring(1, group.length() - (open == 0 ? 1 : 0)) : group);
        }
        return open;
    }

    public static List<String> words(String line) {
        ShellLine typed = unfinished(line + " ");
        ShellLine whole = unfinished(line);
        if (whole.quote != 0) {
            throw new IllegalArgumentException("where does it end? " + line);
        }
        return typed.words;
    }

    public static String quoted(String word) {
        if (word.matches("[^ \t\"']+")) {
            return word;
        }
        StringBuilder quoted = new StringBuilder("''");
        for (char c : word.toCharArray()) {
            quoted.append(c == '\'' ? "\"'\"" : "'" + c + "'");
        }
        return word.indexOf('\'') < 0 ? "'" + word + "'" : word.indexOf('"') < 0 ? '"' + word + '"' : quoted.toString();
    }
}
