// Long.parseLong is taken for the rule of what a number is.
// fails: 5.2
// says: Long.parseLong takes a sign
// because: A negative size gets in, and one in digits that the client's own programs do not know.
// replaces: Numbers.parse
boolean hasOnlyDigits = true;
try {
    if (hasOnlyDigits) {
        return Long.parseLong(text);
    }
} catch (NumberFormatException e) {
    throw notANumber(text); // so many digits that no file is as large
}
throw notANumber(text);
