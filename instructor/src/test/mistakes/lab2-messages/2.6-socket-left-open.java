// A socket that is open already is left so when there is no such host.
// fails: 2.6
// says: close the socket
// because: A program that tries again and again runs out of sockets.
import java.net.InetAddress;
// replaces: NumberClient.connect
Socket socket = new Socket();
socket.setTcpNoDelay(true);
socket.connect(new InetSocketAddress(InetAddress.getByName(host), port), (int) limit.toMillis());
return new NumberClient(socket);
