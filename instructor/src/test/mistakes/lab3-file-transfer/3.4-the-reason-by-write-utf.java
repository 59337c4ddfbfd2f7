// The reason goes out by writeUTF().
// fails: 3.4
// says: writeUTF() writes a UTF-8 of its own
// replaces: Refusal.send
java.io.DataOutputStream out = new java.io.DataOutputStream(client.getOutputStream());
out.writeByte(STATUS);
out.writeUTF(reason);
out.flush();
client.shutdownOutput();
drain(client, limit);
