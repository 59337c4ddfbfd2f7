// Sizes and offsets are read into an int.
// fails: 5.2
// says: so an int is too small
// because: Files end at 2 GiB.
// replaces: Numbers.parse
boolean hasOnlyDigits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
try {
    if (hasOnlyDigits) {
        return Integer.parseInt(text);
    }
} catch (NumberFormatException e) {
    throw notANumber(text); // so many digits that no file is as large
}
throw notANumber(text);
