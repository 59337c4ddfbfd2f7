// Everything that Unicode calls "other" is taken for a control character.
// fails: 3.1
// says: joined emoji
// because: Names in Persian and many emoji are refused.
// replaces: FileNames.check
int bytes = name.getBytes(StandardCharsets.UTF_8).length;
refuseIf(name.isEmpty(), "the name is empty");
refuseIf(bytes > MAX_BYTES, "the name has " + bytes + " bytes, and may have " + MAX_BYTES);
refuseIf(
        name.chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0),
        inQuotes(name) + " has one of " + FORBIDDEN + ", and a plain file name has none");
refuseIf(name.startsWith("."), inQuotes(name) + " begins with a dot, as hidden files do");
refuseIf(name.endsWith(".") || name.endsWith(" "), inQuotes(name) + " ends with a dot or a space");
refuseIf(Pattern.compile("\\p{C}").matcher(name).find(), inQuotes(name) + " has a control character");
refuseIf(isDevice(name), inQuotes(name) + " is the name of a device on Windows");
