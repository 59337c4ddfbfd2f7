// Odd is what has the remainder 1: in Java that of -7 is -1.
// fails: 2.4
// says: in Java -7 % 2 is -1
// because: Negative odd numbers come out as even.
// replaces: NumberExpert #2
private static Reply.Ok describe(BigInteger number) {
    int digits = number.abs().toString().length();
    boolean odd = number.remainder(BigInteger.TWO).equals(BigInteger.ONE);
    return new Reply.Ok(digits, !odd, number.signum() > 0 && number.isProbablePrime(100));
}

