package socketlabs.instructor.check;

import java.util.regex.Pattern;

/** How a test noticed a mistake, as its message tells. In the order of their worth to a student. */
enum CaughtBy {
    WRONG_VALUE("a wrong value", ".*"),
    EXCEPTION("an exception", "(?m)^(happened|received) +(java\\.)?[\\w.]*(Exception|Error)\\b"),
    END("the end of a connection", "(?m)^received .*(the end of the stream|a reset)$"),
    SILENCE("silence", "(?m)^(received .*nothing for|happened .*has not returned after|.*\\bgoes on$)"),
    TIME_LIMIT("the time limit", "the time limit .*was reached");

    private final String words;
    private final Pattern message;

    CaughtBy(String words, String message) {
        this.words = words;
        this.message = Pattern.compile(message);
    }

    /** What the message of a failed test tells of. */
    static CaughtBy of(String message) {
        CaughtBy[] all = values();
        int last = all.length - 1;
        while (!all[last].message.matcher(message).find()) {
            last--;
        }
        return all[last];
    }

    @Override
    public String toString() {
        return words;
    }
}
