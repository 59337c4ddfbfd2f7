// END is printed in a finally.
// fails: 2.6
// says: these lines are printed: OK one
// because: END says that all replies came.
// replaces: NumberClient.askAboutRandomNumbers
try {
    for (int i = 0; i < count; i++) {
        out.println(ask(new Request(randomNumber(digits, random))));
    }
} finally {
    out.println("END");
}
