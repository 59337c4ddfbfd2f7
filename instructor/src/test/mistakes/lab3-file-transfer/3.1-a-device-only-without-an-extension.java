// Devices are recognised by their bare names only.
// fails: 3.1
// says: with anything behind
// because: On Windows nul.txt is the device NUL, and what is written there is gone.
// replaces: FileNames #2
private static void refuseIf(boolean wrong, String reason) throws RefusedException {
    if (wrong) {
        throw new RefusedException(reason);
    }
}

private static boolean isDevice(String name) {
    return DEVICE.matcher(name.toUpperCase(Locale.ROOT)).matches();
}

private static String inQuotes(String name) {
    return "'" + (name.length() > SHOWN ? name.substring(0, SHOWN) : name) + "'";
}
