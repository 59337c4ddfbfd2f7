package socketlabs.fileserver;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;

/**
 * The file system of this machine, seen through paths of its own: it writes down what is done with it, and does on
 * demand what a real disk does rarely. It is full after so many bytes, takes fewer bytes than it is given, refuses what
 * it is asked for, or has somebody change the folder at the worst moment.
 */
final class WatchedDisk extends FileSystemProvider {

    /** Something that was done: {@code open}, {@code write}, {@code sync}, {@code move} or {@code delete}. */
    record Event(String kind, Path path, Path other, Set<?> options) {

        boolean is(String kind, Path path) {
            return this.kind.equals(kind) && this.path.equals(path);
        }

        @Override
        public String toString() {
            return kind + " " + inWords(path) + (other == null ? "" : " to " + inWords(other));
        }

        private static String inWords(Path path) {
            return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? "the folder" : "" + path.getFileName();
        }
    }

    /** What the disk can refuse: to open a file for reading, to make one, to rename one, to remove one. */
    enum Refusable {
        OPENING,
        CREATING,
        MOVING,
        DELETING
    }

    /** What somebody does to the folder meanwhile. */
    @FunctionalInterface
    interface Meddling {
        void run() throws IOException;
    }

    private final FileSystem fileSystem = new WatchedFileSystem();
    private final List<Event> events = new CopyOnWriteArrayList<>();

    private final AtomicInteger openFiles = new AtomicInteger();
    private final AtomicLong bytesRead = new AtomicLong();
    private final AtomicLong bytesTransferred = new AtomicLong();

    private volatile long room = Long.MAX_VALUE;
    private volatile int piece = Integer.MAX_VALUE;
    private volatile boolean quick;
    private volatile boolean passedBy;
    private final Map<Refusable, IOException> refusals = new ConcurrentHashMap<>();
    private volatile RuntimeException failure;
    private volatile IOException failureOnTheWay;
    private final AtomicReference<Meddling> beforeOpening = new AtomicReference<>();
    private final AtomicReference<Meddling> afterOpening = new AtomicReference<>();
    private final AtomicReference<Meddling> beforeReading = new AtomicReference<>();
    private final AtomicReference<Meddling> afterMoving = new AtomicReference<>();
    private final Map<String, Meddling> whenFound = new ConcurrentHashMap<>();

    /** The same folder or file, seen through this disk. */
    Path path(Path real) {
        return new WatchedPath(real);
    }

    /** What was done so far, in this order. */
    List<Event> events() {
        return events;
    }

    /** How many files and folders are open now, with the folders that are being looked through. */
    int openFiles() {
        return openFiles.get();
    }

    /** How many bytes were read into somebody's buffers. */
    long bytesRead() {
        return bytesRead.get();
    }

    /** How many bytes the system was asked to bring from a file to somewhere else, and has brought. */
    long bytesTransferred() {
        return bytesTransferred.get();
    }

    /** From now on nothing is written down, and nothing is synced: for tests that do a lot. */
    void isQuick() {
        quick = true;
    }

    /** From now on there is room for so many bytes, and what is written then fails. */
    void isFullAfter(long bytes) {
        room = bytes;
    }

    /** A write takes at most so many bytes, as a disk may. */
    void takesAtMost(int bytes) {
        piece = bytes;
    }

    /** From now on, this always fails. */
    void refuses(Refusable what, IOException failure) {
        refusals.put(what, failure);
    }

    private void failIfRefused(Refusable what) throws IOException {
        if (refusals.containsKey(what)) {
            throw refusals.get(what);
        }
    }

    /** Whether somebody has made a {@link File} of a path: what is done with that is not seen. */
    boolean isPassedBy() {
        return passedBy;
    }

    /** Once, right before a file is opened for reading, somebody changes the folder. */
    void beforeOpening(Meddling meddling) {
        beforeOpening.set(meddling);
    }

    /** Once, right after a file was opened for reading. */
    void afterOpening(Meddling meddling) {
        afterOpening.set(meddling);
    }

    /** Once, right before something is read from a file that is open. */
    void beforeReading(Meddling meddling) {
        beforeReading.set(meddling);
    }

    /** Once, right after a file was renamed. */
    void afterMoving(Meddling meddling) {
        afterMoving.set(meddling);
    }

    /** Once, when this name was found in a folder that is looked through, and before anybody has looked at the file. */
    void whenFound(String name, Meddling meddling) {
        whenFound.put(name, meddling);
    }

    /** No folder can be looked through, for a reason that nobody thought of. */
    void breaksWith(RuntimeException unexpected) {
        failure = unexpected;
    }

    /** A folder can be opened, and when its first name is asked for, it cannot be read. */
    void breaksWhileLookedThrough(IOException failure) {
        failureOnTheWay = failure;
    }

    private static void meddle(AtomicReference<Meddling> somebody) throws IOException {
        Meddling meddling = somebody.getAndSet(null);
        if (meddling != null) {
            meddling.run();
        }
    }

    private static Path real(Path path) {
        return path instanceof WatchedPath watched ? watched.real : path;
    }

    private WatchedPath watched(Path real) {
        return real == null ? null : new WatchedPath(real);
    }

    private void did(String kind, Path path, Path other, Set<?> options) {
        if (quick) {
            return;
        }
        events.add(new Event(kind, real(path), other == null ? null : real(other), options));
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        boolean writes = options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
        did("open", path, null, options);
        boolean readsFile = !writes && !Files.isDirectory(real(path), LinkOption.NOFOLLOW_LINKS);
        if (readsFile) {
            meddle(beforeOpening);
            failIfRefused(Refusable.OPENING);
        } else if (writes) {
            failIfRefused(Refusable.CREATING);
        }
        Set<OpenOption> asked = new HashSet<>(options);
        if (quick) {
            asked.removeAll(Set.of(StandardOpenOption.SYNC, StandardOpenOption.DSYNC));
        }
        FileChannel channel = FileChannel.open(real(path), asked, attributes);
        openFiles.incrementAndGet();
        if (readsFile) {
            meddle(afterOpening);
        }
        return new WatchedChannel(channel, new Writing(real(path), options));
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        failIfRefused(Refusable.MOVING);
        Files.move(real(source), real(target), options);
        did("move", source, target, Set.of(options));
        meddle(afterMoving);
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        Files.copy(real(source), real(target), options);
        did("write", target, null, Set.of());
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        if (failure != null) {
            throw failure;
        }
        DirectoryStream<Path> stream = Files.newDirectoryStream(real(folder), path -> filter.accept(watched(path)));
        AtomicBoolean isOpen = new AtomicBoolean(true);
        openFiles.incrementAndGet();
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                if (failureOnTheWay != null) {
                    return new Unreadable(failureOnTheWay);
                }
                return StreamSupport.stream(stream.spliterator(), false)
                        .<Path>map(WatchedDisk.this::found)
                        .iterator();
            }

            @Override
            public void close() throws IOException {
                if (isOpen.getAndSet(false)) {
                    openFiles.decrementAndGet();
                }
                stream.close();
            }
        };
    }

    /** What the iterator of a folder does that cannot be read: it has no checked exceptions. */
    private record Unreadable(IOException failure) implements Iterator<Path> {

        @Override
        public boolean hasNext() {
            throw new DirectoryIteratorException(failure);
        }

        @Override
        public Path next() {
            throw new DirectoryIteratorException(failure);
        }
    }

    private Path found(Path real) {
        Meddling meddling = whenFound.remove(real.getFileName().toString());
        try {
            if (meddling != null) {
                meddling.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the test could not change the folder", e);
        }
        return watched(real);
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
        Files.createDirectory(real(path), attributes);
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        Files.createLink(real(link), real(existing));
    }

    @Override
    public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes) throws IOException {
        Files.createSymbolicLink(real(link), real(target), attributes);
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
        return watched(Files.readSymbolicLink(real(link)));
    }

    @Override
    public void delete(Path path) throws IOException {
        failIfRefused(Refusable.DELETING);
        Files.delete(real(path));
        did("delete", path, null, Set.of());
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        return Files.isSameFile(real(path), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return new WatchedStore(Files.getFileStore(real(path)));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real(path).getFileSystem().provider().checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return Files.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return Files.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return Files.readAttributes(real(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        Files.setAttribute(real(path), attribute, value, options);
    }

    @Override
    public String getScheme() {
        return "watched";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
        throw new UnsupportedOperationException("a watched disk has no URI");
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        throw new UnsupportedOperationException("a watched disk has no URI");
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException("a watched disk has no URI");
    }

    /** What {@link WatchedChannel} asks before it writes, and tells afterwards. */
    final class Writing {

        private final Path path;
        private final Set<?> options;

        Writing(Path path, Set<?> options) {
            this.path = path;
            this.options = options;
        }

        void isRead() throws IOException {
            meddle(beforeReading);
        }

        long hasRead(long n) {
            bytesRead.addAndGet(Math.max(0, n));
            return n;
        }

        long hasTransferred(long n) {
            bytesTransferred.addAndGet(n);
            return n;
        }

        /** Has so much of the buffer written as the disk takes now. */
        int write(ByteBuffer bytes, Output output) throws IOException {
            int fits = (int) Math.min(Math.min(bytes.remaining(), piece), room);
            if (fits == 0 && bytes.hasRemaining()) {
                throw new IOException("No space left on device");
            }
            int limit = bytes.limit();
            bytes.limit(bytes.position() + fits);
            try {
                int n = output.write(bytes);
                room -= room == Long.MAX_VALUE ? 0 : n;
                did("write", path, null, options);
                return n;
            } finally {
                bytes.limit(limit);
            }
        }

        void sync(FileChannel file, boolean metaData) throws IOException {
            if (!quick) {
                file.force(metaData);
            }
            did("sync", path, null, options);
        }

        void closed() {
            openFiles.decrementAndGet();
        }
    }

    /** Where the bytes go in the end. */
    @FunctionalInterface
    interface Output {
        int write(ByteBuffer bytes) throws IOException;
    }

    private final class WatchedStore extends FileStore {

        private final FileStore real;

        WatchedStore(FileStore real) {
            this.real = real;
        }

        @Override
        public long getUsableSpace() throws IOException {
            return Math.min(room, real.getUsableSpace());
        }

        @Override
        public long getUnallocatedSpace() throws IOException {
            return Math.min(room, real.getUnallocatedSpace());
        }

        @Override
        public long getTotalSpace() throws IOException {
            return real.getTotalSpace();
        }

        @Override
        public String name() {
            return real.name();
        }

        @Override
        public String type() {
            return real.type();
        }

        @Override
        public boolean isReadOnly() {
            return real.isReadOnly();
        }

        @Override
        public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
            return real.supportsFileAttributeView(type);
        }

        @Override
        public boolean supportsFileAttributeView(String name) {
            return real.supportsFileAttributeView(name);
        }

        @Override
        public <V extends FileStoreAttributeView> V getFileStoreAttributeView(Class<V> type) {
            return real.getFileStoreAttributeView(type);
        }

        @Override
        public Object getAttribute(String attribute) throws IOException {
            return real.getAttribute(attribute);
        }
    }

    private final class WatchedFileSystem extends FileSystem {

        private final FileSystem real = FileSystems.getDefault();

        @Override
        public FileSystemProvider provider() {
            return WatchedDisk.this;
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException("the file system of the machine stays open");
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public String getSeparator() {
            return real.getSeparator();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return StreamSupport.stream(real.getRootDirectories().spliterator(), false)
                    .<Path>map(WatchedDisk.this::watched)
                    .toList();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return real.getFileStores();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return real.supportedFileAttributeViews();
        }

        @Override
        public Path getPath(String first, String... more) {
            return watched(real.getPath(first, more));
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            PathMatcher matcher = real.getPathMatcher(pattern);
            return path -> matcher.matches(real(path));
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            return real.getUserPrincipalLookupService();
        }

        @Override
        public WatchService newWatchService() throws IOException {
            return real.newWatchService();
        }
    }

    private final class WatchedPath implements Path {

        private final Path real;

        WatchedPath(Path real) {
            this.real = real;
        }

        @Override
        public FileSystem getFileSystem() {
            return fileSystem;
        }

        @Override
        public boolean isAbsolute() {
            return real.isAbsolute();
        }

        @Override
        public Path getRoot() {
            return watched(real.getRoot());
        }

        @Override
        public Path getFileName() {
            return watched(real.getFileName());
        }

        @Override
        public Path getParent() {
            return watched(real.getParent());
        }

        @Override
        public int getNameCount() {
            return real.getNameCount();
        }

        @Override
        public Path getName(int index) {
            return watched(real.getName(index));
        }

        @Override
        public Path subpath(int begin, int end) {
            return watched(real.subpath(begin, end));
        }

        @Override
        public boolean startsWith(Path other) {
            return real.startsWith(WatchedDisk.real(other));
        }

        @Override
        public boolean endsWith(Path other) {
            return real.endsWith(WatchedDisk.real(other));
        }

        @Override
        public Path normalize() {
            return watched(real.normalize());
        }

        @Override
        public Path resolve(Path other) {
            return watched(real.resolve(WatchedDisk.real(other)));
        }

        @Override
        public Path relativize(Path other) {
            return watched(real.relativize(WatchedDisk.real(other)));
        }

        @Override
        public URI toUri() {
            return real.toUri();
        }

        /** The way out: what is done with it is not seen. */
        @Override
        public File toFile() {
            passedBy = true;
            return real.toFile();
        }

        @Override
        public Path toAbsolutePath() {
            return watched(real.toAbsolutePath());
        }

        @Override
        public Path toRealPath(LinkOption... options) throws IOException {
            return watched(real.toRealPath(options));
        }

        @Override
        public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] kinds, WatchEvent.Modifier... modifiers)
                throws IOException {
            return real.register(watcher, kinds, modifiers);
        }

        @Override
        public int compareTo(Path other) {
            return real.compareTo(WatchedDisk.real(other));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WatchedPath path && real.equals(path.real);
        }

        @Override
        public int hashCode() {
            return real.hashCode();
        }

        @Override
        public String toString() {
            return real.toString();
        }
    }
}
