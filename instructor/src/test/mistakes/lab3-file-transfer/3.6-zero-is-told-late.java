// 0 is told with the first read().
// fails: 3.6
// says: and not the first read()
// because: While the server thinks, no bar is shown.
// replaces: ProgressInput.of
return new java.io.FilterInputStream(in) {
    private long done;
    private boolean begun;

    private void begin() {
        if (!begun) {
            begun = true;
            listener.progress(0, total);
        }
    }

    @Override
    public int read() throws java.io.IOException {
        begin();
        int value = super.read();
        if (value != -1) {
            listener.progress(++done, total);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws java.io.IOException {
        begin();
        int n = super.read(buffer, offset, length);
        if (n > 0) {
            done += n;
            listener.progress(done, total);
        }
        return n;
    }
};
