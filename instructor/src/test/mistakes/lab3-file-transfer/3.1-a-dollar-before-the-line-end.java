// Names are judged by a regular expression that ends with $.
// fails: 3.1
// says: $ also stands before the last one
// because: A name that ends with a line end gets in.
// replaces: FileNames.check
refuseIf(name.isEmpty(), "the name is empty");
refuseIf(name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES, "the name is too long");
refuseIf(!Pattern.compile("^[^/\\\\:*?\"<>|\\x00-\\x1f\\x7f-\\x9f]+$").matcher(name).find(), inQuotes(name) + " has a character that is not allowed");
refuseIf(name.startsWith("."), inQuotes(name) + " begins with a dot, as hidden files do");
refuseIf(name.endsWith(".") || name.endsWith(" "), inQuotes(name) + " ends with a dot or a space");
refuseIf(isDevice(name), inQuotes(name) + " is the name of a device on Windows");
