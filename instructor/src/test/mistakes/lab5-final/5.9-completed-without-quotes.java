// Names with blanks are completed without quotes.
// fails: 5.9
// says: where they have blanks
// because: Tab makes of one name three.
// replaces: Shell.complete
ShellLine typed = ShellLine.unfinished(line);
Stream<String> all = typed.words().isEmpty()
        ? commandNames()
        : argumentsOf(typed.words().get(0).toLowerCase(Locale.ROOT));
String beginning = typed.words().isEmpty() ? typed.last().toLowerCase(Locale.ROOT) : typed.last();
return all.filter(word -> word.startsWith(beginning))
        .toList();
