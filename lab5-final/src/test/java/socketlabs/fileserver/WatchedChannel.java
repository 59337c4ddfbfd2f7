package socketlabs.fileserver;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** An open file of a {@link WatchedDisk}. */
final class WatchedChannel extends FileChannel {

    private static final int BUFFER_SIZE = 8 * 1024;

    private final FileChannel real;
    private final WatchedDisk.Writing writing;

    WatchedChannel(FileChannel real, WatchedDisk.Writing writing) {
        this.real = real;
        this.writing = writing;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return writing.write(source, real::write);
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        return writing.write(source, bytes -> real.write(bytes, position));
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            if (sources[i].hasRemaining()) {
                return write(sources[i]); // a part of what it was given, as a channel may
            }
        }
        return 0;
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(count, BUFFER_SIZE));
        if (source.read(buffer) <= 0) {
            return 0;
        }
        buffer.flip();
        long written = 0;
        while (buffer.hasRemaining()) {
            written += write(buffer, position + written);
        }
        return written;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        writing.sync(real, metaData);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        writing.isRead();
        return (int) writing.hasRead(real.read(target));
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        writing.isRead();
        return (int) writing.hasRead(real.read(target, position));
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        writing.isRead();
        return writing.hasRead(real.read(targets, offset, length));
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        writing.isRead();
        return writing.hasTransferred(real.transferTo(position, count, target));
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        real.truncate(size);
        return this;
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        return real.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return real.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        writing.closed();
        real.close();
    }
}
