// Of an empty file, 0 of 0 is 0 %, or not a number.
// fails: 3.6
// says: 100 %
// because: The bar of an empty file never ends.
// replaces: ProgressBar.line
double share = total == 0 ? 0 : (double) done / total;
int percent = (int) (share * 100);
String bar = "=".repeat((int) (share * WIDTH));
String line = String.format(
        "%s %3d %% [%-" + WIDTH + "s] %s of %s", label, percent, bar, Amounts.size(done), Amounts.size(total));
if (done == 0 || elapsed.isZero()) {
    return line;
}
double bytesPerNano = (double) done / elapsed.toNanos();
String speed = Amounts.size((long) (bytesPerNano * 1e9)) + "/s";
String time = done == total
        ? "in " + Amounts.time(elapsed)
        : Amounts.time(Duration.ofNanos((long) ((total - done) / bytesPerNano))) + " left";
return line + ", " + speed + ", " + time;
