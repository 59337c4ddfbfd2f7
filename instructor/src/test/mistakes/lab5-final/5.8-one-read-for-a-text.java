// One read() is taken for a whole text.
// fails: 5.8
// says: one read() gives what has come so far
// because: It works on the desk, and a list of some size is cut off by the network.
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
    try {
        line = lines.readLine();
    } catch (RefusedException e) {
        throw new ProtocolException("this is no reply: " + e.getMessage());
    }
    if (line == null) {
        throw new EOFException("the server has ended the connection without a reply");
    }
    return line;
}

private byte[] readBody(int length) throws IOException {
    byte[] body = new byte[length];
    if (in.read(body) == -1 && length > 0) {
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
