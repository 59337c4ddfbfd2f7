// 255 letters are accepted in place of 255 bytes.
// fails: 3.1
// says: 255 bytes, not 255 letters
// because: The file system refuses the name later, with an exception that nobody expects.
// replaces: FileNames.check
refuseIf(name.isEmpty(), "the name is empty");
refuseIf(name.length() > MAX_BYTES, "the name is too long");
refuseIf(name.startsWith(".") || name.endsWith(".") || name.endsWith(" "), inQuotes(name) + " is not plain");
refuseIf(name.chars().anyMatch(Character::isISOControl), inQuotes(name) + " has a control character");
refuseIf(name.chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0), inQuotes(name) + " is not plain");
refuseIf(isDevice(name), inQuotes(name) + " is a device");
