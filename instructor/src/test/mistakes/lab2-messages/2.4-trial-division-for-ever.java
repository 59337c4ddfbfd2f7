// All divisors are tried, one after another.
// fails: 2.4
// says: to try all divisors takes longer than the universe is old
// because: The server hangs on the first large odd number, and with it every client.
// replaces: NumberExpert #2
private static Reply.Ok describe(BigInteger number) {
    int digits = number.abs().toString().length();
    return new Reply.Ok(digits, !number.testBit(0), isPrime(number));
}

private static boolean isPrime(BigInteger number) {
    if (number.compareTo(BigInteger.TWO) < 0) {
        return false;
    }
    for (BigInteger d = BigInteger.TWO; d.multiply(d).compareTo(number) <= 0; d = d.add(BigInteger.ONE)) {
        if (number.mod(d).signum() == 0) {
            return false;
        }
    }
    return true;
}

