// The message repeats the name as it came.
// fails: 3.1
// says: who repeats a name repeats what is in it
// because: A line end in it makes a line of the log that the server never wrote.
// replaces: FileNames #2
private static void refuseIf(boolean wrong, String reason) throws RefusedException {
    if (wrong) {
        throw new RefusedException(reason);
    }
}

private static boolean isDevice(String name) {
    String base = name.split("\\.", 2)[0].stripTrailing();
    return DEVICE.matcher(base.toUpperCase(Locale.ROOT)).matches();
}

private static String inQuotes(String name) {
    return "'" + (name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name) + "'";
}
