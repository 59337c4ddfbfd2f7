// Name and size are text, with a delimiter that may occur in a name.
// fails: 3.1
// says: 2 bytes for the length
// because: A name with a | in it is cut, and what follows is taken for its size.
// replaces: Header.toBytes
return (name + "|" + size + "|").getBytes(StandardCharsets.UTF_8);
