// Whatever BigInteger takes is a number.
// fails: 2.4
// says: BigInteger takes a plus
// says: the digits of all scripts
// because: It takes "+5" and the digits of all scripts.
// replaces: Request.parse
if (message.length == 0 || message.length > MAX_DIGITS + 1) {
    throw new NumberFormatException("a number has 1 to " + MAX_DIGITS + " digits");
}
BigInteger number;
try {
    number = new BigInteger(new String(message, StandardCharsets.UTF_8));
} catch (NumberFormatException e) {
    throw new NumberFormatException("this is not a number");
}
return new Request(number);
