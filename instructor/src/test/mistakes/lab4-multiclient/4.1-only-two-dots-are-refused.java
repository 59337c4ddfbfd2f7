// Only names with two dots are refused.
// fails: 4.1
// says: bad-name
// because: An absolute name needs no dots.
// replaces: SharedFolder
private static boolean isPlain(String name) {
    return !name.contains("..");
}

/** Judges what a name leads to in the end, behind all links. */
private static boolean isShared(Path root, String name) {
    try {
        Path real = root.resolve(name).toRealPath();
        return real.startsWith(root)
                && StreamSupport.stream(root.relativize(real).spliterator(), false)
                        .noneMatch(part -> part.toString().startsWith("."))
                && Files.isRegularFile(real)
                && Files.isReadable(real);
    } catch (IOException | InvalidPathException e) {
        return false; // nothing is there, or nothing that this system could name
    }
}
