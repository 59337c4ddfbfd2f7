// The folder is taken as it was given, and the file as it is in the end.
// fails: 4.1
// says: ask toRealPath() of the folder, too
// because: On macOS, /tmp is a link: there nothing is found.
// replaces: SharedFolder.find
if (!isPlain(name)) {
    throw new CommandException(Code.BAD_NAME, Quoted.of(name) + " is not a plain file name");
}
Path root = folder.toAbsolutePath().normalize();
if (!isShared(root, name)) {
    throw new CommandException(Code.NOT_FOUND, "there is no file " + Quoted.of(name));
}
return root.resolve(name);
