// A length is made an int before it is judged.
// fails: 5.8
// says: as an int, 4294967297 is 1
// because: 4 GiB and a byte are announced; one byte is read, and the rest is taken for the next reply.
// replaces: ReplyReader.readText
int length = (int) readLength();
if (length > most) {
    throw new ProtocolException("the server wants to say " + length + " bytes, and may say " + most);
}
return decode(readBody(length));
