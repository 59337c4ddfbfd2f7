// A command in capitals is unknown.
// fails: 5.9
// says: put, typed as PUT
// replaces: Shell.execute
try {
    List<String> words = ShellLine.words(line);
    return words.isEmpty() || execute(words.get(0), words.subList(1, words.size()));
} catch (IllegalArgumentException e) {
    sayError(e.getMessage());
    return true;
}
