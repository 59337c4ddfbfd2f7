// Only what is wrong with a line is caught, and what an action finds wrong is not.
// fails: 5.9
// says: whatever goes wrong with a command is said in a line
// because: A password of two lines, or a path that Windows does not have.
// replaces: Shell.execute
List<String> words;
try {
    words = ShellLine.words(line);
} catch (IllegalArgumentException e) {
    sayError(e.getMessage());
    return true;
}
return words.isEmpty() || execute(words.get(0).toLowerCase(Locale.ROOT), words.subList(1, words.size()));
