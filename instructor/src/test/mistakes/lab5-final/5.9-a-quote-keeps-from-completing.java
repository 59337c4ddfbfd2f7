// What begins with a quote is not completed.
// fails: 5.9
// says: photo of us.jpg
// replaces: Shell.complete
ShellLine typed = ShellLine.unfinished(line);
Stream<String> all = typed.words().isEmpty()
        ? commandNames()
        : argumentsOf(typed.words().get(0).toLowerCase(Locale.ROOT));
String beginning = typed.words().isEmpty() ? typed.last().toLowerCase(Locale.ROOT) : typed.last();
return all.filter(word -> typed.quote() == 0 && word.startsWith(beginning))
        .map(ShellLine::quoted)
        .toList();
