// The number is a long.
// fails: 2.4
// says: BigInteger has no end
// because: The connection dies on a number of 30 digits: NumberFormatException.
// replaces: Request.parse
String text = new String(message, StandardCharsets.US_ASCII);
if (!text.matches("-?[0-9]{1,1000}")) {
    throw new NumberFormatException("that is not a number");
}
return new Request(BigInteger.valueOf(Long.parseLong(text)));
