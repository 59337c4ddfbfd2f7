// The test for primes throws its dice once.
// fails: 2.4
// says: asked again, the same number is no prime: isProbablePrime(certainty) throws dice
// because: Every now and then the server calls 9 or 91 a prime.
// replaces: NumberExpert #1
private static final int CERTAINTY = 1;

