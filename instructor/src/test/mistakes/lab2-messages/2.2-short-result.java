// Fewer bytes than wanted are returned as if they were all: readNBytes, its length not looked at.
// fails: 2.2
// says: the stream ended with 7 of 12 bytes missing
// because: readNBytes gives what there is when the stream ends, and does not throw.
// replaces: ExactReader.readExactlyOrEnd
byte[] bytes = in.readNBytes(count);
return bytes.length == 0 && count > 0 ? Optional.empty() : Optional.of(bytes);
