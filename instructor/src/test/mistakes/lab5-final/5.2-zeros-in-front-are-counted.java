// A number of more than 19 digits is refused without a look at it.
// fails: 5.2
// says: how many digits there are tells nothing
// replaces: Numbers.parse
if (!text.matches("[0-9]{1,19}")) {
    throw notANumber(text);
}
try {
    return Long.parseLong(text);
} catch (NumberFormatException e) {
    throw notANumber(text);
}
