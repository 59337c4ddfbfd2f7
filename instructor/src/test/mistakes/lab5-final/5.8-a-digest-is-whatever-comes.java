// What HASH answers is not judged.
// fails: 5.8
// says: this is no SHA-256
// because: The digest becomes a part of the temporary name, and with ../ in it a file elsewhere.
// replaces: FileClient.hash
return converse(() -> {
    send(new Request.Hash(name));
    return java.util.HexFormat.of().parseHex(replies.readText(MOST_TOLD).strip());
});
