// The content of a file is read as text.
// fails: 4.1
// says: no String may be made of them
// because: Pictures break, texts do not.
// replaces: Reply.FileContent.sendTo
String content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
new Text(content).sendTo(out);
