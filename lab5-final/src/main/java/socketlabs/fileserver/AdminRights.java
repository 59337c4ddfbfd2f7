package socketlabs.fileserver;

import java.net.InetAddress;

/** What one session may do, because its client has given the password. No other session has anything of that. */
final class AdminRights {

    private final Doorkeeper doorkeeper;
    private final InetAddress source;
    // BEGIN SOLUTION 5.6
    private boolean granted;
    // END SOLUTION

    /**
     * No rights yet.
     *
     * @param source where the client is
     */
    AdminRights(Doorkeeper doorkeeper, InetAddress source) {
        this.doorkeeper = doorkeeper;
        this.source = source;
    }

    /**
     * {@code AUTH}: gives this session the right to delete, if the {@linkplain Doorkeeper doorkeeper} accepts the
     * password. A wrong one takes away nothing that was given before.
     *
     * @throws RefusedException {@link Code#UNAUTHORIZED} if it does not
     */
    void ask(String password) throws RefusedException {
        // BEGIN SOLUTION 5.6
        doorkeeper.check(source, password);
        granted = true;
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.6: AUTH: ask the doorkeeper");
    }

    /**
     * {@code DELETE}: may this session?
     *
     * @throws RefusedException {@link Code#UNAUTHORIZED} if not; the message tells, in words of yours, whether {@code AUTH}
     *     is missing, or {@code DELETE} is switched off, because the server has no password. (The doorkeeper knows that:
     *     have it tell, by a method that you add.)
     */
    void require() throws RefusedException {
        // BEGIN SOLUTION 5.6
        doorkeeper.checkIsThere();
        if (!granted) {
            throw new RefusedException(Code.UNAUTHORIZED, "say AUTH and the password first");
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.6: DELETE: only after AUTH");
    }
}
