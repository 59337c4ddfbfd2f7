// Only the separator of the own system is refused.
// fails: 3.1
// says: what is a separator on any system
// because: On Windows ..\secret leads out of the folder.
// replaces: FileNames.check
int bytes = name.getBytes(StandardCharsets.UTF_8).length;
refuseIf(name.isEmpty(), "the name is empty");
refuseIf(bytes > MAX_BYTES, "the name is too long");
refuseIf(name.contains("/"), inQuotes(name) + " has a slash");
refuseIf(name.startsWith("."), inQuotes(name) + " begins with a dot");
refuseIf(name.endsWith(".") || name.endsWith(" "), inQuotes(name) + " ends with a dot or a space");
refuseIf(name.chars().anyMatch(Character::isISOControl), inQuotes(name) + " has a control character");
refuseIf(name.matches(".*[:*?\"<>|].*"), inQuotes(name) + " has a character that Windows does not know");
refuseIf(isDevice(name), inQuotes(name) + " is a device");
