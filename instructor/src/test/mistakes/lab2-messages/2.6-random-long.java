// The random number is a long.
// fails: 2.6
// says: a number of 30 digits
// because: A long has 19 digits at most.
// replaces: NumberClient #2
private static BigInteger randomNumber(int digits, RandomGenerator random) {
    long least = (long) Math.pow(10, Math.min(digits, 18) - 1);
    return BigInteger.valueOf(random.nextLong(least, 10 * least));
}

