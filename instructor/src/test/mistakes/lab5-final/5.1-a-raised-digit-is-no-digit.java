// COM¹ and the like are forgotten among the devices.
// fails: 5.1
// says: accepted: 'COM¹'
// says: the list above FileName.of has all of them
// replaces: FileName #1
/** Separators, the colon of a drive letter, and what Windows has no room for. */
private static final String FORBIDDEN = "/\\:*?\"<>|";

/** To Windows these are devices, whatever stands behind a dot, and however many spaces before it. */
private static final Pattern DEVICE = Pattern.compile("(CON|PRN|AUX|NUL|(COM|LPT)[0-9]|CONIN\\$|CONOUT\\$)");
