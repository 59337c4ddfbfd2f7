// Two dots are refused wherever they stand.
// fails: 3.1
// says: refuse what is listed, and nothing more
// because: a..b is a name like any other.
// replaces: FileNames.check
int bytes = name.getBytes(StandardCharsets.UTF_8).length;
refuseIf(name.isEmpty() || bytes > MAX_BYTES, "the name is empty or too long");
refuseIf(name.contains(".."), inQuotes(name) + " has two dots");
refuseIf(name.startsWith(".") || name.endsWith(".") || name.endsWith(" "), inQuotes(name) + " is not plain");
refuseIf(name.chars().anyMatch(c -> c < 32 || FORBIDDEN.indexOf(c) >= 0), inQuotes(name) + " is not plain");
refuseIf(isDevice(name), inQuotes(name) + " is a device");
