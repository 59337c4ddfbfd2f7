// The limit of digits holds for positive numbers only.
// fails: 2.4
// says: as the reply to 1002 characters
// replaces: Request.parse
String text = new String(message, StandardCharsets.ISO_8859_1);
if (!text.matches("-?[0-9]+")) {
    throw new NumberFormatException("this is no decimal number");
}
if (text.charAt(0) != '-' && text.length() > MAX_DIGITS) {
    throw new NumberFormatException("a number has at most " + MAX_DIGITS + " digits");
}
return new Request(new BigInteger(text));
