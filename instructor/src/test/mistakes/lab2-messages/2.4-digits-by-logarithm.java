// The digits are computed from the number of bits.
// fails: 2.4
// says: a logarithm is not exact
// because: 9 has two digits then, and so has many a number below a power of ten.
// replaces: NumberExpert #2
private static Reply.Ok describe(BigInteger number) {
    int bits = number.abs().subtract(BigInteger.ONE).bitLength();
    int digits = number.signum() == 0 ? 1 : (int) (bits * Math.log10(2)) + 1;
    return new Reply.Ok(digits, !number.testBit(0), isPrime(number));
}

private static boolean isPrime(BigInteger number) {
    return number.signum() > 0 && number.isProbablePrime(CERTAINTY);
}

