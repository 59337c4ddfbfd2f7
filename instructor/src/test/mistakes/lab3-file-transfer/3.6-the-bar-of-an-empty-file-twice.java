// The line of an empty file is shown twice.
// fails: 3.6
// says: shown once, and ended
// replaces: ProgressBar.progress
long now = nanoTime.getAsLong();
if (done == 0) {
    start = now;
    lastShown = now;
    show(line(label, done, total, Duration.ZERO), false);
}
if (done == total || now - lastShown >= PAUSE.toNanos()) {
    lastShown = now;
    show(line(label, done, total, Duration.ofNanos(now - start)), done == total);
}
