// No time has passed, or nothing was done, and it is divided by that.
// fails: 3.6
// says: dividing by that gives Infinity
// because: The first line says Infinity, or an exception ends the transfer.
// replaces: ProgressBar.line
double share = total == 0 ? 1 : (double) done / total;
int percent = (int) (share * 100);
String bar = "=".repeat((int) (share * WIDTH));
String line = String.format(
        "%s %3d %% [%-" + WIDTH + "s] %s of %s", label, percent, bar, Amounts.size(done), Amounts.size(total));
double bytesPerNano = (double) done / elapsed.toNanos();
String speed = Amounts.size((long) (bytesPerNano * 1e9)) + "/s";
String time = done == total
        ? "in " + Amounts.time(elapsed)
        : Amounts.time(Duration.ofNanos((long) ((total - done) / bytesPerNano))) + " left";
return line + ", " + speed + ", " + time;
