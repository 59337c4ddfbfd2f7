// A shorter line is written over a longer one.
// fails: 3.6
// says: leaves the end of a longer one standing
// because: "0:05 left left".
// replaces: ProgressBar #2
private void show(String line, boolean last) {
    out.accept("\r" + line + (last ? System.lineSeparator() : ""));
    lastLength = line.length();
}
