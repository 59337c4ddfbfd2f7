package socketlabs.messages;

import java.nio.charset.StandardCharsets;

/** What the server answers. A reply is one line of text without a line end; on the wire it is UTF-8. */
sealed interface Reply {

    /** The line of text. */
    String text();

    /** The reply as it goes into a frame. */
    default byte[] toBytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What there is to say of a number: {@code OK digits=5 parity=odd prime=yes}.
     *
     * @param digits how many digits its value has, without the sign and without leading zeros
     * @param even whether two divides it; {@code parity} is {@code even} or {@code odd}
     * @param prime {@code yes} or {@code no}
     */
    record Ok(int digits, boolean even, boolean prime) implements Reply {

        @Override
        public String text() {
            // BEGIN SOLUTION 2.4
            return "OK digits=" + digits + " parity=" + (even ? "even" : "odd") + " prime=" + (prime ? "yes" : "no");
            // END SOLUTION
            // STUB: throw new UnsupportedOperationException("Step 2.4: say it in one line, as the protocol wants it");
        }
    }

    /**
     * The request is not a number, and the next one is welcome: {@code ERROR not-a-number} and the reason.
     *
     * @param reason a few words for people
     */
    record NotANumber(String reason) implements Reply {

        @Override
        public String text() {
            // BEGIN SOLUTION 2.4
            return "ERROR not-a-number " + reason;
            // END SOLUTION
            // STUB: throw new UnsupportedOperationException("Step 2.4: the word ERROR, the code, then the reason");
        }
    }

    /**
     * What came is not a frame, so the server cannot go on: {@code ERROR bad-frame} and the reason.
     *
     * @param reason a few words for people
     */
    record BadFrame(String reason) implements Reply {

        @Override
        public String text() {
            // BEGIN SOLUTION 2.4
            return "ERROR bad-frame " + reason;
            // END SOLUTION
            // STUB: throw new UnsupportedOperationException("Step 2.4: the word ERROR, the code, then the reason");
        }
    }
}
