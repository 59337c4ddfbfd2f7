// The name is glued to the folder.
// fails: 4.1
// says: a plain name has no separator
// because: GET ../../etc/passwd is served, and so is every hidden file.
// replaces: SharedFolder.find
Path file = Path.of(folder + "/" + name);
if (!Files.isRegularFile(file)) {
    throw new CommandException(Code.NOT_FOUND, "there is no file " + Quoted.of(name));
}
return file;
