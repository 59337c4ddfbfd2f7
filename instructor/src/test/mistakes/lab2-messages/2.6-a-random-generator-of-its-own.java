// The digits come from Math.random().
// fails: 2.6
// says: take all digits from the generator that is passed
// because: What goes wrong once with random numbers cannot be repeated.
// replaces: NumberClient #2
private static BigInteger randomNumber(int digits, RandomGenerator random) {
    StringBuilder number = new StringBuilder();
    number.append((int) (Math.random() * 9) + 1);
    while (number.length() < digits) {
        number.append((int) (Math.random() * 10));
    }
    return new BigInteger(number.toString());
}

