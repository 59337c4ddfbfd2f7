package socketlabs.fileserver.cli;

/** A name in which {@code *} stands for any characters, or none, and {@code ?} for one. No real name has them. */
final class NamePattern {

    private final int[] pattern;

    private NamePattern(int[] pattern) {
        this.pattern = pattern;
    }

    /** Whether a word is meant as a pattern. */
    static boolean is(String word) {
        return word.indexOf('*') >= 0 || word.indexOf('?') >= 0;
    }

    static NamePattern of(String word) {
        return new NamePattern(word.codePoints().toArray());
    }

    /**
     * Whether a name is one of those. Only the last star is ever tried again, since what an earlier one has left to it
     * is as good as anything: so a pattern of many stars takes no longer than one of few.
     */
    boolean matches(String text) {
        int[] name = text.codePoints().toArray();
        int p = 0;
        int n = 0;
        int star = -1;
        int taken = 0; // by that star: the name up to here
        while (n < name.length) {
            if (p < pattern.length && pattern[p] == '*') {
                star = p++;
                taken = n;
            } else if (p < pattern.length && (pattern[p] == '?' || pattern[p] == name[n])) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++taken;
            } else {
                return false;
            }
        }
        while (p < pattern.length && pattern[p] == '*') {
            p++;
        }
        return p == pattern.length;
    }
}
