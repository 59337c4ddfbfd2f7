// The devices of Windows are refused only without an extension.
// fails: 5.1
// says: the base name decides
// because: con.txt is the console, too, and a server that opens it waits for somebody to type.
// replaces: FileName #2
/** Null if there is none. */
private static String problemOf(String name) {
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    if (name.isEmpty()) {
        return "is empty";
    }
    if (bytes > MAX_BYTES) {
        return "has " + bytes + " bytes, and a name may have " + MAX_BYTES;
    }
    if (name.startsWith(".")) {
        return "begins with a dot, as hidden files do";
    }
    if (name.endsWith(".") || name.endsWith(" ")) {
        return "ends with a dot or a space";
    }
    if (name.chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0)) {
        return "has one of " + FORBIDDEN + ", and a plain file name has none";
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
        return "has a control character";
    }
    if (name.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
        return "has half of a character";
    }
    return isDevice(name) ? "is the name of a device on Windows" : null;
}

private static boolean isDevice(String name) {
    return DEVICE.matcher(name.toUpperCase(Locale.ROOT)).matches();
}
