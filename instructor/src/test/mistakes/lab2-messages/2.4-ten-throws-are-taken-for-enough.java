// The test for primes has a certainty of 10.
// fails: 2.4
// says: isProbablePrime(certainty) throws dice
// because: Ten is not the number of throws, and five of them are all wrong once in a thousand times.
// replaces: NumberExpert #1
private static final int CERTAINTY = 10;
