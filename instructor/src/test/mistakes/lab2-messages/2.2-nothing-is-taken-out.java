// The Optional of an end is opened without a look.
// fails: 2.2
// says: orElseThrow(() -> new EOFException
// because: A client that hangs up is a NoSuchElementException, which no catch expects.
// replaces: ExactReader.readExactly
return readExactlyOrEnd(in, count).get();
