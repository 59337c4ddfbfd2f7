// The devices of Windows are refused only without an extension.
// fails: 5.1
// says: the base name decides
// because: con.txt is the console, too, and a server that opens it waits for somebody to type.
// replaces: FileName #2
private static void refuseIf(boolean wrong, String reason) throws BadNameException {
    if (wrong) {
        throw new BadNameException(reason);
    }
}

private static boolean isDevice(String name) {
    return DEVICE.matcher(name.toUpperCase(Locale.ROOT)).matches();
}
