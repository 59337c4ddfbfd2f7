// A number may have any number of digits.
// fails: 2.4
// says: as the reply to 1001 characters
// because: The work that a prime test costs grows with the third power of the length.
// replaces: Request.parse
String text = new String(message, StandardCharsets.US_ASCII);
if (!text.matches("-?[0-9]+")) {
    throw new NumberFormatException("that is not a number");
}
return new Request(new BigInteger(text));
