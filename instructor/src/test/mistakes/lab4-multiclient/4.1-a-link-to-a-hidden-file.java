// The name of the link is judged, and not that of what it leads to.
// fails: 4.1
// says: of a link counts what it leads to in the end
// replaces: SharedFolder
private static boolean isPlain(String name) {
    return !name.startsWith(".")
            && name.chars().noneMatch(c -> c == '/' || c == '\\' || c == ':' || Character.isISOControl(c));
}

/** Judges what a name leads to in the end, behind all links. */
private static boolean isShared(Path root, String name) {
    try {
        Path real = root.resolve(name).toRealPath();
        return real.startsWith(root)
                && Files.isRegularFile(real)
                && Files.isReadable(real);
    } catch (IOException | InvalidPathException e) {
        return false; // nothing is there, or nothing that this system could name
    }
}
