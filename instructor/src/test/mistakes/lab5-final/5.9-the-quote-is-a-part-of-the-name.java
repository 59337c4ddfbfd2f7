// What was typed of a name is compared with its quote.
// fails: 5.9
// says: without its quote
// because: Who has begun a name with a quote gets nothing from Tab.
// replaces: Shell.complete
ShellLine typed = ShellLine.unfinished(line);
Stream<String> all = typed.words().isEmpty()
        ? commandNames()
        : argumentsOf(typed.words().get(0).toLowerCase(Locale.ROOT));
String beginning = typed.words().isEmpty() ? typed.last().toLowerCase(Locale.ROOT) : line.substring(typed.start());
return all.filter(word -> word.startsWith(beginning)).toList();
