// The spaces in front of a name are taken off before it is compared with the devices.
// fails: 5.1
// says: only spaces before the dot, or at the end, do not count
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
    if (name.chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0)) {
        return "has one of " + FORBIDDEN + ", and a plain file name has none";
    }
    if (name.startsWith(".")) {
        return "begins with a dot, as hidden files do";
    }
    if (name.endsWith(".") || name.endsWith(" ")) {
        return "ends with a dot or a space";
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
    String base = name.split("\\.", 2)[0].trim();
    return DEVICE.matcher(base.toUpperCase(Locale.ROOT)).matches();
}
