package socketlabs.echo;

import java.lang.reflect.InvocationTargetException;

/** Virtual threads where there are any, from Java 21 on. */
final class Threads {

    private Threads() {}

    static Thread start(String name, Runnable task) {
        Runnable named = () -> {
            Thread.currentThread().setName(name);
            task.run();
        };
        try {
            return (Thread)
                    Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, named);
        } catch (NoSuchMethodException e) {
            Thread thread = new Thread(named);
            thread.setDaemon(true);
            thread.start();
            return thread;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
