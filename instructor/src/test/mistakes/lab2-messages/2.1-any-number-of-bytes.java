// toInt takes whatever number of bytes it is given.
// fails: 2.1
// says: an int is four bytes
// because: A length that was cut off turns into a smaller length, and everything after it is read out of step.
// replaces: IntBytes.toInt
int value = 0;
for (byte one : bytes) {
    value = value << 8 | one & 0xff;
}
return value;
