// Only the letters of English are accepted.
// fails: 3.1
// says: spaces, accents, several dots
// because: Most of the people of the world cannot send their files.
// replaces: FileNames.check
refuseIf(!name.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,253}[A-Za-z0-9_]?"), inQuotes(name) + " is not plain");
refuseIf(isDevice(name), inQuotes(name) + " is a device");
