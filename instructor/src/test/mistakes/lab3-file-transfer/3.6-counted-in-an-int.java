// The bytes are counted in an int.
// fails: 3.6
// says: an int holds no more than 2 GiB
// because: The bar runs backwards.
// replaces: ProgressInput
private static final class Counter extends ObservableInputStream.Observer {

    private final long total;
    private final ProgressListener listener;
    private int done;

    Counter(long total, ProgressListener listener) {
        this.total = total;
        this.listener = listener;
    }

    @Override
    public void data(int value) {
        count(1);
    }

    @Override
    public void data(byte[] buffer, int offset, int length) {
        count(length);
    }

    private void count(int bytes) {
        if (bytes > 0) {
            done += bytes;
            listener.progress(done, total);
        }
    }
}
