// The four bytes are taken for a number without a sign.
// fails: 2.1
// says: BigInteger(1, bytes) is never negative
// because: A length of -1 is an ArithmeticException, which nobody expects.
// replaces: IntBytes.toInt
if (bytes.length != LENGTH) {
    throw new IllegalArgumentException("an int is " + LENGTH + " bytes, not " + bytes.length);
}
return new java.math.BigInteger(1, bytes).intValueExact();
