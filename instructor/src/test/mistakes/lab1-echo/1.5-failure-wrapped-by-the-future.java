// The future wraps the IOException, and nobody takes it out.
// fails: 1.5
// says: CompletionException
// because: Whoever catches IOException, as the signature says, does not catch it.
import java.util.concurrent.CompletableFuture;
// replaces: EchoClient.exchangeAll
CompletableFuture<Long> sent = new CompletableFuture<>();
Thread sender = new Thread(() -> {
    try {
        sent.complete(message.transferTo(socket.getOutputStream()));
        socket.shutdownOutput();
    } catch (IOException e) {
        sent.completeExceptionally(e);
        try {
            socket.close();
        } catch (IOException ignored) {
            // it is closed anyway
        }
    }
});
sender.start();
long received = 0;
try {
    received = socket.getInputStream().transferTo(echo);
} catch (IOException e) {
    socket.close();
    sent.completeExceptionally(e);
}
long expected = sent.join();
if (received < expected) {
    throw endedEarly(received, expected);
}
return received;
