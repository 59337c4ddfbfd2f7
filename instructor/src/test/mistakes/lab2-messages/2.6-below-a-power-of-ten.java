// A random number below 10 to the power of n has n digits, mostly.
// fails: 2.6
// says: a random number below 10 to the n often has fewer
// because: One in ten begins with a zero, which a number does not show.
// replaces: NumberClient #2
private static BigInteger randomNumber(int digits, RandomGenerator random) {
    BigInteger number;
    do {
        number = new BigInteger(4 * digits, new java.util.Random(random.nextLong()));
    } while (number.compareTo(BigInteger.TEN.pow(digits)) >= 0);
    return number;
}

