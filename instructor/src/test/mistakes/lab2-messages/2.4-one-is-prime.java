// No divisor from 2 on was found, so 0 and 1 count as primes.
// fails: 2.4
// says: prime=no" as the reply to "0"
// says: 0 and 1 are none
// because: The loop over the divisors does not begin.
// replaces: NumberExpert #2
private static Reply.Ok describe(BigInteger number) {
    int digits = number.abs().toString().length();
    boolean prime = number.signum() >= 0
            && (number.bitLength() <= 1 || number.isProbablePrime(100));
    return new Reply.Ok(digits, !number.testBit(0), prime);
}

