// The characters of the request are counted as its digits.
// fails: 2.4
// says: the digits of the request were counted, not those of its value
// because: 007 has three then, and -7 two.
// replaces: NumberExpert.replyTo
try {
    BigInteger number = Request.parse(message).number();
    return new Reply.Ok(message.length, !number.testBit(0), isPrime(number));
} catch (NumberFormatException e) {
    return new Reply.NotANumber(e.getMessage());
}
