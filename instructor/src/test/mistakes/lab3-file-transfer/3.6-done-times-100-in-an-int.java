// The percentage is computed with int.
// fails: 3.6
// says: an int holds no more than 2 GiB
// because: A file of 3 GiB is at -33 %.
// replaces: ProgressBar.line
int percent = total == 0 ? 100 : (int) done * 100 / (int) total;
String bar = "=".repeat(total == 0 ? WIDTH : (int) (WIDTH * done / total));
String line = String.format(
        "%s %3d %% [%-" + WIDTH + "s] %s of %s", label, percent, bar, Amounts.size(done), Amounts.size(total));
if (done == 0 || elapsed.isZero()) {
    return line;
}
double bytesPerNano = (double) done / elapsed.toNanos();
String time = done == total
        ? "in " + Amounts.time(elapsed)
        : Amounts.time(Duration.ofNanos((long) ((total - done) / bytesPerNano))) + " left";
return line + ", " + Amounts.size((long) (bytesPerNano * 1e9)) + "/s, " + time;
