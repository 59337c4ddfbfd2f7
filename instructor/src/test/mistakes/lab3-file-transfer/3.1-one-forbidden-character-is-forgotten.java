// One of the characters that Windows does not know is forgotten.
// fails: 3.1
// says: "a>b"
// because: The server on Windows cannot keep what the one on Linux can.
// replaces: FileNames #1
/** Separators, the colon of a drive letter, and what Windows has no room for. */
private static final String FORBIDDEN = "/\\:*?\"<|";

/** To Windows these are devices, whatever stands behind a dot, and however many spaces before it. */
private static final Pattern DEVICE = Pattern.compile("(CON|PRN|AUX|NUL|(COM|LPT)[0-9¹²³]|CONIN\\$|CONOUT\\$)");

private static final int SHOWN = 60;
