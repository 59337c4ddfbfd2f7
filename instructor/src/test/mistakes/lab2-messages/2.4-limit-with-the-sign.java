// The limit of 1000 digits is applied to the whole request, sign included.
// fails: 2.4
// says: OK digits=1000 parity=odd prime=no" as the reply to 1001 characters
// because: A negative number may have 999 digits then.
// replaces: Request.parse
String text = new String(message, StandardCharsets.US_ASCII);
if (text.length() > MAX_DIGITS || !text.matches("-?[0-9]+")) {
    throw new NumberFormatException("that is not a number of 1 to 1000 digits");
}
return new Request(new BigInteger(text));
