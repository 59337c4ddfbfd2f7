// A line is cut at every blank, in quotes or not.
// fails: 5.9
// says: between quotes a blank is a character
// because: No file with a space in its name can be downloaded.
// replaces: ShellLine.words
List<String> words = new ArrayList<>();
for (String word : line.strip().split("[ \t]+")) {
    if (!word.isEmpty()) {
        words.add(word.replaceAll("[\"']", ""));
    }
}
return words;
