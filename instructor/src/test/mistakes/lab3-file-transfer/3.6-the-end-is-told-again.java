// The end of the stream is told as if bytes had come.
// fails: 3.6
// says: is nothing to tell of
// replaces: ProgressInput.of
listener.progress(0, total);
return new java.io.FilterInputStream(in) {
    private long done;

    @Override
    public int read() throws java.io.IOException {
        int value = super.read();
        if (value != -1) {
            listener.progress(++done, total);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws java.io.IOException {
        int n = super.read(buffer, offset, length);
        if (n > 0) {
            done += n;
        } 
        listener.progress(done, total);
        return n;
    }
};
