// The length of a text is believed.
// fails: 5.8
// says: judge the length
// because: A reply of 2 GiB fills the memory of whoever asks what time it is.
// replaces: ReplyReader.readText
return decode(readBody((int) Math.min(Integer.MAX_VALUE, readLength())));
