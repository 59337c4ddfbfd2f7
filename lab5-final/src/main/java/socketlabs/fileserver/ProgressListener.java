package socketlabs.fileserver;

/** Is told how far a transfer has come, on the thread that transfers: it is to return soon, and to throw nothing. */
@FunctionalInterface
public interface ProgressListener {

    /** For those who do not want to know. */
    ProgressListener NONE = (done, total) -> {};

    /**
     * So much is done. The first time it is what was there already, which is 0, or more if a download goes on; after
     * that it grows; at last, if all goes well, it is the total.
     *
     * @param done bytes of content, 0 to the total
     * @param total bytes of content that there will be
     */
    void progress(long done, long total);
}
