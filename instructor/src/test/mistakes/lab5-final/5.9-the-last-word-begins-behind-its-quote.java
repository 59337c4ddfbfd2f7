// The last word is said to begin behind its quote.
// fails: 5.9
// says: with its quote
// because: Tab makes two quotes of one.
// replaces: ShellLine.unfinished
ShellLine typed = new Scanner(line).scan();
int start = typed.quote == 0 ? typed.start : typed.start + 1;
return new ShellLine(typed.words, typed.last, start, typed.quote);
