// The request is trimmed.
// fails: 2.4
// says: trim() forgives what the protocol does not
// because: A habit from reading lines. Two servers that forgive different things do not understand the same clients.
// replaces: Request.parse
String text = new String(message, StandardCharsets.US_ASCII).trim();
if (!text.matches("-?[0-9]{1,1000}")) {
    throw new NumberFormatException("that is not a number of 1 to 1000 digits");
}
return new Request(new BigInteger(text));
