package socketlabs.messages;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Step;

@Step(number = "2.4", title = "What the server says of a number", points = 20)
class Step4NumberTest {

    private static final Set<Integer> PRIMES_BELOW_100 =
            Set.of(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97);

    /** To be added to 10 to the power of 299. With 1000 digits the test would take a second. */
    private static final int FIRST_PRIME_OF_300_DIGITS = 669;

    /** One throw of the dice takes 91 for a prime so often that 200 throws do not all miss it. */
    private static final int ROUNDS = 200;

    /** 79 · 157: no number of this size is taken for a prime more often, by one throw in four. */
    private static final String MOST_LIKE_A_PRIME = "12403";

    /** Five throws, of isProbablePrime(10), are all wrong once in 1100 times. */
    private static final int MANY_ROUNDS = 20_000;

    private static final String DICE =
            "asked again, the same number is no prime: isProbablePrime(certainty) throws dice, and more of them for 100 than"
                    + " for 1";

    private static final String TOO_LARGE =
            "int ends at 2147483647, and long at 9223372036854775807: BigInteger has no end";

    private static final String REPEATED =
            "what a stranger sent is repeated as it is: say what is wrong with it instead";

    private static final String DIGITS =
            "count the digits of the value, without its sign; a logarithm is not exact, least of all at powers of ten";

    private static final String FORM =
            "a request is an optional '-' and then digits 0 to 9: look at every byte before it becomes a number";

    @Test
    @Order(1)
    @Hint("each text is built of these words, one space between them and none at the end")
    void the_text_of_each_reply_is_as_the_protocol_has_it() throws Exception {
        expectText("OK digits=30 parity=odd prime=yes", new Reply.Ok(30, false, true));
        expectText("OK digits=1 parity=even prime=no", new Reply.Ok(1, true, false));
        expectText("ERROR not-a-number it is a word", new Reply.NotANumber("it is a word"));
        expectText("ERROR not-a-number não é", new Reply.NotANumber("não é"));
        expectText("ERROR bad-frame it is too long", new Reply.BadFrame("it is too long"));
    }

    @Test
    @Order(2)
    void number_12345_has_5_digits_is_odd_and_not_prime() throws Exception {
        expectReply("12345", "OK digits=5 parity=odd prime=no", null);
        expectReply("10007", "OK digits=5 parity=odd prime=yes", null);
        expectReply("1000", "OK digits=4 parity=even prime=no", null);
    }

    @Test
    @Order(3)
    void zero_has_one_digit_and_is_even() throws Exception {
        expectReply("0", "OK digits=1 parity=even prime=no", null);
        expectReply("-0", "OK digits=1 parity=even prime=no", "-0 is 0");
    }

    @Test
    @Order(4)
    void digits_are_those_of_the_value_so_007_has_one() throws Exception {
        String likely = "the digits of the request were counted, not those of its value";
        expectReply("007", "OK digits=1 parity=odd prime=yes", likely);
        expectReply("000", "OK digits=1 parity=even prime=no", likely);
    }

    @Test
    @Order(5)
    void a_negative_number_has_digits_and_parity_and_is_never_prime() throws Exception {
        expectReply(
                "-7",
                "OK digits=1 parity=odd prime=no",
                "the sign is no digit; only 2 and more can be prime, and"
                        + " isProbablePrime looks at the absolute value; in Java -7 % 2 is -1");
        expectReply("-40", "OK digits=2 parity=even prime=no", "the sign is no digit");
    }

    @Test
    @Order(6)
    @Hint("the first primes are 2, 3, 5 and 7: 0 and 1 are none, and 2 is the only one that is even")
    void the_primes_below_100_are_known() throws Exception {
        for (int number = 0; number < 100; number++) {
            String parity = number % 2 == 0 ? "even" : "odd";
            String prime = PRIMES_BELOW_100.contains(number) ? "yes" : "no";
            int digits = number < 10 ? 1 : 2;
            expectReply(String.valueOf(number), "OK digits=" + digits + " parity=" + parity + " prime=" + prime, null);
        }
    }

    @Test
    @Order(7)
    void numbers_that_only_look_like_primes_are_none() throws Exception {
        String likely = "some numbers pass for primes in simple tests: 561, for instance, in Fermat's";
        expectComposite("341", 3, likely);
        expectComposite("561", 3, likely);
        expectComposite("3215031751", 10, likely);
        for (int i = 0; i < ROUNDS; i++) {
            expectComposite("91", 2, "91 is 7 · 13");
        }
        expectWords(MOST_LIKE_A_PRIME, "OK digits=5 parity=odd prime=no", worstOfMany(MOST_LIKE_A_PRIME), null);
    }

    /** The reply that calls this number a prime, if there is such a one among many. */
    private static String worstOfMany(String request) throws Exception {
        byte[] bytes = Bytes.utf8(request);
        return Call.start("replyTo(" + request + "), " + MANY_ROUNDS + " times", () -> {
                    String text = "";
                    for (int i = 0; i < MANY_ROUNDS && !text.endsWith("prime=yes"); i++) {
                        text = NumberExpert.replyTo(bytes).text();
                    }
                    return text;
                })
                .result();
    }

    @Test
    @Order(8)
    void numbers_of_30_digits_are_numbers_like_others() throws Exception {
        expectReply("2147483648", "OK digits=10 parity=even prime=no", TOO_LARGE);
        expectReply("9223372036854775808", "OK digits=19 parity=even prime=no", TOO_LARGE);
        expectReply("100000000000000000000000000319", "OK digits=30 parity=odd prime=yes", TOO_LARGE);
        expectReply("100000000000000000000000000321", "OK digits=30 parity=odd prime=no", TOO_LARGE);
    }

    @Test
    @Order(9)
    @Hint("to try all divisors takes longer than the universe is old: BigInteger.isProbablePrime is quick")
    void a_number_of_1000_digits_is_answered_too() throws Exception {
        BigInteger prime = BigInteger.TEN.pow(299).add(BigInteger.valueOf(FIRST_PRIME_OF_300_DIGITS));
        expectReply(prime.toString(), "OK digits=300 parity=odd prime=yes", null);
        expectReply("9".repeat(999) + "4", "OK digits=1000 parity=even prime=no", null);
        expectReply("-" + "7".repeat(1000), "OK digits=1000 parity=odd prime=no", "the sign is no digit");
    }

    @Test
    @Order(10)
    @Hint("count the digits before they become a number: leading zeros are digits of the request")
    void more_than_1000_digits_are_too_many() throws Exception {
        expectNotANumber("9".repeat(1001));
        expectNotANumber("0".repeat(1000) + "7");
        expectNotANumber("1".repeat(4096));
        expectNotANumber("-" + "9".repeat(1001));
    }

    @Test
    @Order(11)
    @Hint("without a digit there is no number: an empty request and a lone '-' are to be refused")
    void a_request_without_digits_is_not_a_number() throws Exception {
        expectNotANumber("");
        expectNotANumber("-");
    }

    @Test
    @Order(12)
    @Hint(FORM)
    void words_and_other_ways_to_write_numbers_are_not_numbers() throws Exception {
        for (String request :
                new String[] {"seven", "1.5", "1e3", "0x1f", "1,000", "1_000", "12a", "--5", "5-", "- 5", "12:30", "1/2"
                }) {
            expectNotANumber(request);
        }
    }

    @Test
    @Order(13)
    @Hint("BigInteger takes a plus, so look at the first byte yourself")
    void a_plus_is_not_part_of_a_number() throws Exception {
        expectNotANumber("+5");
    }

    @Test
    @Order(14)
    @Hint(
            "trim() forgives what the protocol does not: the frame says where the request ends, so nothing stands around it")
    void spaces_and_line_ends_are_not_part_of_a_number() throws Exception {
        for (String request : new String[] {" 5", "5 ", "5\n", "5\r\n", "5\0", " "}) {
            expectNotANumber(request);
        }
    }

    @Test
    @Order(15)
    @Hint(
            "Character.isDigit, \\d with some flags and BigInteger know the digits of all scripts: the protocol knows 0 to 9")
    void digits_of_other_scripts_are_not_ASCII() throws Exception {
        expectNotANumber("٣");
        expectNotANumber("１２");
    }

    @Test
    @Order(16)
    @Hint(FORM)
    void bytes_that_are_not_text_are_not_numbers() throws Exception {
        expectRefusal("the bytes ff fe", Bytes.of(0xff, 0xfe));
        expectRefusal("all 256 bytes there are", Bytes.everyValue());
    }

    @Test
    @Order(17)
    @Hint("the bytes of 17 are 31 37: its decimal digits in ASCII, as people would type them")
    void a_request_goes_out_in_decimal_digits() throws Exception {
        expectRequest("17");
        expectRequest("-5");
        expectRequest("0");
        expectRequest("9".repeat(1000));
    }

    private static void expectReply(String request, String expected, String likely) throws Exception {
        expectWords(request, expected, replyTo(Bytes.utf8(request)), likely);
    }

    private static void expectComposite(String request, int digits, String ifPrime) throws Exception {
        String start = "OK digits=" + digits + " parity=odd prime=";
        String text = replyTo(Bytes.utf8(request));
        expectWords(request, start + "no", text, text.equals(start + "yes") ? ifPrime : null);
    }

    private static void expectWords(String request, String expected, String text, String likely) throws Exception {
        boolean takenForPrime = text.equals(expected.replace("prime=no", "prime=yes")) && !text.equals(expected);
        String cause = takenForPrime && isAnswered(request, expected) ? DICE : likely;
        Expect.that(
                expected.equals(text),
                "\"" + expected + "\" as the reply to " + inWords(request),
                "the reply is \"" + text + "\"",
                ofForm(expected, text).orElse(cause != null ? cause : ofDigits(expected, text)));
    }

    /** Whether the right answer comes at times: which number is taken for a prime first is a matter of chance then. */
    private static boolean isAnswered(String request, String expected) throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            if (expected.equals(replyTo(Bytes.utf8(request)))) {
                return true;
            }
        }
        return false;
    }

    /** What is wrong with the words of a text, whatever they say of the number. */
    private static Optional<String> ofForm(String expected, String text) {
        if (text.contains("true") || text.contains("false")) {
            return Optional.of("the words are even or odd, and yes or no: not true or false");
        }
        if (text.startsWith("OK") && (text.contains("\n") || text.endsWith(" "))) {
            return Optional.of("a reply has no line end and no space at its end: the frame says where it ends");
        }
        String names = "[a-z-]+=";
        boolean sameFields = names(text, names).equals(names(expected, names));
        return sameFields || !text.startsWith("OK")
                ? Optional.empty()
                : Optional.of("the fields are digits=, parity= and prime=, each once, in this order");
    }

    private static List<String> names(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String ofDigits(String expected, String text) {
        String digits = "digits=\\d+";
        return names(text, digits).equals(names(expected, digits)) ? null : DIGITS;
    }

    private static void expectNotANumber(String request) throws Exception {
        expectRefusal(inWords(request), Bytes.utf8(request));
    }

    private static void expectRefusal(String inWords, byte[] request) throws Exception {
        String text = replyTo(request);
        Expect.that(
                text.startsWith("ERROR not-a-number ")
                        && !text.substring("ERROR not-a-number ".length()).isBlank(),
                "\"ERROR not-a-number \" and a reason, as the reply to " + inWords,
                "the reply is " + inWords(text),
                text.strip().equals("ERROR not-a-number")
                        ? "the reason is missing: an exception that was made without a message has none"
                        : null);
        Expect.that(
                text.codePoints().noneMatch(Character::isISOControl) && Bytes.utf8(text).length <= 200,
                "a reason of a few words in one line, as the reply to " + inWords,
                "the reply is " + inWords(text),
                repeats(text, request)
                        ? REPEATED
                        : "the reason is a text of yours, short and in one line: no line end, and no other control character");
    }

    private static boolean repeats(String text, byte[] request) {
        return request.length > 0
                && Stream.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)
                        .anyMatch(charset -> text.contains(new String(request, charset)));
    }

    private static void expectText(String expected, Reply reply) throws Exception {
        String text = Call.start(reply + ".text()", reply::text).result();
        Expect.that(
                expected.equals(text),
                "\"" + expected + "\"",
                "\"" + text + "\", of " + reply,
                ofForm(expected, String.valueOf(text)).orElse(null));
        Expect.bytes(Bytes.utf8(expected), reply.toBytes());
    }

    private static void expectRequest(String number) throws Exception {
        Request request = new Request(new BigInteger(number));
        Expect.bytes(
                Bytes.utf8(number), Call.start("toBytes()", request::toBytes).result());
    }

    private static String replyTo(byte[] request) throws Exception {
        Reply reply = Call.start("replyTo(" + request.length + " bytes)", () -> NumberExpert.replyTo(request))
                .ifItThrows(
                        NumberFormatException.class,
                        "parse throws it, and replyTo is to catch it and make a Reply.NotANumber of it")
                .ifItThrows(
                        IndexOutOfBoundsException.class,
                        "a message may be empty: ask for its length before you look at its first byte")
                .ifItThrows(ArithmeticException.class, TOO_LARGE)
                .result();
        Expect.that(reply != null, "a reply", "replyTo(" + request.length + " bytes) returned null", null);
        return String.valueOf(reply.text());
    }

    private static String inWords(String request) {
        if (request.length() > 80) {
            return request.length() + " characters, \"" + printable(request.substring(0, 30)) + "…\"";
        }
        return "\"" + printable(request) + "\"";
    }

    private static String printable(String text) {
        return text.replace("\n", "\\n").replace("\r", "\\r").replaceAll("\\p{Cntrl}", "·");
    }
}
