// A password is sent with whatever is in it.
// fails: 5.8
// says: a password stands in one line
// because: A line end in it makes the rest a command.
// replaces: FileClient.auth
ask(new Request.Auth(password));
