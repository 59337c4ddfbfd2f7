// The bytes of a line are collected in a field that all sessions share.
// fails: 4.3
// says: a local variable
// because: Under load, one client is answered what another one has asked.
// replaces: LineReader #1
private final InputStream in;
private static final ByteArrayOutputStream line = new ByteArrayOutputStream();
