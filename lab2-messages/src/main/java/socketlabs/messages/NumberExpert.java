package socketlabs.messages;

import java.math.BigInteger;

/** Knows numbers, and nothing of sockets or frames. */
final class NumberExpert {

    // BEGIN SOLUTION 2.4
    /**
     * The test for primes throws dice. A prime always passes; another number passes by accident with a probability of
     * at most 2<sup>-100</sup>, which is far less than that of a fault in the memory of this machine.
     */
    private static final int CERTAINTY = 100;

    // END SOLUTION
    private NumberExpert() {}

    /**
     * Answers a request: {@link Reply.Ok} with what there is to say of the number, or {@link Reply.NotANumber} with the
     * reason if the message is not a {@linkplain Request#parse request}. Nothing is thrown, whatever the message.
     *
     * <p>Zero has one digit and is even. A prime is 2 or more, so neither 1 nor a negative number is one. Whether a
     * large number is prime may be found out by a test that errs with a probability of at most 2<sup>-100</sup>.
     */
    static Reply replyTo(byte[] message) {
        // BEGIN SOLUTION 2.4
        try {
            return describe(Request.parse(message).number());
        } catch (NumberFormatException e) {
            return new Reply.NotANumber(e.getMessage());
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 2.4: parse the request, and say what there is to say");
    }

    // BEGIN SOLUTION 2.4
    private static Reply.Ok describe(BigInteger number) {
        int digits = number.abs().toString().length();
        boolean even = !number.testBit(0);
        return new Reply.Ok(digits, even, isPrime(number));
    }

    private static boolean isPrime(BigInteger number) {
        return number.signum() > 0 && number.isProbablePrime(CERTAINTY); // which looks at the absolute value only
    }

    // END SOLUTION
}
