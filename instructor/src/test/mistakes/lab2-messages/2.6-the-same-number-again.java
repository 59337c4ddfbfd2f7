// The random number is drawn once, before the loop.
// fails: 2.6
// says: draw a new number for each request
// because: All replies are the same, which is easily taken for a fault of the server.
// replaces: NumberClient.askAboutRandomNumbers
Request request = new Request(randomNumber(digits, random));
for (int i = 0; i < count; i++) {
    out.println(ask(request));
}
out.println("END");
