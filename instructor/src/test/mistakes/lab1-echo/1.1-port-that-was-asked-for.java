// port() tells the port that the constructor was given, also if that was 0.
// fails: 1.1
// says: ask the server socket for its local port
// replaces: EchoServer.port
return requestedPort;
