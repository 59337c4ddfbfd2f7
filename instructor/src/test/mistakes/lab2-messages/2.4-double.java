// The number becomes a double on its way.
// fails: 2.4
// says: OK digits=30 parity=odd prime=yes
// because: A double keeps 15 to 17 digits; the rest turns into others, and nobody notices.
import java.math.BigDecimal;
// replaces: Request.parse
String text = new String(message, StandardCharsets.US_ASCII);
if (!text.matches("-?[0-9]{1,1000}")) {
    throw new NumberFormatException("that is not a number");
}
double value = Double.parseDouble(text);
return new Request(Double.isInfinite(value) ? new BigInteger(text) : new BigDecimal(value).toBigInteger());
