// The digest has no line end.
// fails: 5.4
// says: the length is 65
// replaces: Answers.hash
Version version = service.store().version(name);
Optional<String> known = service.digests().find(name, version);
sendText((known.isPresent() ? known.get() : digestOf(name)));
