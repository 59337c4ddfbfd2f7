// LPT0 is forgotten among the devices.
// fails: 3.1
// says: "LPT0"
// replaces: FileNames #1
/** Separators, the colon of a drive letter, and what Windows has no room for. */
private static final String FORBIDDEN = "/\\:*?\"<>|";

/** To Windows these are devices, whatever stands behind a dot, and however many spaces before it. */
private static final Pattern DEVICE = Pattern.compile("(CON|PRN|AUX|NUL|COM[0-9]|LPT[1-9]|CONIN\\$|CONOUT\\$)");

private static final int SHOWN = 60;
