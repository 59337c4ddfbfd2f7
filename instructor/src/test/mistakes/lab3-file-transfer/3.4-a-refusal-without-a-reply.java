// A refusal is treated as any other failure: logged, and hung up.
// fails: 3.4
// says: a RefusedException becomes a reply
// because: The client learns that it failed, and never why.
// replaces: TransferServer #1
private void answerAll(Socket client) throws IOException {
    boolean goOn = true;
    while (goOn && !Refusal.DRAIN_LIMIT.isZero()) {
        goOn = answer(client.getInputStream(), client.getOutputStream());
    }
}
