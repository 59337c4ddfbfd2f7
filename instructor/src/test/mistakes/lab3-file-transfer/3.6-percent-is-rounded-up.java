// The percentage is rounded.
// fails: 3.6
// says: cut off, and do not round
// because: 100 % is shown while the last bytes are on their way.
// replaces: ProgressBar.line
double share = total == 0 ? 1 : (double) done / total;
int percent = (int) Math.round(share * 100);
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
