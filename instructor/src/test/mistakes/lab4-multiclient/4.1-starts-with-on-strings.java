// A path is compared with the folder as a text.
// fails: 4.1
// says: Path.startsWith
// because: The folder /srv/shared admits /srv/shared2/secret.
// replaces: SharedFolder
private static boolean isPlain(String name) {
    return !name.startsWith(".")
            && name.chars().noneMatch(c -> c == '/' || c == '\\' || c == ':' || Character.isISOControl(c));
}

/** Judges what a name leads to in the end, behind all links. */
private static boolean isShared(Path root, String name) {
    try {
        Path real = root.resolve(name).toRealPath();
        return real.toString().startsWith(root.toString())
                && StreamSupport.stream(root.relativize(real).spliterator(), false)
                        .noneMatch(part -> part.toString().startsWith(".") && part.toString().length() > 2)
                && Files.isRegularFile(real)
                && Files.isReadable(real);
    } catch (IOException | InvalidPathException e) {
        return false; // nothing is there, or nothing that this system could name
    }
}
