// A BufferedReader reads the line.
// fails: 5.2
// says: the content loses its beginning
// because: It takes up to 8 KiB more than the line: the first bytes of an upload are gone.
// replaces: LineReader.readLine
if (lines == null) {
    lines = new java.io.BufferedReader(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
}
return lines.readLine();
// replaces: LineReader #1
/** Grows with the lines that come, because most clients of many send short ones. */
private byte[] line = new byte[64];

private int length;
private java.io.BufferedReader lines;
