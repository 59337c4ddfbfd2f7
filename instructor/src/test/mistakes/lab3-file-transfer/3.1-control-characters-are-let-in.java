// Zeros and line ends are let into a name.
// fails: 3.1
// says: zero ends a name in C
// because: A zero is an exception of Path.of, which nobody expects; a line end writes a line of its own into the log.
// replaces: FileNames.check
int bytes = name.getBytes(StandardCharsets.UTF_8).length;
refuseIf(name.isEmpty() || bytes > MAX_BYTES, "the name is empty or too long");
refuseIf(name.startsWith(".") || name.endsWith(".") || name.endsWith(" "), inQuotes(name) + " is not plain");
refuseIf(name.chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0), inQuotes(name) + " is not plain");
refuseIf(isDevice(name), inQuotes(name) + " is a device");
