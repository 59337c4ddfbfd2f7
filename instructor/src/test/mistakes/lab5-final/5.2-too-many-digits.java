// A number with too many digits is an exception that nobody catches.
// fails: 5.2
// says: more digits than even a long
// because: One line with 30 digits ends the thread.
// replaces: Numbers.parse
boolean hasOnlyDigits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
try {
    if (hasOnlyDigits) {
        return Long.parseLong(text);
    }
} catch (NumberFormatException e) {
    throw e;
}
throw notANumber(text);
