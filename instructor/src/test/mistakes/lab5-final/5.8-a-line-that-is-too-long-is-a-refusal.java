// What is wrong with a reply is thrown as a refusal.
// fails: 5.8
// says: ProtocolException
// because: The client goes on in the middle of a line, and takes its rest for the next reply.
// replaces: ReplyReader
/** Reads a line, and leaves what is right to the caller. */
private Reply readReply() throws IOException {
    Reply reply = Reply.parse(readLine());
    if (reply instanceof Reply.Error error) {
        throw new RefusedException(error.code(), Printable.of(error.message()));
    }
    return reply;
}

/** A line that breaks a rule of the reader's is the server's fault, and no refusal. */
private String readLine() throws IOException {
    String line;
    line = lines.readLine();
    if (line == null) {
        throw new EOFException("the server has ended the connection without a reply");
    }
    return line;
}

private byte[] readBody(int length) throws IOException {
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
        throw new EOFException("the server has ended the connection after " + body.length + " of " + length
                + " bytes of its reply");
    }
    return body;
}

private static String decode(byte[] text) throws ProtocolException {
    try {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(text))
                .toString();
    } catch (CharacterCodingException e) {
        throw new ProtocolException("the server's text is not valid UTF-8");
    }
}
