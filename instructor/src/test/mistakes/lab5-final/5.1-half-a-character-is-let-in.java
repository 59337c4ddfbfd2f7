// Half of a surrogate pair is taken for a character.
// fails: 5.1
// says: a BadNameException
// because: It has no bytes in UTF-8: the file gets another name, with a question mark.
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
    return isDevice(name) ? "is the name of a device on Windows" : null;
}

private static boolean isDevice(String name) {
    String base = name.split("\\.", 2)[0].stripTrailing();
    return DEVICE.matcher(base.toUpperCase(Locale.ROOT)).matches();
}
