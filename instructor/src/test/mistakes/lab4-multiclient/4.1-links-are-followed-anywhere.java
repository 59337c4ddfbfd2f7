// Nobody asks where a link leads.
// fails: 4.1
// says: Path.toRealPath()
// replaces: SharedFolder
private static boolean isPlain(String name) {
    return !name.startsWith(".")
            && name.chars().noneMatch(c -> c == '/' || c == '\\' || c == ':' || Character.isISOControl(c));
}

/** Judges what a name leads to in the end, behind all links. */
private static boolean isShared(Path root, String name) {
    try {
        Path real = root.resolve(name);
        return Files.size(real) >= 0 && Files.isRegularFile(real)
                && Files.isReadable(real);
    } catch (IOException | InvalidPathException e) {
        return false; // nothing is there, or nothing that this system could name
    }
}
