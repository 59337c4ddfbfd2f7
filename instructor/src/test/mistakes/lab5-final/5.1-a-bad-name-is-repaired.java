// What stands before the last separator is cut off, and the rest taken for the name.
// fails: 5.1
// says: a BadNameException
// because: It is not the file that was asked for: an upload to ../b.txt replaces b.txt.
// replaces: FileName.of
String last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
String problem = problemOf(last);
if (problem != null) {
    throw new BadNameException(Printable.quoted(text) + " " + problem);
}
return new FileName(last);
