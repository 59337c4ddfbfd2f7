// A download of which nothing came leaves an empty file.
// fails: 5.8
// says: in the folder: nothing
// replaces: Download.close
channel.close();
