// The sign is counted as a digit.
// fails: 2.4
// says: the sign is no digit
// because: toString() of a negative number has one character more than digits.
// replaces: NumberExpert #2
private static Reply.Ok describe(BigInteger number) {
    return new Reply.Ok(number.toString().length(), !number.testBit(0), isPrime(number));
}

private static boolean isPrime(BigInteger number) {
    return number.signum() > 0 && number.isProbablePrime(CERTAINTY);
}

