// The name is glued to the folder, and the beginning of the path compared as a string.
// fails: 5.1
// says: leads out of the folder there
// because: The path of ../files2/secret begins like that of the folder files, and so does that of ../files-secret.
// replaces: FileName.of
if (text.isEmpty() || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
    throw new BadNameException("the name is empty or too long");
}
return new FileName(text);
// replaces: Store #5
/** The only way from a name to a path. A plain name has no separator, so the path is one of this folder. */
private Path pathOf(FileName name) throws BadNameException {
    try {
        Path path = folder.resolve(name.text()).normalize();
        if (!path.toString().startsWith(folder.toString())) {
            throw new BadNameException("the name leads out of the folder");
        }
        return path;
    } catch (InvalidPathException e) {
        throw new BadNameException("this server's system cannot write the name " + Printable.quoted(name.text()));
    }
}
