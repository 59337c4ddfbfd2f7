// Names are judged by a regular expression in which a dot matches no line end.
// fails: 3.1
// says: DOTALL
// because: Behind a line end, everything gets in.
// replaces: FileNames.check
refuseIf(name.isEmpty(), "the name is empty");
refuseIf(name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES, "the name is too long");
refuseIf(name.matches(".*[/\\\\:*?\"<>|\\x00-\\x1f\\x7f-\\x9f].*"), inQuotes(name) + " has a character that is not allowed");
refuseIf(name.startsWith("."), inQuotes(name) + " begins with a dot, as hidden files do");
refuseIf(name.endsWith(".") || name.endsWith(" "), inQuotes(name) + " ends with a dot or a space");
refuseIf(isDevice(name), inQuotes(name) + " is the name of a device on Windows");
