// The time is taken in milliseconds.
// fails: 3.6
// says: so are milliseconds
// because: A small file takes less than one, and its speed is told as 8388608.0 TiB/s.
// replaces: ProgressBar.line
// Multiplied before it is divided, and by long: as a double, 29 / 100 * 100 is less than 29.
long percent = total == 0 ? 100 : done * 100 / total;
String bar = "=".repeat((int) (percent * WIDTH / 100));
String line = String.format(
        Locale.ROOT,
        "%s %3d %% [%-" + WIDTH + "s] %s of %s",
        label,
        percent,
        bar,
        Amounts.size(done),
        Amounts.size(total));
if (done == 0 || elapsed.isZero()) {
    return line;
}
double seconds = elapsed.toMillis() / 1000.0;
String speed = Amounts.size((long) (done / seconds)) + "/s";
String time = done == total
        ? "in " + Amounts.time(elapsed)
        : Amounts.time(Duration.ofSeconds((long) (seconds * (total - done) / done))) + " left";
return line + ", " + speed + ", " + time;
