// Of the control characters, those of ASCII only are kept out of the message.
// fails: 3.1
// says: the message has "\u009b"
// says: a terminal obeys \u009b, too
// because: U+009B begins a command to the terminal, as ESC [ does: a file's name clears the screen, or changes its title.
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
    String start = name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
    return "'" + start.replaceAll("\\p{Cntrl}", "?") + "'";
}
