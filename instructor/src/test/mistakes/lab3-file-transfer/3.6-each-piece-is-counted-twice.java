// Each piece is counted twice.
// fails: 3.6
// says: each piece was counted twice
// because: The bar is full when half is done.
// replaces: ProgressInput.of
listener.progress(0, total);
return new java.io.FilterInputStream(in) {
    private long done;

    private int count(int n) {
        if (n > 0) {
            done += n;
            listener.progress(done, total);
        }
        return n;
    }

    @Override
    public int read() throws java.io.IOException {
        int value = super.read();
        count(value == -1 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer) throws java.io.IOException {
        return count(super.read(buffer));
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws java.io.IOException {
        return count(super.read(buffer, offset, length));
    }
};
