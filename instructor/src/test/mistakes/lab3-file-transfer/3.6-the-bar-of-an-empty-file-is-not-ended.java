// The line of an empty file is never ended.
// fails: 3.6
// says: shown once, and ended
// because: The next line is written over it.
// replaces: ProgressBar.progress
long now = nanoTime.getAsLong();
if (done == 0) {
    start = now;
    lastShown = now;
    show(line(label, done, total, Duration.ZERO), false);
} else if (done == total || now - lastShown >= PAUSE.toNanos()) {
    lastShown = now;
    show(line(label, done, total, Duration.ofNanos(now - start)), done == total);
}
