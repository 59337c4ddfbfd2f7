// Only the slash is taken for a separator.
// fails: 5.1
// says: a separator on any system
// because: On Windows ..\secret leads out of the folder, and C:secret to another disk.
// replaces: FileName #1
/** Separators, the colon of a drive letter, and what Windows has no room for. */
private static final String FORBIDDEN = "/";

/** To Windows these are devices, whatever stands behind a dot, and however many spaces before it. */
private static final Pattern DEVICE = Pattern.compile("(CON|PRN|AUX|NUL|(COM|LPT)[0-9¹²³]|CONIN\\$|CONOUT\\$)");
