// What goes wrong with one client ends the program.
// fails: 1.3
// says: ends the whole program, and the tests with it
// replaces: EchoServer.serve
try (client) {
    currentClient = client;
    echo(client);
} catch (IOException e) {
    System.err.println("client: " + e.getMessage());
    System.exit(1);
}
