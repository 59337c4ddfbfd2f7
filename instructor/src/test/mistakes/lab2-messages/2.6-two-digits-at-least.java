// A second digit is drawn before the length is looked at.
// fails: 2.6
// says: where one digit is asked for
// replaces: NumberClient #2
private static BigInteger randomNumber(int digits, RandomGenerator random) {
    StringBuilder number = new StringBuilder();
    number.append(random.nextInt(1, 10));
    do {
        number.append(random.nextInt(10));
    } while (number.length() < digits);
    return new BigInteger(number.toString());
}

