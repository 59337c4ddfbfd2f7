// An upload that breaks off is refused.
// fails: 3.4
// says: only a RefusedException is answered
// replaces: TransferServer #1
private void answerAll(Socket client) throws IOException {
    InputStream in = client.getInputStream();
    OutputStream out = client.getOutputStream();
    try {
        while (answer(in, out)) {
            continue;
        }
    } catch (RefusedException e) {
        Refusal.send(client, e.getMessage(), Refusal.DRAIN_LIMIT);
    } catch (IOException e) {
        Refusal.send(client, "the upload is not whole: " + e.getMessage(), Refusal.DRAIN_LIMIT);
    }
}
