// The time is written as it is here, without saying where that is.
// fails: 5.2
// says: received
// because: A file from another country was changed in the future.
// replaces: StoredFile.line
return size + "\t" + java.time.LocalDateTime.ofInstant(changed, java.time.ZoneOffset.ofHours(1)).truncatedTo(ChronoUnit.SECONDS) + "\t" + name.text();
