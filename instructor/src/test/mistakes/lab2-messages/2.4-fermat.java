// A number is called prime if 2 to the power of it says so (Fermat's test).
// fails: 2.4
// says: some numbers pass for primes in simple tests
// because: 341 and 561 pass it, and infinitely many others.
// replaces: NumberExpert #2
private static Reply.Ok describe(BigInteger number) {
    int digits = number.abs().toString().length();
    boolean prime = number.compareTo(BigInteger.TWO) >= 0
            && BigInteger.TWO.modPow(number, number).equals(BigInteger.TWO.mod(number));
    return new Reply.Ok(digits, !number.testBit(0), prime);
}

