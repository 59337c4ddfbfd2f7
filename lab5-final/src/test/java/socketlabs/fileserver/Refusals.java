package socketlabs.fileserver;

import socketlabs.testkit.Call;
import socketlabs.testkit.Expect;

/** What the student's code refuses. */
final class Refusals {

    private Refusals() {}

    /**
     * Expects that a call is refused with this code.
     *
     * @param because the reason why it must be
     */
    static RefusedException expectCode(Code code, Call<?> call, String because) throws Exception {
        RefusedException refused = call.failure(RefusedException.class, because);
        Expect.that(
                refused.code() == code,
                call + " is refused with " + code.word() + ": " + because,
                "it is refused with " + refused.code().word() + ": " + refused.getMessage(),
                null);
        return refused;
    }
}
