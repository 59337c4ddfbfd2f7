// Everything is written before anything is read.
// fails: 1.5
// says: nobody reads what it sends
// because: It works up to the size of the buffers on the way, and no test with "hello" shows it.
// replaces: EchoClient.exchangeAll
OutputStream out = socket.getOutputStream();
InputStream in = socket.getInputStream();
long sent = message.transferTo(out);
socket.shutdownOutput();
long received = in.transferTo(echo);
if (received < sent) {
    throw endedEarly(received, sent);
}
return received;
