// The line ends of a status are escaped with the rest.
// fails: 5.8
// says: the number of lines that status() returns
// replaces: FileClient #9
private static String printable(String text) {
    return Printable.of(text);
}
