// The percentage is computed as a double, and cut off.
// fails: 3.6
// says: as a double, 29 / 100 * 100
// because: 29 % is shown as 28 %.
// replaces: ProgressBar.line
// Multiplied before it is divided, and by long: as a double, 29 / 100 * 100 is less than 29.
long percent = total == 0 ? 100 : (long) ((double) done / total * 100);
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
double seconds = elapsed.toNanos() / 1e9;
String speed = Amounts.size((long) (done / seconds)) + "/s";
String time = done == total
        ? "in " + Amounts.time(elapsed)
        : Amounts.time(Duration.ofSeconds((long) (seconds * (total - done) / done))) + " left";
return line + ", " + speed + ", " + time;
