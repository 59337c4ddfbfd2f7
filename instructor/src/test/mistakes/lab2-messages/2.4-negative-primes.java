// isProbablePrime is asked without a look at the sign.
// fails: 2.4
// says: only 2 and more can be prime
// because: It looks at the absolute value: -7 comes out as prime.
// replaces: NumberExpert #2
private static Reply.Ok describe(BigInteger number) {
    int digits = number.abs().toString().length();
    return new Reply.Ok(digits, !number.testBit(0), number.isProbablePrime(100));
}

