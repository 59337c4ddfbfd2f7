// CONIN$ and CONOUT$ are forgotten among the devices.
// fails: 3.1
// says: "CONIN$"
// because: To open such a file on Windows is to open the keyboard, or the screen.
// replaces: FileNames #1
/** Separators, the colon of a drive letter, and what Windows has no room for. */
private static final String FORBIDDEN = "/\\:*?\"<>|";

/** To Windows these are devices, whatever stands behind a dot, and however many spaces before it. */
private static final Pattern DEVICE = Pattern.compile("(CON|PRN|AUX|NUL|(COM|LPT)[0-9¹²³])");

private static final int SHOWN = 60;
