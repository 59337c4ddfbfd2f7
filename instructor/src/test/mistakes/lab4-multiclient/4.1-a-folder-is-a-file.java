// A folder is taken for a file, since it exists.
// fails: 4.1
// says: Files.isRegularFile
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
                && StreamSupport.stream(root.relativize(real).spliterator(), false)
                        .noneMatch(part -> part.toString().startsWith("."))
                && Files.exists(real)
                && Files.isReadable(real);
    } catch (IOException | InvalidPathException e) {
        return false; // nothing is there, or nothing that this system could name
    }
}
