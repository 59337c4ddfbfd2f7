// The upper end of a range is taken to belong to it.
// fails: 2.6
// says: the upper end is never given
// replaces: NumberClient #2
private static BigInteger randomNumber(int digits, RandomGenerator random) {
    StringBuilder number = new StringBuilder();
    number.append(random.nextInt(digits == 1 ? 0 : 1, 9));
    while (number.length() < digits) {
        number.append(random.nextInt(9));
    }
    return new BigInteger(number.toString());
}

