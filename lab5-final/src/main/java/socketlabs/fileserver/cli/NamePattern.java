package socketlabs.fileserver.cli;

import java.util.regex.Pattern;

/** A name in which {@code *} stands for any characters, or none, and {@code ?} for one. No real name has them. */
final class NamePattern {

    private final Pattern pattern;

    private NamePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Whether a word is meant as a pattern. */
    static boolean is(String word) {
        return word.indexOf('*') >= 0 || word.indexOf('?') >= 0;
    }

    static NamePattern of(String word) {
        StringBuilder regex = new StringBuilder();
        word.codePoints().forEach(c -> {
            switch (c) {
                case '*' -> regex.append(regex.toString().endsWith(".*") ? "" : ".*"); // ** is no more than *
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(Character.toString(c)));
            }
        });
        return new NamePattern(Pattern.compile(regex.toString()));
    }

    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }
}
