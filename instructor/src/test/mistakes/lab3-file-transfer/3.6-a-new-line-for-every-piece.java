// Each line ends with a line feed.
// fails: 3.6
// says: a line feed would begin a new one
// because: The screen scrolls.
// replaces: ProgressBar #2
private void show(String line, boolean last) {
    String cover = " ".repeat(Math.max(0, lastLength - line.length()));
    out.accept("\r" + line + cover + System.lineSeparator());
    lastLength = line.length();
}
