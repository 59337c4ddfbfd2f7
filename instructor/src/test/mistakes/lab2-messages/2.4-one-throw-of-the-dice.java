// The test for primes throws its dice once.
// fails: 2.4
// says: 7 · 13 passes one round of the test in five
// because: Every now and then the server calls 91 a prime.
// replaces: NumberExpert #1
private static final int CERTAINTY = 1;

