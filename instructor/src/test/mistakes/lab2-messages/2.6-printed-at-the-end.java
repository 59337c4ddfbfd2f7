// The replies are collected, and printed in the end.
// fails: 2.6
// says: do not collect them
// because: Nothing is seen for minutes, and if the connection breaks, nothing at all.
// replaces: NumberClient.askAboutRandomNumbers
StringBuilder lines = new StringBuilder();
try {
    for (int i = 0; i < count; i++) {
        lines.append(ask(new Request(randomNumber(digits, random)))).append("\n");
    }
    lines.append("END\n");
} finally {
    out.print(lines);
    out.flush();
}
