// What stands before the last separator is cut off, and the rest taken for the name.
// fails: 5.1
// says: a BadNameException
// because: It is not the file that was asked for: an upload to ../b.txt replaces b.txt.
// replaces: FileName.of
String last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
refuseIf(last.isEmpty() || last.startsWith("."), "there is no name in " + Printable.quoted(text));
refuseIf(last.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES, "the name is too long");
refuseIf(last.endsWith(".") || last.endsWith(" "), "the name ends with a dot or a space");
refuseIf(last.chars().anyMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c)), "a character");
refuseIf(isDevice(last), "the name is that of a device");
return new FileName(last);
