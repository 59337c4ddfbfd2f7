package socketlabs.transfer;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.mockito.MockMakers;
import org.mockito.MockSettings;

/**
 * The file system of this machine, seen through paths of its own. It does what it is asked for, but for syncing, and
 * writes down what can tell whether a file is on the disk.
 */
final class WatchedDiskForTest {

    /** Something that was done: {@code open}, {@code write}, {@code sync}, or {@code move} to another path. */
    record Event(String what, Path path, Path other) {

        boolean is(String what, Path path) {
            return this.what.equals(what) && this.path.equals(path);
        }
    }

    private static final FileSystem REAL = FileSystems.getDefault();

    private final List<Event> events = Collections.synchronizedList(new ArrayList<>());
    private final FileSystem fileSystem = watched(FileSystem.class, withSettings(), this::askFileSystem);
    private final FileSystemProvider provider = watched(FileSystemProvider.class, withSettings(), this::askProvider);
    private volatile boolean passedBy;
    private volatile boolean full;

    /** The same file or folder, seen through this disk. */
    Path path(Path real) {
        return (Path) Proxy.newProxyInstance(
                WatchedDiskForTest.class.getClassLoader(), new Class<?>[] {Path.class}, new WatchedPath(real));
    }

    /** What was done so far, in this order. */
    List<Event> events() {
        return List.copyOf(events);
    }

    /** From now on nothing can be written. What is done is not an event then. */
    void isFull() {
        full = true;
    }

    /** Whether somebody has gone from a path to a file of the same name that is not watched. */
    boolean isPassedBy() {
        return passedBy;
    }

    private final class WatchedPath implements InvocationHandler {

        private final Path real;

        WatchedPath(Path real) {
            this.real = real;
        }

        @Override
        public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
            switch (method.getName()) {
                case "getFileSystem":
                    return fileSystem;
                case "iterator":
                    return iterator();
                case "toFile", "toUri", "toString":
                    passedBy |= real.isAbsolute();
                    break;
                default:
                    break;
            }
            return call(real, method, arguments);
        }

        private Iterator<Path> iterator() {
            return StreamSupport.stream(real.spliterator(), false)
                    .map(WatchedDiskForTest.this::path)
                    .iterator();
        }
    }

    private Object askFileSystem(Method method, Object[] arguments) throws Throwable {
        return method.getName().equals("provider") ? provider : call(REAL, method, arguments);
    }

    @SuppressWarnings("unchecked") // these are the parameters of the methods of these names
    private Object askProvider(Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "newFileChannel", "newByteChannel":
                return open((Path) arguments[0], (Set<OpenOption>) arguments[1], (FileAttribute<?>[]) arguments[2]);
            case "newOutputStream":
                return Channels.newOutputStream(open((Path) arguments[0], toWrite((OpenOption[]) arguments[1])));
            case "move":
                Object nothing = call(REAL.provider(), method, arguments);
                did("move", (Path) arguments[0], (Path) arguments[1]);
                return nothing;
            default:
                return call(REAL.provider(), method, arguments);
        }
    }

    private static Set<OpenOption> toWrite(OpenOption[] options) {
        return options.length == 0
                ? Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)
                : Stream.concat(Stream.of(options), Stream.of(StandardOpenOption.WRITE))
                        .collect(Collectors.toSet());
    }

    private FileChannel open(Path path, Set<OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        did("open", path, null);
        FileChannel file = FileChannel.open((Path) real(path), options, attributes);
        boolean syncsEachWrite =
                options.contains(StandardOpenOption.SYNC) || options.contains(StandardOpenOption.DSYNC);
        return watched(FileChannel.class, withSettings().useConstructor(), (method, arguments) -> {
            switch (method.getName()) {
                case "implCloseChannel":
                    file.close();
                    return null;
                case "force":
                    did("sync", path, null);
                    return null;
                case "write", "transferFrom":
                    if (full) {
                        throw new IOException("No space left on device");
                    }
                    Object n = call(file, method, arguments);
                    did("write", path, null);
                    if (syncsEachWrite) {
                        did("sync", path, null);
                    }
                    return n;
                case "map":
                    passedBy = true;
                    return call(file, method, arguments);
                default:
                    return call(file, method, arguments);
            }
        });
    }

    private void did(String what, Path path, Path other) {
        events.add(new Event(what, (Path) real(path), (Path) real(other)));
    }

    private interface Call {
        Object of(Method method, Object[] arguments) throws Throwable;
    }

    /** Made as a subclass: the classes of the JDK, which all tests use, stay as they are. */
    private static <T> T watched(Class<T> type, MockSettings settings, Call call) {
        return mock(type, settings.stubOnly().mockMaker(MockMakers.SUBCLASS).defaultAnswer(asked -> {
            Object answer = call.of(asked.getMethod(), asked.getRawArguments());
            return type.isInstance(answer) ? asked.getMock() : answer; // position(0) returns the channel
        }));
    }

    /** Calls the method of the real thing, with real paths, and gives watched ones back. */
    private Object call(Object real, Method method, Object[] arguments) throws Throwable {
        Object[] realArguments = arguments == null
                ? null
                : Stream.of(arguments).map(WatchedDiskForTest::real).toArray();
        try {
            Object result = method.invoke(real, realArguments);
            return result instanceof Path path ? path(path) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object real(Object thing) {
        return thing != null
                        && Proxy.isProxyClass(thing.getClass())
                        && Proxy.getInvocationHandler(thing) instanceof WatchedPath watched
                ? watched.real
                : thing;
    }
}
