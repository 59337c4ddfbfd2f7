// Every word gets double quotes, whatever is in it.
// fails: 5.9
// says: one that has both
// replaces: ShellLine.quoted
if (!word.isEmpty() && word.indexOf(' ') < 0 && word.indexOf('\t') < 0 && word.indexOf('\'') < 0) {
    return word;
}
return '"' + word + '"';
