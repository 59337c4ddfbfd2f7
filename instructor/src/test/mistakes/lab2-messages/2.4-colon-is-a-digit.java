// A digit is what lies between 0 and 10, both included.
// fails: 2.4
// says: as the reply to "12:30"
// replaces: Request.parse
int sign = message.length > 0 && message[0] == '-' ? 1 : 0;
int digits = message.length - sign;
if (digits < 1 || digits > MAX_DIGITS) {
    throw new NumberFormatException("a number has 1 to " + MAX_DIGITS + " digits, not " + digits);
}
BigInteger value = BigInteger.ZERO;
for (int i = sign; i < message.length; i++) {
    int digit = message[i] - '0';
    if (digit < 0 || digit > 10) {
        throw new NumberFormatException("byte " + i + " is not a digit");
    }
    value = value.multiply(BigInteger.TEN).add(BigInteger.valueOf(digit));
}
return new Request(sign == 1 ? value.negate() : value);
