// What a broken download has received is removed.
// fails: 5.8
// says: received()
// because: After 3.9 of 4 GiB it begins anew.
// replaces: Download.close
channel.close();
Files.deleteIfExists(part);
