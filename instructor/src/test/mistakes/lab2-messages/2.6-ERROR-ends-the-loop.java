// An ERROR ends the loop.
// fails: 2.6
// says: an ERROR is a reply, too
// replaces: NumberClient.askAboutRandomNumbers
for (int i = 0; i < count; i++) {
    String reply = ask(new Request(randomNumber(digits, random)));
    out.println(reply);
    if (reply.startsWith("ERROR")) {
        break;
    }
}
out.println("END");
