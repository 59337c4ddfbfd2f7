// Only letters, digits and a few signs are accepted.
// fails: 5.1
// says: refuse what leads elsewhere, and nothing more
// because: Most people in the world write their names otherwise.
// replaces: FileName.of
int bytes = text.getBytes(StandardCharsets.UTF_8).length;
refuseIf(!text.matches("[A-Za-z0-9 ._~()+-]*") || text.isEmpty(), "the name is empty");
refuseIf(bytes > MAX_BYTES, "the name has " + bytes + " bytes, and may have " + MAX_BYTES);
refuseIf(
        text.chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0),
        Printable.quoted(text) + " has one of " + FORBIDDEN + ", and a plain file name has none");
refuseIf(text.startsWith("."), Printable.quoted(text) + " begins with a dot, as hidden files do");
refuseIf(text.endsWith(".") || text.endsWith(" "), Printable.quoted(text) + " ends with a dot or a space");
refuseIf(text.chars().anyMatch(Character::isISOControl), Printable.quoted(text) + " has a control character");
refuseIf(
        text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE),
        Printable.quoted(text) + " has half of a character");
refuseIf(isDevice(text), Printable.quoted(text) + " is the name of a device on Windows");
return new FileName(text);
