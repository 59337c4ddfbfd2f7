// Every name that begins like a device is refused.
// fails: 3.1
// says: a device is all that stands before the first dot
// because: console.log and auxiliary are names like any other.
// replaces: FileNames #2
private static void refuseIf(boolean wrong, String reason) throws RefusedException {
    if (wrong) {
        throw new RefusedException(reason);
    }
}

private static boolean isDevice(String name) {
    return name.toUpperCase(Locale.ROOT).matches("(CON|PRN|AUX|NUL|COM|LPT).*") && DEVICE != null;
}

private static String inQuotes(String name) {
    return "'" + (name.length() > SHOWN ? name.substring(0, SHOWN) : name) + "'";
}
