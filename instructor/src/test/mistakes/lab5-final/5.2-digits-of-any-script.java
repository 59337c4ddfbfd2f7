// The digits of all scripts are taken for digits.
// fails: 5.2
// says: digits of other scripts
// because: A size that was judged by one program has another value for the next.
// replaces: Numbers.parse
boolean hasOnlyDigits = !text.isEmpty() && text.chars().allMatch(c -> Character.isDigit(c));
try {
    if (hasOnlyDigits) {
        return Long.parseLong(text);
    }
} catch (NumberFormatException e) {
    throw notANumber(text); // so many digits that no file is as large
}
throw notANumber(text);
