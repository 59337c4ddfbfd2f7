// A quote that is not closed is taken for closed.
// fails: 5.9
// says: IllegalArgumentException
// because: What one meant to be two names becomes one.
// replaces: ShellLine.words
ShellLine shellLine = unfinished(line);
List<String> words = new ArrayList<>(shellLine.words);
if (shellLine.start < line.length()) {
    words.add(shellLine.last);
}
return words;
