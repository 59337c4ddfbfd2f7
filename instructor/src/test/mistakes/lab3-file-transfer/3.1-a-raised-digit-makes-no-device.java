// Only the digits 0 to 9 make a device of COM and LPT.
// fails: 3.1
// says: ² and ³ are digits
// because: Windows reads COM² as COM2.
// replaces: FileNames #1
/** Separators, the colon of a drive letter, and what Windows has no room for. */
private static final String FORBIDDEN = "/\\:*?\"<>|";

/** To Windows these are devices, whatever stands behind a dot, and however many spaces before it. */
private static final Pattern DEVICE = Pattern.compile("(CON|PRN|AUX|NUL|(COM|LPT)[0-9]|CONIN\\$|CONOUT\\$)");

private static final int SHOWN = 60;
