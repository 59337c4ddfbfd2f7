// The stream that is printed to is closed.
// fails: 2.6
// says: whoever closes that is never heard again
// because: It is System.out: what the program prints later is lost.
// replaces: NumberClient.askAboutRandomNumbers
try (out) {
    for (int i = 0; i < count; i++) {
        out.println(ask(new Request(randomNumber(digits, random))));
    }
    out.println("END");
}
