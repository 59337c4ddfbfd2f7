// A connection that breaks ends the shell.
// fails: 5.9
// says: execute
// replaces: Shell.execute
try {
    List<String> words = ShellLine.words(line);
    return words.isEmpty()
    || execute(words.get(0).toLowerCase(Locale.ROOT), words.subList(1, words.size()))
            && (client == null || client.isOpen());
} catch (IllegalArgumentException e) {
    sayError(e.getMessage());
    return true;
}
