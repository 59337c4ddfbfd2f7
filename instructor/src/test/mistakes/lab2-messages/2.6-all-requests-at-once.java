// All requests are sent before the first reply is read.
// fails: 2.6
// says: the next request goes out when the reply to the one before has come
// because: With many of them both sides wait: each for the other to read.
// replaces: NumberClient.askAboutRandomNumbers
for (int i = 0; i < count; i++) {
    Frames.write(new Request(randomNumber(digits, random)).toBytes(), socket.getOutputStream());
}
for (int i = 0; i < count; i++) {
    byte[] reply = Frames.read(socket.getInputStream()).orElseThrow(() -> new EOFException("no reply"));
    out.println(new String(reply, StandardCharsets.UTF_8));
}
out.println("END");
