// The end of the file ends the sending, and the digest follows.
// fails: 5.8
// says: would be taken for content
// because: Server and client wait for each other until one of them gives up.
// replaces: FileClient #3
private static void checkReadable(Path file) throws IOException {
    if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
    }
    if (!Files.isRegularFile(file)) {
        throw new FileSystemException(file.toString(), null, "it is not a file");
    }
}

/** Sends the content of a file on a thread of its own, while another awaits the reply. */
private final class Sending implements Runnable {

    private final InputStream content;
    private final long size;
    private final ProgressListener progress;

    private volatile long sent;
    private volatile IOException failure;

    Sending(InputStream content, long size, ProgressListener progress) {
        this.content = content;
        this.size = size;
        this.progress = progress;
    }

    /** Returns, or throws, when the thread has ended. */
    void send() throws IOException {
        Thread sender = new Thread(this, "file-client-upload");
        sender.start();
        try {
            awaitReply();
            replies.readLength();
            if (sent < size) {
                throw new ProtocolException("the server says that it has a file that was not sent yet");
            }
        } catch (RefusedException e) {
            if (sent < size) {
                socket.close(); // the server would take the rest of the content for requests
            }
            throw e;
        } catch (IOException e) {
            socket.close();
            throw failure == null ? e : failure;
        } finally {
            awaitEnd(sender);
        }
    }

    /** As long as the content moves, there is no hurry. */
    private void awaitReply() throws IOException {
        long sentBefore;
        do {
            sentBefore = sent;
            in.restart();
            try {
                in.await();
                return;
            } catch (SocketTimeoutException e) {
                if (sent == sentBefore) {
                    throw e;
                }
            }
        } while (true);
    }

    @Override
    public void run() {
        try {
            sendContent();
        } catch (IOException e) {
            failure = e;
            finish();
        }
    }

    private void sendContent() throws IOException {
        OutputStream out = socket.getOutputStream();
        MessageDigest digest = Sha256.start();
        byte[] buffer = new byte[BUFFER_SIZE];
        progress.progress(0, size);
        while (sent < size) {
            int n = content.read(buffer, 0, (int) Math.min(buffer.length, size - sent));
            if (n == -1) {
                break;
            }
            digest.update(buffer, 0, n);
            out.write(buffer, 0, n);
            sent += n;
            progress.progress(sent, size);
        }
        out.write((Sha256.hex(digest.digest()) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** No more will come. The socket is not closed: a refusal may be on its way, and says more than this failure. */
    private void finish() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private void awaitEnd(Thread sender) throws IOException {
        try {
            sender.join(in.limit().toMillis());
            if (sender.isAlive()) {
                socket.close(); // nobody reads what it still sends
            }
            sender.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            socket.close();
        }
    }
}

/** A request whose reply is a short text. */
private String ask(Request request) throws IOException {
    return converse(() -> {
        send(request);
        return printable(replies.readText(MOST_TOLD));
    });
}

private static String printable(String text) {
    return text.lines().map(line -> Printable.of(line) + "\n").collect(Collectors.joining());
}

/** One write, so that it leaves in one packet. */
private void send(Request request) throws IOException {
    in.restart();
    socket.getOutputStream().write((request.line() + "\n").getBytes(StandardCharsets.UTF_8));
}

@FunctionalInterface
private interface Conversation<T> {
    T hold() throws IOException;
}

/** A conversation that has broken off is not resumed: whatever comes next would belong to what went before. */
private <T> T converse(Conversation<T> conversation) throws IOException {
    try {
        return conversation.hold();
    } catch (RefusedException e) {
        if (endsConnection(e.code())) {
            socket.close();
        }
        throw e;
    } catch (IOException e) {
        socket.close();
        throw e;
    }
}

private static boolean endsConnection(Code code) {
    return code == Code.BUSY || code == Code.IDLE_TIMEOUT || code == Code.LINE_TOO_LONG;
}
