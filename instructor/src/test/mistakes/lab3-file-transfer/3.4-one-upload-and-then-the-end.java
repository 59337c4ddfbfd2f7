// The connection is closed after one upload.
// fails: 3.4
// says: after a reply, go on with the next header
// because: A client with a hundred small files needs a hundred connections.
// replaces: TransferServer #1
private void answerAll(Socket client) throws IOException {
    try {
        answer(client.getInputStream(), client.getOutputStream());
    } catch (RefusedException e) {
        Refusal.send(client, e.getMessage(), Refusal.DRAIN_LIMIT);
    }
}
